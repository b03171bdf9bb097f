/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.StandardErrors;
import io.kedge.stats.performance.sums.ErrorSums;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

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

  /**
   * The standard errors of the mean of a term, in units of the stated scale.
   *
   * @param outcomes the rows
   * @param term the sum of the term over a block
   * @param rows the standard error for independent rows
   * @param scale the size of the metric, ≥ 0
   */
  static Optional<StandardErrors> errors(
      RegressionOutcomes outcomes, ToDoubleFunction<ErrorSums> term, double rows, double scale) {
    if (!Double.isFinite(rows)) {
      return Optional.empty();
    }
    ErrorSums all = outcomes.errors();
    double total = term.applyAsDouble(all);
    double mean = total / all.count();
    double unit = Math.scalb(scale, -all.exponent());
    double[] contributions =
        outcomes.blockSums().values().stream()
            .map(block -> block.inUnit(all.exponent()))
            .mapToDouble(block -> term.applyAsDouble(block) - block.count() * mean)
            .map(excess -> unit == 0 ? 0 : excess / all.count() / unit)
            .toArray();
    return Optional.of(StandardErrors.of(rows, outcomes, contributions, scale));
  }

  /** Says that single rows would be needed. */
  static MetricValue needsRows() {
    return MetricValue.undefined("it needs single rows, and there are more than are kept");
  }
}
