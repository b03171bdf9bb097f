/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.sums.ErrorSums;

/**
 * The root of the mean square of the errors.
 *
 * <p>{@code √(Σ(ŷ − y)² / n)}, in units of the label, [0, ∞); lower is better. Needs one labelled
 * row, its standard error two; O(n). Errors from 1e−300 to 1e300 neither vanish nor overflow. One
 * wild error can dominate it. Stateless.
 *
 * <p><b>References</b>: Chai and Draxler 2014, doi:10.5194/gmd-7-1247-2014.
 */
public final class RootMeanSquaredError implements MeanMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofError(
          "rmse",
          "Root mean squared error",
          "Chai and Draxler 2014, RMSE or MAE?, doi:10.5194/gmd-7-1247-2014");

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The root of the mean of (prediction − label)².
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a value is not
   *     finite
   */
  public static double of(double[] predictions, double[] labels) {
    return RegressionMetric.pairs(predictions, labels).errors().rootMeanSquare();
  }

  /**
   * The mean of (prediction − label)²; infinite when it is beyond the range of a double.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a value is not
   *     finite
   */
  public static double meanSquare(double[] predictions, double[] labels) {
    return RegressionMetric.pairs(predictions, labels).errors().meanSquare();
  }

  @Override
  public ErrorMean meanOf(ErrorSums errors) {
    double root = Math.sqrt(errors.squares() / errors.count());
    // the root moves by half of what the mean square moves, relatively
    return new ErrorMean(
        errors.rootMeanSquare(),
        errors.rootMeanSquareError(),
        sums -> root == 0 ? 0 : sums.squares() / (2 * root),
        errors.rootMeanSquare());
  }
}
