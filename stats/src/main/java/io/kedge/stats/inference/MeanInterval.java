/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.math.StudentT;
import io.kedge.stats.math.Sums;

/**
 * Intervals for a mean. Stateless.
 *
 * <p><b>References</b>: Student 1908, doi:10.1093/biomet/6.1.1; Newey and West 1987,
 * doi:10.2307/1913610.
 */
public final class MeanInterval {

  private static final double LAG_FACTOR = 4;
  private static final double LAG_ROWS = 100;
  private static final double LAG_POWER = 2.0 / 9;

  private MeanInterval() {}

  /**
   * Student's interval, for independent rows.
   *
   * @param values at least two finite numbers
   * @param alpha one less the coverage, in (0, 1)
   * @throws IllegalArgumentException if there are fewer than two values, one is not finite, or
   *     alpha is not in (0, 1)
   */
  public static Interval student(double[] values, double alpha) {
    double error = standardError(values);
    requireAlpha(alpha);
    double reach = -StudentT.quantile(alpha / 2, values.length - 1.0) * error;
    double mean = Sums.mean(values);
    return new Interval(mean - reach, mean + reach);
  }

  /**
   * The standard deviation, with one degree of freedom taken by the mean.
   *
   * @throws IllegalArgumentException if there are fewer than two values, or one is not finite
   */
  public static double standardDeviation(double[] values) {
    require(values);
    double mean = Sums.mean(values);
    double[] squares = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      squares[i] = (values[i] - mean) * (values[i] - mean);
    }
    return Math.sqrt(Sums.sum(squares) / (values.length - 1));
  }

  /**
   * The standard error of the mean, for independent rows.
   *
   * @throws IllegalArgumentException if there are fewer than two values, or one is not finite
   */
  public static double standardError(double[] values) {
    return standardDeviation(values) / Math.sqrt(values.length);
  }

  /**
   * The normal interval for rows in order of time, whose neighbours may be alike (Newey and West's
   * variance).
   *
   * @param values at least two finite numbers, in order
   * @param lag how many neighbours are allowed for, in [0, n)
   * @param alpha one less the coverage, in (0, 1)
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static Interval inOrder(double[] values, int lag, double alpha) {
    double reach =
        ProportionInterval.normalQuantile(alpha) * Math.sqrt(varianceInOrder(values, lag));
    double mean = Sums.mean(values);
    return new Interval(mean - reach, mean + reach);
  }

  /**
   * The variance of the mean of rows in order of time, with Bartlett's weights: never negative.
   *
   * @param values at least two finite numbers, in order
   * @param lag how many neighbours are allowed for, in [0, n)
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double varianceInOrder(double[] values, int lag) {
    require(values);
    if (lag < 0 || lag >= values.length) {
      throw new IllegalArgumentException(
          "lag must be in [0, " + values.length + "), but was " + lag);
    }
    double mean = Sums.mean(values);
    double sum = autocovariance(values, mean, 0);
    for (int k = 1; k <= lag; k++) {
      sum += 2 * (1 - k / (lag + 1.0)) * autocovariance(values, mean, k);
    }
    return Math.max(0, sum) / values.length;
  }

  /** The usual lag for n rows: {@code ⌊4(n/100)^(2/9)⌋}, below n. */
  public static int usualLag(int rows) {
    int lag = (int) Math.floor(LAG_FACTOR * Math.pow(rows / LAG_ROWS, LAG_POWER));
    return Math.max(0, Math.min(rows - 1, lag));
  }

  private static double autocovariance(double[] values, double mean, int lag) {
    double[] products = new double[values.length - lag];
    for (int i = 0; i < products.length; i++) {
      products[i] = (values[i] - mean) * (values[i + lag] - mean);
    }
    return Sums.sum(products) / values.length;
  }

  private static void requireAlpha(double alpha) {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must be in (0, 1), but was " + alpha);
    }
  }

  private static void require(double[] values) {
    if (values.length < 2) {
      throw new IllegalArgumentException(
          "values must have at least two entries, but had " + values.length);
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("values must be finite, but had " + value);
      }
    }
  }
}
