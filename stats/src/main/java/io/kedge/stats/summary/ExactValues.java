/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import io.kedge.stats.sketch.Grid;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All values of a column, missing ones apart, sorted when first asked for. Immutable to its users,
 * thread-safe.
 */
public final class ExactValues {

  private final int size;
  private List<double[]> pieces;
  private boolean sorted;

  /** The first {@code size} values of the pieces, which only grow behind them. */
  ExactValues(List<double[]> pieces, int size) {
    this.pieces = pieces;
    this.size = size;
  }

  /**
   * Values that are sorted already; the array is not copied and must not change.
   *
   * @throws IllegalArgumentException if the values are not ascending or there is NaN among them
   */
  public static ExactValues ofSorted(double[] ascending) {
    for (int i = 0; i < ascending.length; i++) {
      if (Double.isNaN(ascending[i]) || (i > 0 && ascending[i] < ascending[i - 1])) {
        throw new IllegalArgumentException(
            "ascending must be sorted without NaN, but value " + i + " is " + ascending[i]);
      }
    }
    ExactValues values = new ExactValues(List.of(ascending), ascending.length);
    values.sorted = true;
    return values;
  }

  /** The number of values. */
  public int size() {
    return size;
  }

  /** The values, ascending; by agreement the array is not changed. */
  public synchronized double[] sorted() {
    if (!sorted) {
      double[] all = new double[size];
      int filled = 0;
      for (double[] piece : pieces) {
        int taken = Math.min(piece.length, size - filled);
        System.arraycopy(piece, 0, all, filled, taken);
        filled += taken;
      }
      DoubleOrder.sort(all);
      pieces = List.of(all);
      sorted = true;
    }
    return pieces.get(0);
  }

  /** The number of values in each cell of the grid. */
  synchronized long[] countsOn(Grid grid) {
    if (sorted) {
      return grid.countSorted(sorted());
    }
    long[] counts = new long[grid.cells()];
    int counted = 0;
    for (double[] piece : pieces) {
      int taken = Math.min(piece.length, size - counted);
      grid.count(piece, 0, taken, counts);
      counted += taken;
    }
    return counts;
  }

  /** The values of both. */
  ExactValues merge(ExactValues other) {
    double[] left = sorted();
    double[] right = other.sorted();
    double[] both = new double[Math.addExact(left.length, right.length)];
    int i = 0;
    int j = 0;
    for (int at = 0; at < both.length; at++) {
      boolean fromLeft = j == right.length || (i < left.length && left[i] <= right[j]);
      both[at] = fromLeft ? left[i++] : right[j++];
    }
    return ofSorted(both);
  }

  /** Whether the other has the same values. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExactValues values && Arrays.equals(sorted(), values.sorted());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sorted());
  }

  @Override
  public String toString() {
    return size + " values";
  }
}
