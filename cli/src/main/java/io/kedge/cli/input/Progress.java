/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import io.kedge.profile.column.TableReader;
import java.io.PrintWriter;
import java.util.Locale;

/** A line of progress on long work, drawn over itself; silent unless a person is watching. */
public final class Progress {

  private static final long REDRAW_NANOS = 100_000_000L;

  private final PrintWriter out;
  private final boolean watched;
  private long lastDrawn;
  private int width;

  private Progress(PrintWriter out, boolean watched) {
    this.out = out;
    this.watched = watched;
  }

  /** Progress on the given writer, which reaches a terminal only if {@code watched}. */
  public static Progress on(PrintWriter out, boolean watched) {
    return new Progress(out, watched);
  }

  /** Shows how far the reader has come; cheap enough to be called for every batch. */
  public void reading(String name, TableReader reader, long rows) {
    if (isDue()) {
      draw(
          String.format(
              Locale.ROOT, "reading %s  %3.0f %%  %,d rows", name, 100 * reader.progress(), rows));
    }
  }

  /** Shows what share of the source was looked at to know its columns; as cheap. */
  public void looking(String name, double share) {
    if (isDue()) {
      draw(String.format(Locale.ROOT, "looking at the columns of %s  %3.0f %%", name, 100 * share));
    }
  }

  private boolean isDue() {
    long now = System.nanoTime();
    boolean due = watched && now - lastDrawn >= REDRAW_NANOS;
    lastDrawn = due ? now : lastDrawn;
    return due;
  }

  /** Shows what is being done. */
  public void doing(String what) {
    if (watched) {
      draw(what);
    }
  }

  /** Wipes the line. */
  public void done() {
    if (watched && width > 0) {
      draw("");
      out.print('\r');
      out.flush();
      width = 0;
    }
  }

  private void draw(String text) {
    String line = text.length() > 100 ? text.substring(0, 100) : text;
    out.print('\r' + line + " ".repeat(Math.max(0, width - line.length())));
    out.flush();
    width = line.length();
  }
}
