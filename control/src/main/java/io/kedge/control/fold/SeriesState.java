/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.window.Span;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;

/** How far the windows of one version in one series are. One thread. */
final class SeriesState {

  /** Stands for an instant that never was. */
  static final long NEVER = Long.MIN_VALUE;

  /** When the version was registered. */
  final long born;

  /** Rows counted so far. */
  long rows;

  /** Rows left out because their window had closed for good. */
  long late;

  /** The latest event told as history. */
  long historyTo = NEVER;

  /** When history was last received. */
  long historyAt = NEVER;

  /** When rows that are no history were last received. */
  long liveAt = NEVER;

  /** When a judged window last changed. */
  long changedAt = NEVER;

  /** From where on, and up to where, each window has been judged; empty windows too. */
  long closedFrom = NEVER;

  long closedTo = NEVER;

  /** Windows with rows that were never judged. */
  final SortedSet<Span> open = new TreeSet<>();

  /** Windows that changed since they were judged. */
  final SortedSet<Span> changed = new TreeSet<>();

  SeriesState(long born) {
    this.born = born;
  }

  /** Notes that the window's content changed. */
  void touch(Span span, boolean judged, long at) {
    if (judged) {
      changed.add(span);
      changedAt = Math.max(changedAt, at);
    } else {
      open.add(span);
    }
  }

  /** Notes that the window was judged. */
  void close(Span span) {
    open.remove(span);
    changed.remove(span);
    closedFrom = closedFrom == NEVER ? span.from() : Math.min(closedFrom, span.from());
    closedTo = Math.max(closedTo, span.to());
  }

  void write(DataOutputStream out) throws IOException {
    long[] figures = {
      born, rows, late, historyTo, historyAt, liveAt, changedAt, closedFrom, closedTo
    };
    for (long figure : figures) {
      out.writeLong(figure);
    }
    write(open, out);
    write(changed, out);
  }

  static SeriesState read(DataInputStream in) throws IOException {
    SeriesState state = new SeriesState(in.readLong());
    state.rows = in.readLong();
    state.late = in.readLong();
    state.historyTo = in.readLong();
    state.historyAt = in.readLong();
    state.liveAt = in.readLong();
    state.changedAt = in.readLong();
    state.closedFrom = in.readLong();
    state.closedTo = in.readLong();
    read(in, state.open);
    read(in, state.changed);
    return state;
  }

  private static void write(SortedSet<Span> spans, DataOutputStream out) throws IOException {
    out.writeInt(spans.size());
    for (Span span : spans) {
      out.writeLong(span.from());
      out.writeLong(span.to());
    }
  }

  private static void read(DataInputStream in, SortedSet<Span> into) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      into.add(new Span(in.readLong(), in.readLong()));
    }
  }
}
