/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.table;

/**
 * A table of counts with two rows, reference and current, and one column a bin; columns without any
 * count are left out. Immutable.
 */
public final class ContingencyTable {

  private final long[] reference;
  private final long[] current;
  private final long referenceTotal;
  private final long currentTotal;

  private ContingencyTable(long[] reference, long[] current) {
    this.reference = reference;
    this.current = current;
    this.referenceTotal = total("reference", reference);
    this.currentTotal = total("current", current);
  }

  /**
   * The table of the counts.
   *
   * @throws IllegalArgumentException if the lengths differ, a count is negative, or a side's counts
   *     sum to 2^53 or more
   */
  public static ContingencyTable of(long[] reference, long[] current) {
    if (reference.length != current.length) {
      throw new IllegalArgumentException(
          "reference and current must have the same number of bins, but had "
              + reference.length
              + " and "
              + current.length);
    }
    int columns = 0;
    for (int i = 0; i < reference.length; i++) {
      columns += reference[i] != 0 || current[i] != 0 ? 1 : 0;
    }
    long[] a = new long[columns];
    long[] b = new long[columns];
    int column = 0;
    for (int i = 0; i < reference.length; i++) {
      if (reference[i] != 0 || current[i] != 0) {
        a[column] = reference[i];
        b[column++] = current[i];
      }
    }
    return new ContingencyTable(a, b);
  }

  /**
   * The table of the counts, both rows of which have one.
   *
   * @throws IllegalArgumentException as {@link #of} does, and if a side has no row
   */
  public static ContingencyTable withRows(long[] reference, long[] current) {
    ContingencyTable table = of(reference, current);
    if (table.referenceTotal == 0 || table.currentTotal == 0) {
      throw new IllegalArgumentException(
          "reference and current must each hold at least one row, but held "
              + table.referenceTotal
              + " and "
              + table.currentTotal);
    }
    return table;
  }

  /** Columns with a count. */
  public int columns() {
    return reference.length;
  }

  /** Columns less one: the degrees of freedom of a test of equal rows. */
  public int degreesOfFreedom() {
    return Math.max(0, columns() - 1);
  }

  /** Reference counts in all columns. */
  public long referenceTotal() {
    return referenceTotal;
  }

  /** Current counts in all columns. */
  public long currentTotal() {
    return currentTotal;
  }

  /** The smallest count expected in a cell when both rows have the same law; 0 without columns. */
  public double leastExpected() {
    if (columns() == 0) {
      return 0;
    }
    long least = Long.MAX_VALUE;
    for (int i = 0; i < columns(); i++) {
      least = Math.min(least, columnTotal(i));
    }
    return Math.min(referenceTotal, currentTotal) * (least / total());
  }

  /** Reference count of the column. */
  public long reference(int column) {
    return reference[column];
  }

  /** Current count of the column. */
  public long current(int column) {
    return current[column];
  }

  /** Both counts of the column. */
  public long columnTotal(int column) {
    return reference[column] + current[column];
  }

  /** All counts, as a number that cannot overflow. */
  public double total() {
    return (double) referenceTotal + currentTotal;
  }

  /**
   * {@code a m - b n} of the column, without rounding in the products: the reference cell exceeds
   * its expected count by this over {@link #total()}, the current cell falls short by as much.
   */
  public double excess(int column) {
    double a = reference[column];
    double b = current[column];
    double n = referenceTotal;
    double m = currentTotal;
    double left = a * m;
    double right = b * n;
    double rounding = Math.fma(a, m, -left) - Math.fma(b, n, -right);
    return left - right + rounding;
  }

  private static long total(String side, long[] counts) {
    long sum = 0;
    for (long count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException(
            side + " must hold counts of at least 0, but held " + count);
      }
      // two summands below 2^53 stay far from the range of long
      if (count >= 1L << 53 || (sum += count) >= 1L << 53) {
        throw new IllegalArgumentException(side + " must hold fewer than 2^53 rows");
      }
    }
    return sum;
  }
}
