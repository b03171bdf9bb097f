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
 * The mean error as a fraction of the mean size of answer and label.
 *
 * <p>{@code mean(2|ŷ − y| / (|y| + |ŷ|))}, a row of two zeros counting 0; [0, 2]; lower is better.
 * Needs one labelled row; O(n). Some halve it to [0, 1]. A zero label gives 2 whatever the answer,
 * so it says little near zero. Stateless.
 *
 * <p><b>References</b>: Makridakis 1993, doi:10.1016/0169-2070(93)90079-3.
 */
public final class SymmetricPercentageError implements RegressionMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "smape",
          "Symmetric mean absolute percentage error",
          REGRESSION,
          Direction.LOWER_IS_BETTER,
          ChangeMode.RELATIVE,
          "[0, 2]",
          List.of("Makridakis 1993, Accuracy measures, doi:10.1016/0169-2070(93)90079-3"));

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The mean of 2|prediction − label| / (|label| + |prediction|).
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a value is not
   *     finite
   */
  public static double of(double[] predictions, double[] labels) {
    return RegressionMetric.pairs(predictions, labels).labels().meanSymmetric();
  }

  @Override
  public MetricValue valueOf(RegressionOutcomes outcomes) {
    return MetricValue.of(outcomes.labels().meanSymmetric());
  }
}
