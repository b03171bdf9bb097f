/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The chi-square distribution. Stateless. */
public final class ChiSquared {

  private ChiSquared() {}

  /**
   * The probability of a value above {@code x}, computed directly in the upper tail; 1 for {@code x
   * <= 0}.
   *
   * @param x the value
   * @param df degrees of freedom, above 0, not necessarily whole
   * @throws IllegalArgumentException if {@code x} is NaN or {@code df} is not finite and above 0
   */
  public static double sf(double x, double df) {
    Require.positive("df", df);
    if (Require.number("x", x) <= 0) {
      return 1;
    }
    return x == Double.POSITIVE_INFINITY ? 0 : RegularizedGamma.Q.value(df / 2, x / 2);
  }

  /**
   * The value whose upper tail is {@code p}; infinity at 0, zero at 1.
   *
   * @param p the tail, in [0, 1]
   * @param df degrees of freedom, above 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double isf(double p, double df) {
    Require.positive("df", df);
    if (Require.probability(p) == 0) {
      return Double.POSITIVE_INFINITY;
    }
    if (p == 1) {
      return 0;
    }
    ChiSquaredDistribution chi = ChiSquaredDistribution.of(df);
    return Inversion.polish(chi.inverseSurvivalProbability(p), p, x -> sf(x, df), chi::density);
  }
}
