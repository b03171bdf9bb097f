/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

/**
 * The terms of sums such as G and the divergences, written in the relative difference {@code r} of
 * two numbers, so that nothing cancels when the two are close. Stateless.
 */
public final class Deviance {

  /** Below it the series is exact to the last bit in at most twenty terms. */
  private static final double SMALL = 0.1;

  private Deviance() {}

  /**
   * {@code (1+r) ln(1+r) - r}: what an observed value contributes whose expected value is one unit;
   * 0 or more, 1 at {@code r = -1}.
   *
   * @param r the relative difference, -1 or more
   * @throws IllegalArgumentException if {@code r} is NaN or below -1
   */
  public static double ofObserved(double r) {
    if (!(r >= -1)) {
      throw new IllegalArgumentException("r must be -1 or more, but was " + r);
    }
    if (r == -1) {
      return 1;
    }
    if (Math.abs(r) >= SMALL) {
      return (1 + r) * Math.log1p(r) - r;
    }
    double sum = 0;
    double power = r * r;
    for (int k = 2; Math.abs(power) > 1e-17 * sum; k++) {
      sum += power / ((double) k * (k - 1));
      power *= -r;
    }
    return sum;
  }

  /**
   * {@code r - ln(1+r)}: what an expected value of one unit contributes; 0 or more, infinity at
   * {@code r = -1}.
   *
   * @param r the relative difference, -1 or more
   * @throws IllegalArgumentException if {@code r} is NaN or below -1
   */
  public static double ofExpected(double r) {
    if (!(r >= -1)) {
      throw new IllegalArgumentException("r must be -1 or more, but was " + r);
    }
    if (Math.abs(r) >= SMALL) {
      return r - Math.log1p(r);
    }
    double sum = 0;
    double power = r * r;
    for (int k = 2; Math.abs(power) > 1e-17 * sum; k++) {
      sum += power / k;
      power *= -r;
    }
    return sum;
  }
}
