/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import java.util.function.DoubleUnaryOperator;

/**
 * The non-central chi-square distribution: the law of a chi-square statistic when there is a true
 * difference of size {@code nc}. Stateless.
 *
 * <p><b>References</b>: R. F. Ding 1992, "Algorithm AS 275", doi:10.2307/2347584; M. Sankaran 1963,
 * "Approximations to the non-central chi-square distribution", doi:10.1093/biomet/50.1-2.199.
 */
public final class NoncentralChiSquared {

  /** Beyond it the normal form is good to 1e-9 of the tail within six standard deviations. */
  private static final double MIXTURE_LIMIT = 1e8;

  private NoncentralChiSquared() {}

  /**
   * The probability of a value above {@code x}, computed directly in the upper tail down to about
   * 1e-300; 1 for {@code x <= 0}.
   *
   * @param x the value
   * @param df degrees of freedom, above 0, not necessarily whole
   * @param nc non-centrality, finite and 0 or more; above 1e8 by Sankaran's normal form, good to
   *     1e-9 of the tail within six standard deviations
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double sf(double x, double df, double nc) {
    return sf(x, df, nc, new PoissonMixture(x / 2, df / 2));
  }

  private static double sf(double x, double df, double nc, PoissonMixture mixture) {
    Require.positive("df", df);
    if (!(nc >= 0 && nc < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("nc must be finite and 0 or more, but was " + nc);
    }
    // a weight of exp(-nc/2) for the central term is 1 to the last bit
    if (nc < 1e-17 || Require.number("x", x) <= 0 || x == Double.POSITIVE_INFINITY) {
      return ChiSquared.sf(x, df);
    }
    if (nc > MIXTURE_LIMIT || Math.sqrt(nc) * Math.sqrt(x) > MIXTURE_LIMIT) {
      return normalForm(x, df, nc);
    }
    return mixture.tail(nc / 2);
  }

  /**
   * The non-centrality whose upper tail at {@code x} is {@code p}, to a relative 1e-9; 0 if the
   * tail is already {@code p} or more without any.
   *
   * @param x the value, finite
   * @param df degrees of freedom, above 0
   * @param p the tail, strictly between 0 and 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double nonCentralityWithSf(double x, double df, double p) {
    if (!(p > 0 && p < 1) || !(Math.abs(x) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "x must be finite and p in (0, 1), but were " + x + " and " + p);
    }
    if (sf(x, df, 0) >= p) {
      return 0;
    }
    double wanted = score(p);
    PoissonMixture mixture = new PoissonMixture(x / 2, df / 2);
    DoubleUnaryOperator gap = root -> score(sf(x, df, root * root, mixture)) - wanted;
    Point low = Point.of(Math.max(0, Math.sqrt(x) + Normal.quantile(p)), gap);
    Point high = low;
    for (double step = 0.5; low.root > 0 && low.gap > 0; step *= 2) {
      high = low;
      low = Point.of(Math.max(0, low.root - step), gap);
    }
    for (double step = 0.5; high.gap < 0; step *= 2) {
      low = high;
      high = Point.of(high.root + step, gap);
    }
    double root = rootBetween(low, high, gap);
    return root * root;
  }

  /** A root of the non-centrality and its gap; a gap costs microseconds and is taken once. */
  private record Point(double root, double gap) {

    static Point of(double root, DoubleUnaryOperator gap) {
      return new Point(root, gap.applyAsDouble(root));
    }
  }

  /** The normal score of a tail, in which it is nearly linear in the root of the non-centrality. */
  private static double score(double tail) {
    return Math.max(-40, Math.min(10, Normal.quantile(tail)));
  }

  /** Regula falsi in the Illinois form, for a gap that rises from below 0 to above it. */
  private static double rootBetween(Point from, Point to, DoubleUnaryOperator gap) {
    double low = from.root;
    double high = to.root;
    double atLow = from.gap;
    double atHigh = to.gap;
    for (int i = 0; i < 100 && high - low > 1e-13 * high; i++) {
      double root = low - atLow * ((high - low) / (atHigh - atLow));
      double at = gap.applyAsDouble(root);
      if (Math.abs(at) < 1e-12) {
        return root;
      }
      if (at < 0) {
        low = root;
        atLow = at;
        atHigh /= 2;
      } else {
        high = root;
        atHigh = at;
        atLow /= 2;
      }
    }
    return (low + high) / 2;
  }

  private static double normalForm(double x, double df, double nc) {
    double mean = df + nc;
    double spread = df + 2 * nc;
    double h = 1 - 2.0 / 3 * (mean / spread) * ((df + 3 * nc) / spread);
    double p = spread / mean / mean;
    double m = (h - 1) * (1 - 3 * h);
    double center = 1 + h * p * (h - 1 - (1 - h / 2) * m * p);
    double sd = h * Math.sqrt(2 * p) * (1 + m * p / 2);
    return Normal.sf((Math.pow(x / mean, h) - center) / sd);
  }
}
