/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.Sides;
import io.kedge.stats.drift.Descriptor.ColumnKind;
import io.kedge.stats.math.NeumaierSum;
import io.kedge.stats.table.SharePair;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Total variation distance: the share of rows that would have to change their bin.
 *
 * <p>{@code ½ Σ |p−q|} of reference shares p and current shares q. Range [0, 1], 0 for equal
 * shares, 1 for disjoint ones, more is more drift; symmetric, a metric.
 *
 * <p>Bins as for {@link PopulationStabilityIndex}; missing values are left out, empty bins need no
 * smoothing. Biased upward in small samples, so use 30 rows a side and more; no p-value. Cost:
 * linear in the bins. Not for rare bins, whose relative change it hardly shows. Stateless and
 * thread-safe.
 *
 * <p><b>References</b>: Gibbs and Su (2002), On choosing and bounding probability metrics,
 * doi:10.1111/j.1751-5823.2002.tb00178.x.
 */
public final class TotalVariation implements BinnedStatistic {

  /** What the statistic is. */
  public static final Descriptor DESCRIPTOR =
      new Descriptor(
          "tv",
          "Total variation distance",
          Set.of(ColumnKind.NUMERIC, ColumnKind.CATEGORICAL),
          "[0, 1]",
          Bands.NONE,
          30,
          List.of(
              "Gibbs and Su (2002), On choosing and bounding probability metrics,"
                  + " doi:10.1111/j.1751-5823.2002.tb00178.x"));

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The distance of two lists of weights on the same bins, each normalised first.
   *
   * @throws IllegalArgumentException if the lengths differ, a weight is not finite and 0 or more,
   *     or a side has no weight
   */
  public static double of(double[] p, double[] q) {
    return moved(SharePair.of(p, q));
  }

  private static double moved(SharePair pair) {
    NeumaierSum sum = new NeumaierSum();
    for (int i = 0; i < pair.bins(); i++) {
      sum.add(Math.abs(pair.difference(i)));
    }
    return Math.min(1, sum.value() / 2);
  }

  @Override
  public Comparison compare(Sides sides) {
    return OnBins.ofShares(sides, TotalVariation::measure);
  }

  private static Comparison measure(BinnedPair bins) {
    return new Measured(
        moved(SharePair.of(bins.reference(), bins.current())),
        OptionalDouble.empty(),
        bins.referenceTotal(),
        bins.currentTotal(),
        Map.of());
  }
}
