/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

/**
 * Numbers; a missing value is NaN.
 *
 * @param name the column's name
 * @param values one value a row, NaN where missing; infinities are values
 */
@SuppressWarnings("ArrayRecordComponent") // a view for one pass; never compared or stored
public record NumericColumn(String name, double[] values) implements Column {

  @Override
  public Kind kind() {
    return Kind.NUMERIC;
  }

  @Override
  public int length() {
    return values.length;
  }

  @Override
  public NumericColumn select(int[] rows) {
    double[] selected = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = values[rows[i]];
    }
    return new NumericColumn(name, selected);
  }
}
