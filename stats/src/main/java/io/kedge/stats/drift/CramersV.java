/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.Sides;
import io.kedge.stats.drift.Descriptor.ColumnKind;
import io.kedge.stats.table.ContingencyTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Cramér's V: the association between a column's value and the side a row is on.
 *
 * <p>{@code √(X²/N)} of Pearson's statistic on the table with rows reference and current. Range [0,
 * 1], more is more drift. The details hold two relatives: {@code corrected} for the bias of small
 * samples, and {@code balanced}, {@code √(X²/(4Nₑ))} with {@code Nₑ = nm/(n+m)}.
 *
 * <p>It shrinks when one side is much smaller than the other, so read the balanced form, which is
 * about half the root of PSI, and do not let V itself decide. Columns and p-value as for {@link
 * ChiSquare}, but always by the chi-square tail, from 30 rows a side. One column alone: 0. Cost:
 * linear in the columns. Stateless and thread-safe.
 *
 * <p><b>References</b>: Cramér (1946), Mathematical Methods of Statistics; Cohen (1988),
 * Statistical Power Analysis, doi:10.4324/9780203771587; Bergsma (2013), A bias-correction for
 * Cramér's V and Tschuprow's T, doi:10.1016/j.jkss.2012.10.002.
 */
public final class CramersV implements BinnedStatistic {

  /** What the statistic is. Bands after Cohen (1988): small, medium, large. */
  public static final Descriptor DESCRIPTOR =
      new Descriptor(
          "cramers_v",
          "Cramér's V",
          Set.of(ColumnKind.NUMERIC, ColumnKind.CATEGORICAL),
          "[0, 1]",
          new Bands(0.1, 0.3, 0.5),
          30,
          List.of(
              "Cramér (1946), Mathematical Methods of Statistics",
              "Cohen (1988), Statistical Power Analysis, doi:10.4324/9780203771587",
              "Bergsma (2013), A bias-correction for Cramér's V and Tschuprow's T,"
                  + " doi:10.1016/j.jkss.2012.10.002"));

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * V of two lists of counts on the same bins.
   *
   * @throws IllegalArgumentException if the lengths differ, a count is negative, or a side has no
   *     row
   */
  public static double of(long[] reference, long[] current) {
    return plain(ContingencyTable.withRows(reference, current));
  }

  /**
   * V corrected for its upward bias in small samples (Bergsma 2013); 0 where the correction leaves
   * nothing.
   *
   * @throws IllegalArgumentException as {@link #of} does
   */
  public static double corrected(long[] reference, long[] current) {
    return corrected(ContingencyTable.withRows(reference, current));
  }

  private static double plain(ContingencyTable table) {
    return Math.min(1, Math.sqrt(ChiSquare.of(table).statistic() / table.total()));
  }

  private static double corrected(ContingencyTable table) {
    double freedom = table.degreesOfFreedom();
    double others = table.total() - 1;
    double phi = ChiSquare.of(table).statistic() / table.total() - freedom / others;
    double most = Math.min(1 - 1 / others, freedom - freedom * freedom / others);
    return phi > 0 && most > 0 ? Math.min(1, Math.sqrt(phi / most)) : 0;
  }

  private static double balanced(ContingencyTable table) {
    double effective = table.referenceTotal() / table.total() * table.currentTotal();
    return Math.sqrt(ChiSquare.of(table).statistic() / effective) / 2;
  }

  @Override
  public Comparison compare(Sides sides) {
    return OnBins.ofTable(sides, CramersV::measure);
  }

  private static Comparison measure(BinnedPair bins) {
    ContingencyTable table = ContingencyTable.of(bins.reference(), bins.current());
    Map<String, Double> details = new LinkedHashMap<>();
    details.put("corrected", corrected(table));
    details.put("balanced", balanced(table));
    return new Measured(
        plain(table),
        OptionalDouble.of(ChiSquare.of(table).pValue()),
        table.referenceTotal(),
        table.currentTotal(),
        details);
  }
}
