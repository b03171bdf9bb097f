/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.Sides;
import io.kedge.stats.drift.Descriptor.ColumnKind;
import io.kedge.stats.table.SharePair;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * L∞ distance: the change of the bin whose share changed most.
 *
 * <p>{@code max |p−q|} of reference shares p and current shares q. Range [0, 1], 0 for equal
 * shares, more is more drift; symmetric, a metric. {@link #movedBin} says which bin it was.
 *
 * <p>Bins as for {@link PopulationStabilityIndex}; missing values are left out, empty bins need no
 * smoothing. Biased upward in small samples, so use 30 rows a side and more; no p-value. Cost:
 * linear in the bins. Not for drift that is spread over many bins. Stateless and thread-safe.
 *
 * <p><b>References</b>: Gibbs and Su (2002), On choosing and bounding probability metrics,
 * doi:10.1111/j.1751-5823.2002.tb00178.x.
 */
public final class LInfinity implements BinnedStatistic {

  /** What the statistic is. */
  public static final Descriptor DESCRIPTOR =
      new Descriptor(
          "linf",
          "L∞ distance",
          Set.of(ColumnKind.NUMERIC, ColumnKind.CATEGORICAL),
          "[0, 1]",
          Bands.NONE,
          30,
          TotalVariation.DESCRIPTOR.references());

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
    SharePair pair = SharePair.of(p, q);
    return gap(pair, movedBin(pair));
  }

  /**
   * The index of the bin whose share changed most, the first of several.
   *
   * @throws IllegalArgumentException as {@link #of} does
   */
  public static int movedBin(double[] p, double[] q) {
    return movedBin(SharePair.of(p, q));
  }

  private static int movedBin(SharePair pair) {
    int moved = 0;
    for (int i = 1; i < pair.bins(); i++) {
      moved = gap(pair, i) > gap(pair, moved) ? i : moved;
    }
    return moved;
  }

  private static double gap(SharePair pair, int bin) {
    return Math.min(1, Math.abs(pair.difference(bin)));
  }

  @Override
  public Comparison compare(Sides sides) {
    return OnBins.ofShares(sides, LInfinity::measure);
  }

  private static Comparison measure(BinnedPair bins) {
    SharePair pair = SharePair.of(bins.reference(), bins.current());
    int moved = movedBin(pair);
    return new Measured(
        gap(pair, moved),
        OptionalDouble.empty(),
        bins.referenceTotal(),
        bins.currentTotal(),
        Map.of("moved_bin", (double) moved));
  }
}
