/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.Sides;
import io.kedge.stats.drift.Descriptor.ColumnKind;
import io.kedge.stats.math.Deviance;
import io.kedge.stats.table.ContingencyTable;
import io.kedge.stats.table.TableResult;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The G test: the likelihood ratio of separate laws for reference and current against one law for
 * both.
 *
 * <p>{@code 2 Σ O ln(O/E)} over the cells of the table with rows reference and current, {@code 0 ln
 * 0 = 0}; K−1 degrees of freedom for K occupied columns. Range [0, ∞), more is more drift; it grows
 * with the number of rows.
 *
 * <p>Columns as for {@link ChiSquare}: rare ones merged, missing values left out. It is summed as
 * {@code O ln(O/E) − (O−E)}, whose terms are never negative, so that nothing cancels for large
 * counts. Needs all E ≥ 5: in sparse tables it alarms far too often; prefer Pearson there. Cost:
 * linear in the columns. Stateless and thread-safe.
 *
 * <p><b>References</b>: Wilks (1938), The large-sample distribution of the likelihood ratio for
 * testing composite hypotheses, doi:10.1214/aoms/1177732360.
 */
public final class LikelihoodRatioG implements BinnedStatistic {

  /** What the statistic is. */
  public static final Descriptor DESCRIPTOR =
      new Descriptor(
          "g",
          "G test (likelihood ratio)",
          Set.of(ColumnKind.NUMERIC, ColumnKind.CATEGORICAL),
          "[0, ∞)",
          Bands.NONE,
          30,
          List.of(
              "Wilks (1938), The large-sample distribution of the likelihood ratio for testing"
                  + " composite hypotheses, doi:10.1214/aoms/1177732360"));

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The test of two lists of counts on the same bins.
   *
   * @throws IllegalArgumentException if the lengths differ, a count is negative, or a side has no
   *     row
   */
  public static TableResult of(long[] reference, long[] current) {
    return of(ContingencyTable.withRows(reference, current));
  }

  private static TableResult of(ContingencyTable table) {
    double n = table.referenceTotal();
    double m = table.currentTotal();
    double sum = 0;
    for (int i = 0; i < table.columns(); i++) {
      double total = table.columnTotal(i);
      double relative = table.excess(i) / total;
      sum += total / table.total() * (n * term(relative / n) + m * term(-relative / m));
    }
    return TableResult.of(2 * sum, table.degreesOfFreedom());
  }

  /** An empty cell falls short by all of its expected count; rounding must not make it more. */
  private static double term(double relative) {
    return Deviance.ofObserved(Math.max(-1, relative));
  }

  @Override
  public Comparison compare(Sides sides) {
    return OnBins.ofTable(sides, LikelihoodRatioG::measure);
  }

  private static Comparison measure(BinnedPair bins) {
    ContingencyTable table = ContingencyTable.of(bins.reference(), bins.current());
    TableResult result = of(table);
    return new Measured(
        result.statistic(),
        OptionalDouble.of(result.pValue()),
        table.referenceTotal(),
        table.currentTotal(),
        Map.of("degrees_of_freedom", (double) result.degreesOfFreedom()));
  }
}
