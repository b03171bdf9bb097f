/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.sums.ErrorSums;

/**
 * The mean size of the errors.
 *
 * <p>{@code Σ|ŷ − y| / n}, in units of the label, [0, ∞); lower is better. Needs one labelled row,
 * its standard error two; O(n). It weighs every unit of error alike: see {@link
 * RootMeanSquaredError} where large errors hurt more. Stateless.
 *
 * <p><b>References</b>: Willmott and Matsuura 2005, doi:10.3354/cr030079.
 */
public final class MeanAbsoluteError implements MeanMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofError(
          "mae",
          "Mean absolute error",
          "Willmott and Matsuura 2005, Advantages of the mean absolute error,"
              + " doi:10.3354/cr030079");

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The mean of |prediction − label|.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a value is not
   *     finite
   */
  public static double of(double[] predictions, double[] labels) {
    return RegressionMetric.pairs(predictions, labels).errors().meanAbsolute();
  }

  @Override
  public ErrorMean meanOf(ErrorSums errors) {
    double mean = errors.meanAbsolute();
    return new ErrorMean(mean, errors.meanAbsoluteError(), ErrorSums::absolute, mean);
  }
}
