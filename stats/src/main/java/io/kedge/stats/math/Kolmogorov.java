/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

/**
 * The limit law of the two-sample Kolmogorov–Smirnov statistic times {@code sqrt(nm/(n+m))}.
 * Stateless.
 *
 * <p><b>References</b>: N. Smirnov 1948, "Table for estimating the goodness of fit of empirical
 * distributions", doi:10.1214/aoms/1177730256.
 */
public final class Kolmogorov {

  /** Below it the theta form needs fewer terms; both agree to full precision around it. */
  private static final double SWITCH = 1.0;

  private Kolmogorov() {}

  /**
   * The probability of a value above {@code x}: {@code 2 sum (-1)^(k-1) exp(-2 k^2 x^2)}; 1 for
   * {@code x <= 0}.
   *
   * @throws IllegalArgumentException if {@code x} is NaN
   */
  public static double sf(double x) {
    if (Require.number("x", x) <= 0) {
      return 1;
    }
    return x < SWITCH ? 1 - lowerTail(x) : upperTail(x);
  }

  private static double upperTail(double x) {
    return 2 * Series.sum(k -> (k % 2 == 1 ? 1 : -1) * Math.exp(-2.0 * k * k * x * x));
  }

  /** The theta form: {@code sqrt(2 pi)/x sum exp(-(2k-1)^2 pi^2/(8 x^2))}. */
  private static double lowerTail(double x) {
    double unit = Math.PI * Math.PI / (8 * x * x);
    double sum = Series.sum(k -> Math.exp(-unit * (2 * k - 1) * (2 * k - 1)));
    return sum == 0 ? 0 : Math.sqrt(2 * Math.PI) / x * sum;
  }
}
