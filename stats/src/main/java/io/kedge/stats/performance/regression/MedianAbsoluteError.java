/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.RegressionRows;
import java.util.Arrays;

/**
 * The size of error that half of the rows stay below.
 *
 * <p>Median of {@code |ŷ − y|}, the middle of the two central values when the count is even; in
 * units of the label, [0, ∞); lower is better. Needs single rows, so it has no value once there are
 * more than are kept; O(n log n). Blind to the worse half of the errors. Stateless.
 *
 * <p><b>References</b>: Hyndman and Koehler 2006, Another look at measures of forecast accuracy.
 */
public final class MedianAbsoluteError implements RegressionMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofError(
          "median_ae",
          "Median absolute error",
          "Hyndman and Koehler 2006, Another look at measures of forecast accuracy");

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The median of |prediction − label|.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a value is not
   *     finite
   */
  public static double of(double[] predictions, double[] labels) {
    return median(RegressionMetric.pairs(predictions, labels).exact().orElse(RegressionRows.EMPTY));
  }

  @Override
  public MetricValue valueOf(RegressionOutcomes outcomes) {
    return outcomes
        .exact()
        .map(rows -> MetricValue.of(median(rows)))
        .orElseGet(RegressionMetric::needsRows);
  }

  private static double median(RegressionRows rows) {
    double[] sizes = new double[rows.count()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(rows.predictions()[i] - rows.labels()[i]);
    }
    Arrays.sort(sizes);
    double upper = sizes[sizes.length / 2];
    double lower = sizes[(sizes.length - 1) / 2];
    return lower + (upper - lower) / 2;
  }
}
