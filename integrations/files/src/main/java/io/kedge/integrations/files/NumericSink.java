/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.profile.column.Field;
import io.kedge.profile.column.MissingTokens;
import io.kedge.profile.column.NumberSyntax;
import io.kedge.profile.column.NumericColumn;
import java.util.Arrays;

/** Collects numbers. One thread. */
final class NumericSink extends ColumnSink {

  private double[] values;

  NumericSink(Field field, int rows) {
    super(field);
    values = fresh(rows);
  }

  @Override
  boolean set(int row, char[] text, int from, int length) {
    double value = NumberSyntax.parse(text, from, from + length);
    if (Double.isNaN(value) && !MissingTokens.isMissing(text, from, from + length)) {
      return false;
    }
    set(row, value);
    return true;
  }

  /** Sets the row to a number; NaN is a missing value. */
  void set(int row, double value) {
    if (row >= values.length) {
      int length = values.length;
      values = Arrays.copyOf(values, grown(length, row));
      Arrays.fill(values, length, values.length, Double.NaN);
    }
    values[row] = value;
  }

  @Override
  long heldText() {
    return 0;
  }

  @Override
  NumericColumn take(int rows) {
    double[] taken = values.length == rows ? values : rowsOf(rows);
    values = fresh(values.length);
    return new NumericColumn(name(), taken);
  }

  private double[] rowsOf(int rows) {
    double[] copy = Arrays.copyOf(values, rows);
    if (rows > values.length) {
      Arrays.fill(copy, values.length, rows, Double.NaN);
    }
    return copy;
  }

  private static double[] fresh(int rows) {
    double[] values = new double[rows];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
