/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.sums;

/**
 * The power sums of errors e = prediction − label. Every sum but the largest is in units of {@code
 * 2^exponent} to the power of the term, so that squares of very large or very small errors neither
 * overflow nor vanish. Immutable.
 *
 * @param count rows
 * @param exponent the binary exponent of the unit, a multiple of 256 that follows from {@code
 *     largest}
 * @param signed Σe, leading part
 * @param signedRest Σe, what the leading part could not hold
 * @param absolute Σ|e|
 * @param squares Σe²
 * @param fourths Σe⁴
 * @param largest the largest |e|, unscaled
 */
public record ErrorSums(
    long count,
    int exponent,
    double signed,
    double signedRest,
    double absolute,
    double squares,
    double fourths,
    double largest) {

  /** No rows. */
  public static final ErrorSums EMPTY = new ErrorSums(0, 0, 0, 0, 0, 0, 0, 0);

  private static final int STEP = 256;

  /** The unit's exponent for a set of errors: 0 unless they are beyond 1e±38. */
  static int exponentFor(double largest) {
    return largest == 0 ? 0 : STEP * Math.round(Math.getExponent(largest) / (float) STEP);
  }

  /** The sums of both sets of rows. */
  public ErrorSums merge(ErrorSums other) {
    RunningErrors running = new RunningErrors();
    running.add(this);
    running.add(other);
    return running.sums();
  }

  /** Mean absolute error. */
  public double meanAbsolute() {
    return Math.scalb(absolute / count, exponent);
  }

  /** Mean square error; infinite when it is beyond the range of a double. */
  public double meanSquare() {
    return Math.scalb(squares / count, 2 * exponent);
  }

  /** Root of the mean square error. */
  public double rootMeanSquare() {
    return Math.scalb(Math.sqrt(squares / count), exponent);
  }

  /** Mean error. */
  public double mean() {
    return Math.scalb((signed + signedRest) / count, exponent);
  }

  /** Standard error of the mean absolute error, for independent rows; NaN for fewer than two. */
  public double meanAbsoluteError() {
    return Math.scalb(errorOfMean(absolute, squares), exponent);
  }

  /** Standard error of the root mean square error, for independent rows; NaN for fewer than two. */
  public double rootMeanSquareError() {
    double root = Math.sqrt(squares / count);
    return root == 0 ? 0 : Math.scalb(errorOfMean(squares, fourths) / (2 * root), exponent);
  }

  /** Standard error of the mean error, for independent rows; NaN for fewer than two. */
  public double meanError() {
    return Math.scalb(errorOfMean(signed + signedRest, squares), exponent);
  }

  private double errorOfMean(double sum, double sumOfSquares) {
    if (count < 2) {
      return Double.NaN;
    }
    double spread = Math.max(0, sumOfSquares - sum * (sum / count));
    return Math.sqrt(spread / (count - 1) / count);
  }

  /** These sums in the unit {@code 2^target}. */
  public ErrorSums inUnit(int target) {
    int shift = exponent - target;
    return shift == 0
        ? this
        : new ErrorSums(
            count,
            target,
            Math.scalb(signed, shift),
            Math.scalb(signedRest, shift),
            Math.scalb(absolute, shift),
            Math.scalb(squares, 2 * shift),
            Math.scalb(fourths, 4 * shift),
            largest);
  }
}
