/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

/**
 * The limit law of Kuiper's statistic, the sum of the largest gaps in both directions. Stateless.
 *
 * <p><b>References</b>: M. A. Stephens 1970, "Use of the Kolmogorov–Smirnov, Cramér–von Mises and
 * related statistics without extensive tables", doi:10.1111/j.2517-6161.1970.tb00821.x.
 */
public final class Kuiper {

  /** Below it the theta form needs fewer terms and does not cancel. */
  private static final double SWITCH = 1.3;

  private Kuiper() {}

  /**
   * The probability of a value above {@code x}: {@code 2 sum (4 j^2 x^2 - 1) exp(-2 j^2 x^2)}; 1
   * for {@code x <= 0}.
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
    return 2
        * Series.sum(
            j -> {
              double square = 2.0 * j * j * x * x;
              // beyond the range of exp the factor may be infinite and the product NaN
              return square > 800 ? 0 : (2 * square - 1) * Math.exp(-square);
            });
  }

  /**
   * The same law by Poisson's summation formula: {@code sqrt(2 pi) pi^2 / x^3 sum k^2 exp(-pi^2
   * k^2/(2 x^2))}.
   */
  private static double lowerTail(double x) {
    double unit = Math.PI * Math.PI / (2 * x * x);
    double sum = Series.sum(k -> (double) k * k * Math.exp(-unit * k * k));
    return sum == 0 ? 0 : Math.sqrt(2 * Math.PI) * Math.PI * Math.PI / (x * x * x) * sum;
  }
}
