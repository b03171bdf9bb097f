/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.Sides;
import io.kedge.stats.drift.Descriptor.ColumnKind;
import io.kedge.stats.drift.NotMeasured.Reason;
import io.kedge.stats.math.Deviance;
import io.kedge.stats.math.NeumaierSum;
import io.kedge.stats.table.ContingencyTable;
import io.kedge.stats.table.SharePair;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Kullback–Leibler divergence of the current shares from the reference shares, in nats.
 *
 * <p>{@code KL(p‖q) = Σ p ln(p/q)} with p the reference and q the current shares, {@code 0 ln 0 =
 * 0}. Range [0, ∞), 0 only for equal shares, more is more drift. Not symmetric: this direction asks
 * how badly the current shares describe reference rows.
 *
 * <p>Bins as for {@link PopulationStabilityIndex}; missing values are left out. A bin that the
 * reference fills and the current data leave empty makes it infinite, which is reported as not
 * measured; {@link #smoothed} has a value then, and so has {@link JensenShannon}. Biased upward in
 * small samples, by about half of PSI's {@code (B−1)(1/n+1/m)}; no p-value. Cost: linear in the
 * bins. Stateless and thread-safe.
 *
 * <p><b>References</b>: Kullback and Leibler (1951), On information and sufficiency,
 * doi:10.1214/aoms/1177729694.
 */
public final class KullbackLeibler implements BinnedStatistic {

  /** What the statistic is. */
  public static final Descriptor DESCRIPTOR =
      new Descriptor(
          "kl",
          "Kullback–Leibler divergence (reference‖current)",
          Set.of(ColumnKind.NUMERIC, ColumnKind.CATEGORICAL),
          "[0, ∞)",
          Bands.NONE,
          30,
          List.of(
              "Kullback and Leibler (1951), On information and sufficiency,"
                  + " doi:10.1214/aoms/1177729694"));

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * {@code KL(p‖q)} of two lists of weights on the same bins, each normalised first; empty if it is
   * infinite.
   *
   * @throws IllegalArgumentException if the lengths differ, a weight is not finite and 0 or more,
   *     or a side has no weight
   */
  public static OptionalDouble of(double[] p, double[] q) {
    return of(SharePair.of(p, q));
  }

  /**
   * The Jeffreys divergence {@code KL(p‖q) + KL(q‖p)}, PSI without smoothing; empty if it is
   * infinite.
   *
   * @throws IllegalArgumentException as {@link #of} does
   */
  public static OptionalDouble symmetric(double[] p, double[] q) {
    SharePair pair = SharePair.of(p, q);
    OptionalDouble forth = of(pair);
    OptionalDouble back = of(pair.swapped());
    return forth.isPresent() && back.isPresent()
        ? OptionalDouble.of(forth.getAsDouble() + back.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * The divergence after the smoothing of PSI: {@code 1/(2·min(n,m))} added to both shares of every
   * occupied bin. Always finite, and 0 for equal shares.
   *
   * @throws IllegalArgumentException if the lengths differ, a count is negative, or a side has no
   *     row
   */
  public static double smoothed(long[] reference, long[] current) {
    ContingencyTable table = ContingencyTable.withRows(reference, current);
    double c = 0.5 / Math.min(table.referenceTotal(), table.currentTotal());
    double[] p = new double[table.columns()];
    double[] q = new double[table.columns()];
    for (int i = 0; i < p.length; i++) {
      p[i] = (double) table.reference(i) / table.referenceTotal() + c;
      q[i] = (double) table.current(i) / table.currentTotal() + c;
    }
    return of(p, q).orElseThrow();
  }

  /** Summed as {@code p ln(p/q) − p + q}, whose terms are never negative. */
  private static OptionalDouble of(SharePair pair) {
    NeumaierSum sum = new NeumaierSum();
    for (int i = 0; i < pair.bins(); i++) {
      double p = pair.p(i);
      double q = pair.q(i);
      if (p > 0 && q == 0) {
        return OptionalDouble.empty();
      }
      sum.add(p == 0 ? q : term(p, q, pair.difference(i)));
    }
    return OptionalDouble.of(Math.max(0, sum.value()));
  }

  private static double term(double p, double q, double difference) {
    double relative = difference / p;
    return Math.abs(relative) < 0.5
        ? p * Deviance.ofExpected(relative)
        : p * Math.log(p / q) + difference;
  }

  @Override
  public Comparison compare(Sides sides) {
    return OnBins.ofShares(sides, KullbackLeibler::measure);
  }

  private static Comparison measure(BinnedPair bins) {
    long n = bins.referenceTotal();
    long m = bins.currentTotal();
    OptionalDouble divergence = of(SharePair.of(bins.reference(), bins.current()));
    if (divergence.isEmpty()) {
      return new NotMeasured(
          Reason.UNDEFINED,
          "a bin that the reference fills is empty in the current data, so it is infinite",
          n,
          m);
    }
    return new Measured(divergence.getAsDouble(), OptionalDouble.empty(), n, m, Map.of());
  }
}
