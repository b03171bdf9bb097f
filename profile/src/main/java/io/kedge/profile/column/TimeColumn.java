/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

/**
 * Instants in milliseconds since 1970-01-01T00:00:00Z.
 *
 * @param name the column's name
 * @param epochMillis one instant a row, {@link #MISSING} where missing
 */
@SuppressWarnings("ArrayRecordComponent") // a view for one pass; never compared or stored
public record TimeColumn(String name, long[] epochMillis) implements Column {

  /** Stands for a missing instant. */
  public static final long MISSING = Long.MIN_VALUE;

  @Override
  public Kind kind() {
    return Kind.TIME;
  }

  @Override
  public int length() {
    return epochMillis.length;
  }

  @Override
  public TimeColumn select(int[] rows) {
    long[] selected = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = epochMillis[rows[i]];
    }
    return new TimeColumn(name, selected);
  }
}
