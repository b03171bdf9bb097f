/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import static io.kedge.stats.performance.MetricDescriptor.REGRESSION;

import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.sums.ErrorSums;
import java.util.List;

/**
 * The mean error, sign and all: whether answers are too high or too low on the whole.
 *
 * <p>{@code Σ(ŷ − y) / n}, in units of the label; closer to zero is better. Needs one labelled row,
 * its standard error two; O(n). Errors of both signs cancel, so a small bias says nothing about
 * their size. Stateless.
 *
 * <p><b>References</b>: Hyndman and Koehler 2006, Another look at measures of forecast accuracy.
 */
public final class MeanError implements MeanMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "bias",
          "Mean error (bias)",
          REGRESSION,
          Direction.CLOSER_TO_ZERO,
          ChangeMode.ABSOLUTE,
          "(−∞, ∞)",
          List.of("Hyndman and Koehler 2006, Another look at measures of forecast accuracy"));

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The mean of prediction − label.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a value is not
   *     finite
   */
  public static double of(double[] predictions, double[] labels) {
    return RegressionMetric.pairs(predictions, labels).errors().mean();
  }

  @Override
  public ErrorMean meanOf(ErrorSums errors) {
    // the mean itself may be 0, which is no unit
    double size = errors.rootMeanSquare();
    return new ErrorMean(errors.mean(), errors.meanError(), ErrorSums::signed, size);
  }
}
