/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.trading;

import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.RegressionRows;
import java.util.Optional;

/** A metric of predicted prices: what all of them share. */
interface TradingMetric extends PerformanceMetric {

  /** The value for a series of at least one step. */
  MetricValue valueOf(PriceSeries series);

  @Override
  default MetricValue measure(Outcomes outcomes) {
    RegressionOutcomes regression = outcomes.asRegression();
    Optional<MetricValue.Unknown> obstacle = PriceSeries.obstacle(regression);
    return obstacle.isPresent()
        ? obstacle.get()
        : valueOf(PriceSeries.of(regression.exact().orElse(RegressionRows.EMPTY)));
  }

  /** Says that a return is missing. */
  static MetricValue noReturns() {
    return MetricValue.undefined("a price of zero has no return");
  }

  /**
   * Checks that all returns are finite.
   *
   * @throws IllegalArgumentException if one is not
   */
  static void requireFinite(double[] returns) {
    for (double value : returns) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("returns must be finite, but had " + value);
      }
    }
  }
}
