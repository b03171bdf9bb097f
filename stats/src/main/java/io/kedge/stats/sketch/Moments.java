/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.sketch;

/**
 * Count, mean, spread and extremes of finite values; those of two sets of rows merge into those of
 * both (Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing sample
 * variances", 1979). Immutable.
 *
 * <p>Merging in another order gives the same figures to at least 12 significant digits, but for
 * subnormal numbers, whose mean has no such digits. Values whose squares would overflow or vanish
 * are scaled by a power of two first, see {@link #scale()}.
 *
 * @param count the number of finite values
 * @param mean their mean; 0 when there is none
 * @param m2 the sum of squared deviations from the mean, in units of {@link #scale()} squared
 * @param min the smallest value; +∞ when there is none
 * @param max the greatest value; −∞ when there is none
 * @param meanTail what the mean lost to rounding: the mean is {@code mean + meanTail}
 */
public record Moments(long count, double mean, double m2, double min, double max, double meanTail) {

  private static final Moments EMPTY =
      new Moments(0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /** Binary exponents of the greatest size beyond which values are scaled. */
  private static final int LARGEST_EXPONENT = 480;

  private static final int SMALLEST_EXPONENT = -400;
  private static final int BLOCK = 2_048;

  /** Moments with an exact mean. */
  public Moments(long count, double mean, double m2, double min, double max) {
    this(count, mean, m2, min, max, 0.0);
  }

  /** The moments of no value. */
  public static Moments empty() {
    return EMPTY;
  }

  /** The moments of the finite values in [from, to); others are passed over. */
  public static Moments of(double[] values, int from, int to) {
    Moments all = EMPTY;
    // Blocks small enough that the second pass finds the values in the nearest cache.
    for (int start = from; start < to; ) {
      int end = (int) Math.min(to, (long) start + BLOCK);
      all = all.merge(MomentsBlock.of(values, start, end));
      start = end;
    }
    return all;
  }

  /** The moments of both sets of values. */
  public Moments merge(Moments other) {
    if (count == 0 || other.count == 0) {
      return count == 0 ? other : this;
    }
    double least = Math.min(min, other.min);
    double greatest = Math.max(max, other.max);
    int exponent = exponent(least, greatest);
    double n = (double) count + other.count;
    DoubleSum total = scaledTotal(exponent).plus(other.scaledTotal(exponent));
    double distance =
        (Math.scalb(other.mean, -exponent) - Math.scalb(mean, -exponent))
            + (Math.scalb(other.meanTail, -exponent) - Math.scalb(meanTail, -exponent));
    double squares =
        scaledSquares(exponent)
            + other.scaledSquares(exponent)
            + distance * distance * ((double) count * other.count / n);
    DoubleSum both = total.over(n);
    return new Moments(
        count + other.count,
        Math.scalb(both.high(), exponent),
        squares,
        least,
        greatest,
        Math.scalb(both.low(), exponent));
  }

  /** The unit of {@link #m2()}: 1, or a power of two near the greatest size if that is extreme. */
  public double scale() {
    return Math.scalb(1.0, exponent(min, max));
  }

  /**
   * The variance of a sample, with divisor {@code count - 1}; infinite when it is beyond the range
   * of doubles though the standard deviation is not.
   *
   * @throws IllegalStateException if there are fewer than two values
   */
  public double variance() {
    require(2);
    return Math.scalb(m2 / (count - 1), 2 * exponent(min, max));
  }

  /**
   * The variance of a population, with divisor {@code count}; infinite as {@link #variance()}.
   *
   * @throws IllegalStateException if there is no value
   */
  public double populationVariance() {
    require(1);
    return Math.scalb(m2 / count, 2 * exponent(min, max));
  }

  /**
   * The standard deviation of a sample, with divisor {@code count - 1}; finite.
   *
   * @throws IllegalStateException if there are fewer than two values
   */
  public double standardDeviation() {
    require(2);
    double deviation = Math.scalb(Math.sqrt(m2 / (count - 1)), exponent(min, max));
    return Math.min(Double.MAX_VALUE, deviation);
  }

  private void require(int least) {
    if (count < least) {
      throw new IllegalStateException("needs " + least + " finite values, but has " + count);
    }
  }

  private double scaledSquares(int exponent) {
    return Math.scalb(m2, 2 * (exponent(min, max) - exponent));
  }

  private DoubleSum scaledTotal(int exponent) {
    return new DoubleSum(Math.scalb(mean, -exponent), Math.scalb(meanTail, -exponent))
        .times((double) count);
  }

  /** The binary exponent of the unit of values within these extremes; 0 unless extreme. */
  static int exponent(double least, double greatest) {
    double size = Math.max(Math.abs(least), Math.abs(greatest));
    int exponent = Math.getExponent(size);
    boolean ordinary = exponent >= SMALLEST_EXPONENT && exponent <= LARGEST_EXPONENT;
    return ordinary || size == 0 || size > Double.MAX_VALUE ? 0 : exponent;
  }
}
