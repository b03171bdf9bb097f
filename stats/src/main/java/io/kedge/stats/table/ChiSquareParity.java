/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.table;

import io.kedge.stats.math.ChiSquared;

/**
 * Chi-square figures of other tools, here so that a user who compares can see where a difference
 * comes from; not to be used for decisions. Unlike everything else they may be NaN. Stateless.
 */
public final class ChiSquareParity {

  private ChiSquareParity() {}

  /**
   * The p-value of a goodness-of-fit test that takes the reference's shares as known: {@code Σ
   * (b−mp)²/(mp)}. It ignores that the reference is a sample too, so it is too small by a factor
   * {@code 1 + m/n} in the variance. NaN where a bin is empty in the reference.
   *
   * @throws IllegalArgumentException if the lengths differ, a count is negative, or a side has no
   *     row
   */
  public static double goodnessOfFitPValue(long[] reference, long[] current) {
    ContingencyTable table = ContingencyTable.withRows(reference, current);
    if (table.columns() < 2) {
      return 1;
    }
    double sum = 0;
    for (int i = 0; i < table.columns(); i++) {
      double excess = table.excess(i);
      sum += excess * excess / table.reference(i);
    }
    double statistic = sum / table.referenceTotal() / table.currentTotal();
    return Double.isInfinite(statistic)
        ? Double.NaN
        : ChiSquared.sf(statistic, table.degreesOfFreedom());
  }

  /**
   * Pearson's test of two columns with Yates's continuity correction, {@code |O−E|} less {@code
   * min(½, |O−E|)}: what SciPy does unasked. The statistic is NaN, p too, unless there are exactly
   * two columns with a count.
   *
   * @throws IllegalArgumentException as {@link #goodnessOfFitPValue} does
   */
  public static TableResult yates(long[] reference, long[] current) {
    ContingencyTable table = ContingencyTable.withRows(reference, current);
    if (table.columns() != 2) {
      return new TableResult(Double.NaN, table.degreesOfFreedom(), Double.NaN);
    }
    double gap = Math.abs(table.excess(0)) / table.total();
    double reduced = gap - Math.min(0.5, gap);
    double inverse = 0;
    for (int i = 0; i < 2; i++) {
      double share = table.columnTotal(i) / table.total();
      inverse += 1 / (share * table.referenceTotal()) + 1 / (share * table.currentTotal());
    }
    return TableResult.of(reduced * reduced * inverse, 1);
  }
}
