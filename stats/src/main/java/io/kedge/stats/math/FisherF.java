/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import org.apache.commons.statistics.distribution.FDistribution;

/** Fisher's F distribution. Stateless. */
public final class FisherF {

  private FisherF() {}

  /**
   * The probability of a value above {@code x}, computed directly in the upper tail; 1 for {@code x
   * <= 0}.
   *
   * @param x the value
   * @param d1 degrees of freedom of the numerator, above 0
   * @param d2 degrees of freedom of the denominator, above 0
   * @throws IllegalArgumentException if {@code x} is NaN or a degree of freedom is not above 0
   */
  public static double sf(double x, double d1, double d2) {
    return FDistribution.of(Require.positive("d1", d1), Require.positive("d2", d2))
        .survivalProbability(Require.number("x", x));
  }
}
