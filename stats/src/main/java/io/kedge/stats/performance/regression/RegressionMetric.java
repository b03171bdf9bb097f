/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.RegressionOutcomes;
import java.util.Optional;

/** A metric of numbers: what all of them share. */
interface RegressionMetric extends PerformanceMetric {

  /** The value for at least one labelled row, all of them finite. */
  MetricValue valueOf(RegressionOutcomes outcomes);

  @Override
  default MetricValue measure(Outcomes outcomes) {
    RegressionOutcomes regression = outcomes.asRegression();
    Optional<MetricValue.Unknown> obstacle = regression.obstacle();
    return obstacle.isPresent() ? obstacle.get() : valueOf(regression);
  }

  /** The outcomes of at least one pair of numbers. */
  static RegressionOutcomes pairs(double[] predictions, double[] labels) {
    if (labels.length == 0 && predictions.length == 0) {
      throw new IllegalArgumentException("predictions and labels must not be empty");
    }
    return RegressionOutcomes.of(predictions, labels);
  }

  /** Says that single rows would be needed. */
  static MetricValue needsRows() {
    return MetricValue.undefined("it needs single rows, and there are more than are kept");
  }
}
