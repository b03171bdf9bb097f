/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.Sides;
import io.kedge.stats.drift.Descriptor.ColumnKind;
import io.kedge.stats.drift.NotMeasured.Reason;
import io.kedge.stats.table.ContingencyTable;
import io.kedge.stats.table.Hypergeometric;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Fisher's exact test of two shares: whether a column with two values has the same share of each in
 * reference and current, however few rows there are.
 *
 * <p>The value is the distance of the two shares, {@code |b/m − a/n|}; the p-value is {@code Σ
 * P(t)} over all tables t with the observed margins that are no more probable than the observed one
 * (relative slack 1e-7). Value in [0, 1], more is more drift.
 *
 * <p>Needs two occupied columns; with more it is not measured, with one alone it is 0, p 1. Missing
 * values are left out. There are no ties to treat; the p-value holds from one row a side and is
 * conservative by design. Cost: some forty standard deviations of the cell count; with an expected
 * count above 10⁹ in every cell, where the two cannot be told apart, the chi-square tail. Not for
 * dependent rows. Stateless and thread-safe.
 *
 * <p><b>References</b>: Fisher (1935), The logic of inductive inference, doi:10.2307/2342435.
 */
public final class FisherExact implements BinnedStatistic {

  /** What the statistic is. */
  public static final Descriptor DESCRIPTOR =
      new Descriptor(
          "fisher",
          "Fisher exact test",
          Set.of(ColumnKind.NUMERIC, ColumnKind.CATEGORICAL),
          "[0, 1]",
          Bands.NONE,
          1,
          List.of("Fisher (1935), The logic of inductive inference, doi:10.2307/2342435"));

  /** How much more probable a table may be and still count as no more probable. */
  private static final double SLACK = 1 + 1e-7;

  private static final double CHI_SQUARE_FROM = 1e9;

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The two-sided p-value of counts in two columns; columns empty on both sides are left out, and
   * one column alone has p 1.
   *
   * @throws IllegalArgumentException if the lengths differ, a count is negative, a side has no row,
   *     or more than two columns have a count
   */
  public static double pValue(long[] reference, long[] current) {
    ContingencyTable table = ContingencyTable.withRows(reference, current);
    if (table.columns() > 2) {
      throw new IllegalArgumentException(
          "the table must have at most 2 columns with a count, but had " + table.columns());
    }
    return pValue(table);
  }

  static double pValue(ContingencyTable table) {
    if (table.columns() < 2) {
      return 1;
    }
    if (table.leastExpected() > CHI_SQUARE_FROM) {
      return ChiSquare.of(table).pValue();
    }
    return new Hypergeometric(table.columnTotal(0), table.referenceTotal(), table.currentTotal())
        .noMoreProbableThan(table.reference(0), SLACK);
  }

  @Override
  public Comparison compare(Sides sides) {
    return OnBins.ofTable(sides, FisherExact::measure);
  }

  private static Comparison measure(BinnedPair bins) {
    ContingencyTable table = ContingencyTable.of(bins.reference(), bins.current());
    long n = table.referenceTotal();
    long m = table.currentTotal();
    if (table.columns() > 2) {
      return new NotMeasured(
          Reason.UNDEFINED,
          "the test is for two values, but there are " + table.columns() + " bins",
          n,
          m);
    }
    double distance = Math.abs(table.excess(0)) / n / m;
    return new Measured(
        distance,
        OptionalDouble.of(pValue(table)),
        n,
        m,
        Map.of("expected_min", table.leastExpected()));
  }
}
