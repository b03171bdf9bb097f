/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.math.Sums;
import io.kedge.stats.performance.Direction;
import java.util.Optional;

/**
 * The ratio of a mean loss to its baseline, from the losses of single rows: current over reference,
 * above 1 when it got worse. Immutable.
 *
 * <p><b>References</b>: Fieller 1954, doi:10.1111/j.2517-6161.1954.tb00159.x; Hirschberg and Lye
 * 2010, doi:10.1198/tast.2010.08130.
 *
 * @param reference the mean loss of the reference; above 0
 * @param referenceError its standard error
 * @param current the mean loss now; above 0
 * @param currentError its standard error
 */
public record RatioOfLosses(
    double reference, double referenceError, double current, double currentError) {

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if a mean is not above 0, or an error is negative
   */
  public RatioOfLosses {
    boolean valid = reference > 0 && current > 0 && referenceError >= 0 && currentError >= 0;
    if (!valid) {
      throw new IllegalArgumentException(
          "means must be above 0 and errors at least 0, but were %s ± %s and %s ± %s"
              .formatted(reference, referenceError, current, currentError));
    }
  }

  /**
   * The ratio of mean losses.
   *
   * @throws IllegalArgumentException if a side has fewer than two losses, one is not finite, or a
   *     mean is not above 0
   */
  public static RatioOfLosses ofMeans(double[] reference, double[] current) {
    return new RatioOfLosses(
        Sums.mean(reference),
        MeanInterval.standardError(reference),
        Sums.mean(current),
        MeanInterval.standardError(current));
  }

  /**
   * The ratio of root mean squares, such as RMSE: half the logarithm of the ratio of mean squares.
   *
   * @throws IllegalArgumentException if a side has fewer than two errors, one is not finite, or all
   *     of a side are 0
   */
  public static RatioOfLosses ofRootMeanSquares(double[] reference, double[] current) {
    RatioOfLosses squares = ofMeans(squared(reference), squared(current));
    double rootReference = Math.sqrt(squares.reference);
    double rootCurrent = Math.sqrt(squares.current);
    return new RatioOfLosses(
        rootReference,
        squares.referenceError / (2 * rootReference),
        rootCurrent,
        squares.currentError / (2 * rootCurrent));
  }

  private static double[] squared(double[] errors) {
    double[] squares = new double[errors.length];
    for (int i = 0; i < errors.length; i++) {
      squares[i] = errors[i] * errors[i];
    }
    return squares;
  }

  /** Current over reference. */
  public double ratio() {
    return current / reference;
  }

  /** How much larger the current loss is, as a fraction of the baseline. */
  public double relativeIncrease() {
    return ratio() - 1;
  }

  /** The standard error of the logarithm of the ratio. */
  public double logError() {
    return Math.hypot(currentError / current, referenceError / reference);
  }

  /**
   * The interval of the ratio, by the delta method on its logarithm.
   *
   * @param alpha one less the coverage, in (0, 1)
   * @throws IllegalArgumentException if alpha is not in (0, 1)
   */
  public Interval logDelta(double alpha) {
    double reach = ProportionInterval.normalQuantile(alpha) * logError();
    return new Interval(ratio() * Math.exp(-reach), ratio() * Math.exp(reach));
  }

  /**
   * Fieller's interval of the ratio; empty when it is unbounded, because the baseline is not
   * clearly above 0.
   *
   * @param alpha one less the coverage, in (0, 1)
   * @throws IllegalArgumentException if alpha is not in (0, 1)
   */
  public Optional<Interval> fieller(double alpha) {
    double z = ProportionInterval.normalQuantile(alpha);
    double ofReference = z * referenceError / reference;
    double ofCurrent = z * currentError / reference;
    double g = ofReference * ofReference;
    if (g >= 1) {
      return Optional.empty();
    }
    double reach = Math.sqrt(ratio() * ratio() * g + ofCurrent * ofCurrent * (1 - g));
    return Optional.of(new Interval((ratio() - reach) / (1 - g), (ratio() + reach) / (1 - g)));
  }

  /** The one-sided p-value of "the loss grew by at most this fraction of the baseline". */
  public double pValueBeyond(double margin) {
    return new RelativeContrast(
            new Contrast.Side(reference, referenceError, 0),
            new Contrast.Side(current, currentError, 0),
            Direction.LOWER_IS_BETTER)
        .pValueBeyond(margin);
  }
}
