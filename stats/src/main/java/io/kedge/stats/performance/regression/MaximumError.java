/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.RegressionOutcomes;

/**
 * The size of the largest error.
 *
 * <p>{@code max|ŷ − y|}, in units of the label, [0, ∞); lower is better. Needs one labelled row;
 * O(n). It grows with the number of rows, so compare windows of like size only. Stateless.
 *
 * <p><b>References</b>: Hyndman and Koehler 2006, Another look at measures of forecast accuracy.
 */
public final class MaximumError implements RegressionMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofError(
          "max_error",
          "Largest error",
          "Hyndman and Koehler 2006, Another look at measures of forecast accuracy");

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The largest |prediction − label|.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a value is not
   *     finite
   */
  public static double of(double[] predictions, double[] labels) {
    return RegressionMetric.pairs(predictions, labels).errors().largest();
  }

  @Override
  public MetricValue valueOf(RegressionOutcomes outcomes) {
    return MetricValue.of(outcomes.errors().largest());
  }
}
