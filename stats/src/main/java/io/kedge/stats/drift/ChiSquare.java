/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.BinCounts;
import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.Sides;
import io.kedge.stats.drift.Descriptor.ColumnKind;
import io.kedge.stats.table.ContingencyTable;
import io.kedge.stats.table.TableEnumeration;
import io.kedge.stats.table.TableResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Pearson's chi-square test of homogeneity: whether reference and current counts come from the same
 * law.
 *
 * <p>{@code Σ (O−E)²/E} over the cells of the table with rows reference and current, {@code E = row
 * total · column total / N}, without continuity correction; K−1 degrees of freedom for K occupied
 * columns. Range [0, ∞), more is more drift; it grows with the number of rows, so it says whether
 * there is a change, not how large it is.
 *
 * <p>Columns come from {@link BinnedPair#forTable}: rare ones are merged, missing values left out,
 * columns empty on both sides dropped. One column alone: 0, p 1. The tail is right with all E ≥ 5
 * and good down to E ≈ 1. Below five the p-value is exact where that is affordable: Fisher's on a
 * table of two columns, the conditional law of the statistic given both margins on a small one.
 *
 * <p>Cost: linear in the columns. Not for numbers with many values, where order matters, and not
 * for rows that depend on each other. Stateless and thread-safe.
 *
 * <p><b>References</b>: Pearson (1900), On the criterion that a given system of deviations…,
 * doi:10.1080/14786440009463897; Cochran (1954), Some methods for strengthening the common χ²
 * tests, doi:10.2307/3001616.
 */
public final class ChiSquare implements BinnedStatistic {

  /** What the statistic is. */
  public static final Descriptor DESCRIPTOR =
      new Descriptor(
          "chi2",
          "Pearson chi-square",
          Set.of(ColumnKind.NUMERIC, ColumnKind.CATEGORICAL),
          "[0, ∞)",
          Bands.NONE,
          30,
          List.of(
              "Pearson (1900), On the criterion that a given system of deviations is such that it"
                  + " can be reasonably supposed to have arisen from random sampling,"
                  + " doi:10.1080/14786440009463897",
              "Cochran (1954), Some methods for strengthening the common χ² tests,"
                  + " doi:10.2307/3001616"));

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The test of two lists of counts on the same bins, with the chi-square tail as p-value.
   *
   * @throws IllegalArgumentException if the lengths differ, a count is negative, or a side has no
   *     row
   */
  public static TableResult of(long[] reference, long[] current) {
    return of(ContingencyTable.withRows(reference, current));
  }

  static TableResult of(ContingencyTable table) {
    double sum = 0;
    for (int i = 0; i < table.columns(); i++) {
      double excess = table.excess(i);
      sum += excess * excess / table.columnTotal(i);
    }
    double statistic = sum / table.referenceTotal() / table.currentTotal();
    return TableResult.of(statistic, table.degreesOfFreedom());
  }

  /**
   * The exact p-value given both margins: the probability of a table whose statistic is at least
   * the observed one, ties counted; empty if there are too many tables to go through.
   *
   * @throws IllegalArgumentException as {@link #of} does
   */
  public static OptionalDouble exactPValue(long[] reference, long[] current) {
    return new TableEnumeration(ContingencyTable.withRows(reference, current)).pValue();
  }

  @Override
  public Comparison compare(Sides sides) {
    return OnBins.ofTable(sides, ChiSquare::measure);
  }

  private static Comparison measure(BinnedPair bins) {
    ContingencyTable table = ContingencyTable.of(bins.reference(), bins.current());
    TableResult result = of(table);
    OptionalDouble exact = exact(table);
    Map<String, Double> details = new LinkedHashMap<>();
    details.put("degrees_of_freedom", (double) result.degreesOfFreedom());
    details.put("expected_min", table.leastExpected());
    exact.ifPresent(p -> details.put("p_asymptotic", result.pValue()));
    return new Measured(
        result.statistic(),
        OptionalDouble.of(exact.orElse(result.pValue())),
        table.referenceTotal(),
        table.currentTotal(),
        details);
  }

  private static OptionalDouble exact(ContingencyTable table) {
    if (table.columns() < 2 || table.leastExpected() >= BinCounts.LEAST_EXPECTED) {
      return OptionalDouble.empty();
    }
    return table.columns() == 2
        ? OptionalDouble.of(FisherExact.pValue(table))
        : new TableEnumeration(table).pValue();
  }
}
