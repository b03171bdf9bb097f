/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record that the parser has just passed: the names of a header, or values that went into the
 * columns. What is wrong with it is kept until its end, because a record with too many fields also
 * has values in the wrong columns. One thread.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {

  /** Characters of one record. */
  private static final long LONGEST_RECORD = 1L << 26;

  private final Place place;
  private final List<String> names = new ArrayList<>();
  private @Nullable RowBuffer buffer;
  private @Nullable ColumnSink[] sinks = new @Nullable ColumnSink[0];
  private int fields;
  private long length;
  private boolean blank;
  private int misfit = -1;
  private String misfitText = "";

  CsvRow(Place place) {
    this.place = place;
  }

  /** Ends the header: later records go into the columns of these names. */
  void bind(RowBuffer rows) {
    buffer = rows;
    sinks = new @Nullable ColumnSink[names.size()];
    for (int i = 0; i < sinks.length; i++) {
      sinks[i] = rows.sink(names.get(i)).orElse(null);
    }
  }

  /** The header's names. */
  List<String> names() {
    return names;
  }

  /** The number of fields. */
  int fields() {
    return fields;
  }

  /** Whether there is nothing on the line. */
  boolean isBlank() {
    return blank;
  }

  /** The line that the record begins in, from 1. */
  long line() {
    return getStartingLineNumber();
  }

  /** Throws the failure of the first value that did not fit its column, if there is one. */
  void checkValues() {
    if (misfit >= 0) {
      ColumnSink sink = sinks[misfit];
      if (sink != null) {
        throw sink.misfit(place.line(line()).column(sink.name()), misfitText);
      }
    }
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    fields = 0;
    length = 0;
    blank = false;
    misfit = -1;
    if (buffer != null) {
      buffer.begin(startingLineNumber);
    }
  }

  @Override
  protected void handleEmpty() {
    blank = true;
  }

  @Override
  protected void handleField(int index, char[] text, int from, int count, boolean quoted) {
    fields = index + 1;
    length += count + 1L;
    if (length > LONGEST_RECORD) {
      throw place
          .line(line())
          .bad(
              "file.too_long",
              "the line is longer than 64 MiB. Check that line ends were not lost.");
    }
    if (buffer == null) {
      name(new String(text, from, count), quoted);
    } else if (index < sinks.length) {
      ColumnSink sink = sinks[index];
      if (sink != null && !sink.set(buffer.rows(), text, from, count) && misfit < 0) {
        misfit = index;
        misfitText = new String(text, from, Math.min(count, Excerpt.LONGEST + 1));
      }
    }
  }

  private void name(String name, boolean quoted) {
    if (names.size() == ColumnNames.MOST_COLUMNS) {
      throw ColumnNames.tooMany(place.line(line()));
    }
    names.add(quoted ? name : name.strip());
  }

  @Override
  protected CsvRow buildRecord() {
    return this;
  }
}
