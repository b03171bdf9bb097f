/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.math.Normal;

/**
 * Intervals for a proportion of successes. Rows may be fractional, for effective numbers.
 * Stateless.
 *
 * <p><b>References</b>: Wilson 1927, doi:10.1080/01621459.1927.10502953; Clopper and Pearson 1934,
 * doi:10.1093/biomet/26.4.404; Brown, Cai and DasGupta 2001, doi:10.1214/ss/1009213286.
 */
public final class ProportionInterval {

  private static final double HALF = 0.5;

  private ProportionInterval() {}

  /**
   * Wilson's score interval; the one to use.
   *
   * @param successes in [0, rows]
   * @param rows above 0
   * @param alpha one less the coverage, in (0, 1)
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static Interval wilson(double successes, double rows, double alpha) {
    require(successes, rows);
    double z = normalQuantile(alpha);
    double share = successes / rows;
    double shrink = 1 + z * z / rows;
    double centre = (share + z * z / (2 * rows)) / shrink;
    double reach = z / shrink * Math.sqrt(share * (1 - share) / rows + z * z / (4 * rows * rows));
    return new Interval(
        successes == 0 ? 0 : Math.max(0, centre - reach),
        successes == rows ? 1 : Math.min(1, centre + reach));
  }

  /**
   * Clopper and Pearson's interval, whose coverage is never below the stated one.
   *
   * @param successes in [0, rows]
   * @param rows above 0
   * @param alpha one less the coverage, in (0, 1)
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static Interval clopperPearson(double successes, double rows, double alpha) {
    require(successes, rows);
    double tail = tail(alpha);
    double failures = rows - successes;
    return new Interval(
        successes == 0 ? 0 : BetaQuantile.lower(successes, failures + 1, tail),
        failures == 0 ? 1 : BetaQuantile.upper(successes + 1, failures, tail));
  }

  /**
   * Jeffreys' interval: equal tails of the posterior under the Beta(½, ½) prior, also at 0 and 1.
   *
   * @param successes in [0, rows]
   * @param rows above 0
   * @param alpha one less the coverage, in (0, 1)
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static Interval jeffreys(double successes, double rows, double alpha) {
    require(successes, rows);
    double tail = tail(alpha);
    double a = successes + HALF;
    double b = rows - successes + HALF;
    return new Interval(BetaQuantile.lower(a, b, tail), BetaQuantile.upper(a, b, tail));
  }

  /**
   * Agresti and Coull's interval: a normal one about Wilson's centre, cut to [0, 1].
   *
   * @param successes in [0, rows]
   * @param rows above 0
   * @param alpha one less the coverage, in (0, 1)
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static Interval agrestiCoull(double successes, double rows, double alpha) {
    require(successes, rows);
    double z = normalQuantile(alpha);
    return cut(successes + z * z / 2, rows + z * z, z);
  }

  /**
   * The normal interval, for comparison only: it has no width at 0 and 1.
   *
   * @param successes in [0, rows]
   * @param rows above 0
   * @param alpha one less the coverage, in (0, 1)
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static Interval wald(double successes, double rows, double alpha) {
    require(successes, rows);
    return cut(successes, rows, normalQuantile(alpha));
  }

  private static Interval cut(double successes, double rows, double z) {
    double share = successes / rows;
    double reach = z * Math.sqrt(share * (1 - share) / rows);
    return new Interval(Math.max(0, share - reach), Math.min(1, share + reach));
  }

  /** How many standard errors a two-sided interval reaches. */
  static double normalQuantile(double alpha) {
    return -Normal.quantile(tail(alpha));
  }

  private static double tail(double alpha) {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must be in (0, 1), but was " + alpha);
    }
    return alpha / 2;
  }

  private static void require(double successes, double rows) {
    if (!(rows > 0 && successes >= 0 && successes <= rows)) {
      throw new IllegalArgumentException(
          "successes must be in [0, rows] with rows above 0, but were "
              + successes
              + " of "
              + rows);
    }
  }
}
