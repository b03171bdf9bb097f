/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.sums.ErrorSums;
import io.kedge.stats.performance.sums.LabelSums;
import java.util.OptionalDouble;

/**
 * All errors together as a fraction of all labels together.
 *
 * <p>{@code Σ|ŷ − y| / Σ|y|}, [0, ∞); lower is better. Needs a label other than zero; O(n). Large
 * labels dominate it. Stateless.
 *
 * <p><b>References</b>: Kolassa and Schütz 2007, Advantages of the MAD/MEAN ratio over the MAPE.
 */
public final class WeightedAbsolutePercentageError implements RegressionMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofError(
          "wape",
          "Weighted absolute percentage error",
          "Kolassa and Schütz 2007, Advantages of the MAD/MEAN ratio over the MAPE");

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The sum of |prediction − label| over the sum of |label|; empty when all labels are zero.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a value is not
   *     finite
   */
  public static OptionalDouble of(double[] predictions, double[] labels) {
    return ratio(RegressionMetric.pairs(predictions, labels));
  }

  @Override
  public MetricValue valueOf(RegressionOutcomes outcomes) {
    return MetricValue.of(ratio(outcomes), "all labels are zero");
  }

  private static OptionalDouble ratio(RegressionOutcomes outcomes) {
    ErrorSums errors = outcomes.errors();
    LabelSums labels = outcomes.labels();
    return labels.absolute() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Math.scalb(
                errors.absolute() / labels.absolute(), errors.exponent() - labels.exponent()));
  }
}
