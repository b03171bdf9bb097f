/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution. Stateless. */
public final class StudentT {

  private StudentT() {}

  /**
   * The probability of a value above {@code t}, computed directly in the upper tail.
   *
   * @param t the value
   * @param df degrees of freedom, above 0, not necessarily whole
   * @throws IllegalArgumentException if {@code t} is NaN or {@code df} is not finite and above 0
   */
  public static double sf(double t, double df) {
    return TDistribution.of(Require.positive("df", df)).survivalProbability(Require.number("t", t));
  }

  /**
   * The value that a share {@code p} of the distribution lies below; minus infinity at 0, infinity
   * at 1.
   *
   * @param p the share, in [0, 1]
   * @param df degrees of freedom, above 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double quantile(double p, double df) {
    Require.positive("df", df);
    Require.probability(p);
    if (p == 0.5) {
      return 0;
    }
    return p < 0.5 ? -upper(p, df) : upper(1 - p, df);
  }

  /** The value with the upper tail {@code q}, below one half. */
  private static double upper(double q, double df) {
    TDistribution t = TDistribution.of(df);
    return Inversion.polish(t.inverseSurvivalProbability(q), q, t::survivalProbability, t::density);
  }
}
