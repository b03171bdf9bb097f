/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import io.kedge.profile.column.NumericColumn;
import io.kedge.server.http.StrictJson;
import java.io.IOException;
import java.util.Arrays;

/** Numbers, or whole numbers from 0 on. One thread. */
final class NumberCells extends CellColumn {

  /** Beyond it a double skips whole numbers. */
  private static final double LARGEST_COUNT = 1L << 53;

  private double[] values = new double[0];

  NumberCells(RowShape.Cell cell) {
    super(cell);
  }

  @Override
  void value(StrictJson json, int row, RowFaults faults) throws IOException {
    if (!json.current().isNumeric()) {
      faults.wrongType(row, name(), "a number", json);
      return;
    }
    double value = json.number();
    boolean whole = Math.rint(value) == value && value >= 0 && value <= LARGEST_COUNT;
    if (Double.isInfinite(value)) {
      faults.add(row, name(), "not_finite", name() + " is too large for a double");
    } else if (!StrictJson.isOrdinary(value)) {
      faults.add(row, name(), "out_of_range", name() + " must be between -1e300 and 1e300");
    } else if (form() == RowShape.Form.COUNT && !whole) {
      faults.add(row, name(), "out_of_range", name() + " must be a whole number from 0 on");
    } else {
      set(row, value);
    }
  }

  private void set(int row, double value) {
    if (row >= values.length) {
      values = resized(grown(values.length, row));
    }
    values[row] = value;
  }

  private double[] resized(int length) {
    double[] copy = Arrays.copyOf(values, length);
    if (length > values.length) {
      Arrays.fill(copy, values.length, length, Double.NaN);
    }
    return copy;
  }

  @Override
  NumericColumn take(int rows) {
    double[] taken = resized(rows);
    Arrays.fill(values, Double.NaN);
    return new NumericColumn(name(), taken);
  }
}
