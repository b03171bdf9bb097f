/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.math.Normal;

/**
 * Intervals for the difference of two independent proportions, first less second. Rows may be
 * fractional, for effective numbers. Stateless.
 *
 * <p><b>References</b>: Newcombe 1998, Interval estimation for the difference between independent
 * proportions, method 10; Agresti and Caffo 2000, doi:10.1080/00031305.2000.10474560.
 */
public final class DifferenceOfProportions {

  private DifferenceOfProportions() {}

  /**
   * Newcombe's interval, from the Wilson limits of both; the one to use.
   *
   * @param alpha one less the coverage, in (0, 1)
   * @throws IllegalArgumentException if alpha is not in (0, 1)
   */
  public static Interval newcombe(Arm first, Arm second, double alpha) {
    Interval a = ProportionInterval.wilson(first.share() * first.rows(), first.rows(), alpha);
    Interval b = ProportionInterval.wilson(second.share() * second.rows(), second.rows(), alpha);
    double difference = first.share() - second.share();
    double down = Math.hypot(first.share() - a.low(), b.high() - second.share());
    double up = Math.hypot(a.high() - first.share(), second.share() - b.low());
    return new Interval(Math.max(-1, difference - down), Math.min(1, difference + up));
  }

  /**
   * Agresti and Caffo's interval: one success and one failure are added to each arm.
   *
   * @param alpha one less the coverage, in (0, 1)
   * @throws IllegalArgumentException if alpha is not in (0, 1)
   */
  public static Interval agrestiCaffo(Arm first, Arm second, double alpha) {
    return wald(first.withOneOfEach(), second.withOneOfEach(), alpha);
  }

  /**
   * The unpooled normal interval, for comparison only: it has no width at 0 and 1.
   *
   * @param alpha one less the coverage, in (0, 1)
   * @throws IllegalArgumentException if alpha is not in (0, 1)
   */
  public static Interval wald(Arm first, Arm second, double alpha) {
    double reach =
        ProportionInterval.normalQuantile(alpha) * Math.sqrt(first.variance() + second.variance());
    double difference = first.share() - second.share();
    return new Interval(difference - reach, difference + reach);
  }

  /**
   * The one-sided p-value of "the first is not larger than the second", by the unpooled z; 1 when
   * neither arm varies and the first is not larger, 0 when neither varies and it is.
   */
  public static double pValue(Arm first, Arm second) {
    double error = Math.sqrt(first.variance() + second.variance());
    double difference = first.share() - second.share();
    return error > 0 ? Normal.sf(difference / error) : difference > 0 ? 0 : 1;
  }

  /**
   * The one-sided p-value of "the first is not larger than the second by more than the margin", by
   * the z of Agresti and Caffo: one success and one failure are added to each arm. In (0, 1), also
   * where a share is 0 or 1.
   *
   * @param margin the difference that is allowed, in [0, 1]
   */
  public static double agrestiCaffoPValue(Arm first, Arm second, double margin) {
    Arm a = first.withOneOfEach();
    Arm b = second.withOneOfEach();
    double error = Math.sqrt(a.variance() + b.variance());
    return Normal.sf((a.share() - b.share() - margin) / error);
  }

  /**
   * One side of a comparison. Immutable.
   *
   * @param share the proportion of successes, in [0, 1]
   * @param rows all rows, above 0
   */
  public record Arm(double share, double rows) {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the share is outside [0, 1], or rows are not above 0
     */
    public Arm {
      if (!(share >= 0 && share <= 1 && rows > 0)) {
        throw new IllegalArgumentException(
            "share must be in [0, 1] and rows above 0, but were " + share + " and " + rows);
      }
    }

    /** The arm with that many successes. */
    public static Arm of(long successes, long rows) {
      return new Arm((double) successes / rows, rows);
    }

    private Arm withOneOfEach() {
      return new Arm((share * rows + 1) / (rows + 2), rows + 2);
    }

    private double variance() {
      return share * (1 - share) / rows;
    }
  }
}
