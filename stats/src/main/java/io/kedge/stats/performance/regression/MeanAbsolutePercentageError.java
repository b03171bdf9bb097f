/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.RegressionOutcomes;

/**
 * The mean error as a fraction of the label.
 *
 * <p>{@code mean(|ŷ − y| / max(|y|, 2⁻⁵²))}, [0, ∞); lower is better. Needs one labelled row; O(n).
 * As soon as a label is (almost) zero the figure is set by the 2⁻⁵² and means nothing, so the
 * metric has no value then: {@link WeightedAbsolutePercentageError} has. Stateless.
 *
 * <p><b>References</b>: Hyndman and Koehler 2006, Another look at measures of forecast accuracy.
 */
public final class MeanAbsolutePercentageError implements RegressionMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofError(
          "mape",
          "Mean absolute percentage error",
          "Hyndman and Koehler 2006, Another look at measures of forecast accuracy");

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The mean of |prediction − label| / max(|label|, 2⁻⁵²), whatever the labels.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a value is not
   *     finite
   */
  public static double of(double[] predictions, double[] labels) {
    return RegressionMetric.pairs(predictions, labels).labels().meanPercentage();
  }

  @Override
  public MetricValue valueOf(RegressionOutcomes outcomes) {
    long nearZero = outcomes.labels().nearZero();
    return nearZero == 0
        ? MetricValue.of(outcomes.labels().meanPercentage())
        : MetricValue.undefined(nearZero + " labels are zero, and nothing is a percentage of it");
  }
}
