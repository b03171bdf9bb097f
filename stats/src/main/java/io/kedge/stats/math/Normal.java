/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. Stateless. */
public final class Normal {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private Normal() {}

  /**
   * The probability of a value at most {@code x}, computed directly in the lower tail.
   *
   * @throws IllegalArgumentException if {@code x} is NaN
   */
  public static double cdf(double x) {
    return sf(-Require.number("x", x));
  }

  /**
   * The probability of a value above {@code x}, computed directly in the upper tail.
   *
   * @throws IllegalArgumentException if {@code x} is NaN
   */
  public static double sf(double x) {
    return STANDARD.survivalProbability(Require.number("x", x));
  }

  /**
   * The value that a share {@code p} of the distribution lies below; minus infinity at 0, infinity
   * at 1.
   *
   * @throws IllegalArgumentException if {@code p} is outside [0, 1]
   */
  public static double quantile(double p) {
    Require.probability(p);
    return p <= 0.5
        ? STANDARD.inverseCumulativeProbability(p)
        : STANDARD.inverseSurvivalProbability(1 - p);
  }
}
