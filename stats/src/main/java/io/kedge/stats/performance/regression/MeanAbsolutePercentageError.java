/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import static io.kedge.stats.performance.MetricDescriptor.REGRESSION;

import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.RegressionOutcomes;
import java.util.List;

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
      new MetricDescriptor(
          "mape",
          "Mean absolute percentage error",
          REGRESSION,
          Direction.LOWER_IS_BETTER,
          ChangeMode.RELATIVE,
          "[0, ∞)",
          List.of("Hyndman and Koehler 2006, Another look at measures of forecast accuracy"));

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
    return mean(RegressionMetric.pairs(predictions, labels));
  }

  @Override
  public MetricValue valueOf(RegressionOutcomes outcomes) {
    long nearZero = outcomes.labels().nearZero();
    return nearZero == 0
        ? MetricValue.of(mean(outcomes))
        : MetricValue.undefined(nearZero + " labels are zero, and nothing is a percentage of it");
  }

  private static double mean(RegressionOutcomes outcomes) {
    return outcomes.labels().percentage() / outcomes.labelled();
  }
}
