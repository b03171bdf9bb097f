/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.profile.column.Field;
import io.kedge.profile.column.InstantSyntax;
import io.kedge.profile.column.MissingTokens;
import io.kedge.profile.column.TimeColumn;
import java.util.Arrays;

/** Collects instants. One thread. */
final class TimeSink extends ColumnSink {

  private long[] values;

  TimeSink(Field field, int rows) {
    super(field);
    values = fresh(rows);
  }

  @Override
  boolean set(int row, char[] text, int from, int length) {
    long value = InstantSyntax.parseTime(new String(text, from, length));
    if (value == TimeColumn.MISSING && !MissingTokens.isMissing(text, from, from + length)) {
      return false;
    }
    set(row, value);
    return true;
  }

  /** Sets the row to an instant in milliseconds. */
  void set(int row, long epochMillis) {
    if (row >= values.length) {
      int length = values.length;
      values = Arrays.copyOf(values, grown(length, row));
      Arrays.fill(values, length, values.length, TimeColumn.MISSING);
    }
    values[row] = epochMillis;
  }

  @Override
  long heldText() {
    return 0;
  }

  @Override
  TimeColumn take(int rows) {
    long[] taken = values.length == rows ? values : rowsOf(rows);
    values = fresh(values.length);
    return new TimeColumn(name(), taken);
  }

  private long[] rowsOf(int rows) {
    long[] copy = Arrays.copyOf(values, rows);
    if (rows > values.length) {
      Arrays.fill(copy, values.length, rows, TimeColumn.MISSING);
    }
    return copy;
  }

  private static long[] fresh(int rows) {
    long[] values = new long[rows];
    Arrays.fill(values, TimeColumn.MISSING);
    return values;
  }
}
