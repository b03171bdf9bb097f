/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.Sides;
import io.kedge.stats.drift.Descriptor.ColumnKind;
import io.kedge.stats.math.ChiSquared;
import io.kedge.stats.math.Deviance;
import io.kedge.stats.table.SharePair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Jensen–Shannon distance, base 2: the root of the mean divergence of both sides from their
 * average.
 *
 * <p>{@code √JS}, {@code JS = ½KL(p‖m) + ½KL(q‖m)}, {@code m = (p+q)/2}, in bits. Range [0, 1], 0
 * for equal shares, 1 for disjoint ones, more is more drift; symmetric, a metric. For small drift
 * it is {@code 0.42·√PSI}. Other tools differ: base e has 0.8326 as its greatest value, and the
 * divergence is the square of the distance; both are in the details.
 *
 * <p>Bins as for {@link PopulationStabilityIndex}; missing values are left out, empty bins need no
 * smoothing. Biased upward in small samples; the p-value is the chi-square tail of {@code
 * 8·JS(nats)·nm/(n+m)}, good from about 30 rows a side. Cost: linear in the bins. Not for numbers
 * whose distance matters beyond the bins. Stateless and thread-safe.
 *
 * <p><b>References</b>: Lin (1991), Divergence measures based on the Shannon entropy,
 * doi:10.1109/18.61115; Endres and Schindelin (2003), A new metric for probability distributions,
 * doi:10.1109/TIT.2003.813506.
 */
public final class JensenShannon implements BinnedStatistic {

  /** What the statistic is. Bands: those of PSI by {@code √(PSI/(8 ln 2))}. */
  public static final Descriptor DESCRIPTOR =
      new Descriptor(
          "js",
          "Jensen–Shannon distance (base 2)",
          Set.of(ColumnKind.NUMERIC, ColumnKind.CATEGORICAL),
          "[0, 1]",
          new Bands(0.134, 0.212, 0.3),
          30,
          List.of(
              "Lin (1991), Divergence measures based on the Shannon entropy, doi:10.1109/18.61115",
              "Endres and Schindelin (2003), A new metric for probability distributions,"
                  + " doi:10.1109/TIT.2003.813506"));

  private static final double LN_2 = Math.log(2);

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The distance in base 2 of two lists of weights on the same bins, each normalised first.
   *
   * @throws IllegalArgumentException if the lengths differ, a weight is not finite and 0 or more,
   *     or a side has no weight
   */
  public static double of(double[] p, double[] q) {
    return Math.sqrt(divergenceBits(p, q));
  }

  /**
   * The distance in base e; in [0, 0.8326].
   *
   * @throws IllegalArgumentException as {@link #of} does
   */
  public static double distanceNats(double[] p, double[] q) {
    return Math.sqrt(divergenceNats(p, q));
  }

  /**
   * The divergence in bits; in [0, 1].
   *
   * @throws IllegalArgumentException as {@link #of} does
   */
  public static double divergenceBits(double[] p, double[] q) {
    return bits(divergence(SharePair.of(p, q)));
  }

  /**
   * The divergence in nats; in [0, ln 2].
   *
   * @throws IllegalArgumentException as {@link #of} does
   */
  public static double divergenceNats(double[] p, double[] q) {
    return divergence(SharePair.of(p, q));
  }

  private static double bits(double nats) {
    return Math.min(1, nats / LN_2);
  }

  /** By {@code r = (q−p)/(p+q)} the bin is {@code (p+q)/4 · [(1−r)ln(1−r) + (1+r)ln(1+r)]}. */
  private static double divergence(SharePair pair) {
    double sum = 0;
    for (int i = 0; i < pair.bins(); i++) {
      double both = pair.p(i) + pair.q(i);
      if (both > 0) {
        double r = Math.max(-1, Math.min(1, pair.difference(i) / both));
        sum += both * (Deviance.ofObserved(r) + Deviance.ofObserved(-r));
      }
    }
    return Math.min(LN_2, sum / 4);
  }

  @Override
  public Comparison compare(Sides sides) {
    return OnBins.ofShares(sides, JensenShannon::measure);
  }

  private static Comparison measure(BinnedPair bins) {
    SharePair pair = SharePair.of(bins.reference(), bins.current());
    double nats = divergence(pair);
    Map<String, Double> details = new LinkedHashMap<>();
    details.put("distance_base_e", Math.sqrt(nats));
    details.put("divergence_bits", bits(nats));
    return new Measured(
        Math.sqrt(bits(nats)),
        OptionalDouble.of(pValue(8 * nats, bins, pair.occupied())),
        bins.referenceTotal(),
        bins.currentTotal(),
        details);
  }

  /** The tail of a figure that has PSI's law when nothing changed: chi-square over {@code Nₑ}. */
  static double pValue(double likePsi, BinnedPair bins, int occupied) {
    double n = bins.referenceTotal();
    double m = bins.currentTotal();
    return occupied < 2 ? 1 : ChiSquared.sf(likePsi * (n / (n + m) * m), occupied - 1.0);
  }
}
