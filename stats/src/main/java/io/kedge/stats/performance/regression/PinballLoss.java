/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.sums.ErrorSums;

/**
 * The loss whose best answer is a quantile of the label.
 *
 * <p>{@code mean(max(q(y − ŷ), (q − 1)(y − ŷ)))}, in units of the label, [0, ∞); lower is better.
 * Needs one labelled row; O(n). For a model that answers a quantile; at q = 0.5 it is half the mean
 * absolute error. Stateless.
 *
 * <p><b>References</b>: Koenker and Bassett 1978, doi:10.2307/1913643.
 *
 * @param quantile the quantile that the model answers, in (0, 1)
 */
public record PinballLoss(double quantile) implements RegressionMetric {

  /**
   * Checks the quantile.
   *
   * @throws IllegalArgumentException if the quantile is not in (0, 1)
   */
  public PinballLoss {
    if (!(quantile > 0 && quantile < 1)) {
      throw new IllegalArgumentException("quantile must be in (0, 1), but was " + quantile);
    }
  }

  @Override
  public MetricDescriptor descriptor() {
    return MetricDescriptor.ofError(
        "pinball_" + quantile,
        "Pinball loss at " + quantile,
        "Koenker and Bassett 1978, Regression quantiles, doi:10.2307/1913643");
  }

  /**
   * The mean pinball loss at this quantile.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a value is not
   *     finite
   */
  public double of(double[] predictions, double[] labels) {
    return mean(RegressionMetric.pairs(predictions, labels));
  }

  @Override
  public MetricValue valueOf(RegressionOutcomes outcomes) {
    return MetricValue.of(mean(outcomes));
  }

  private double mean(RegressionOutcomes outcomes) {
    ErrorSums errors = outcomes.errors();
    double sum = errors.absolute() + (1 - 2 * quantile) * (errors.signed() + errors.signedRest());
    return Math.scalb(sum / errors.count() / 2, errors.exponent());
  }
}
