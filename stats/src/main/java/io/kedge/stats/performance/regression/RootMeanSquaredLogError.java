/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.RegressionRows;
import io.kedge.stats.performance.sums.ErrorSums;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The root mean square of the errors of ln(1 + value): relative errors for values above 1, absolute
 * ones below.
 *
 * <p>{@code √mean((ln(1 + ŷ) − ln(1 + y))²)}, [0, ∞); lower is better. Needs single rows, and all
 * values above −1; O(n). Answers that are too low cost more than answers that are too high.
 * Stateless.
 *
 * <p><b>References</b>: Tofallis 2015, doi:10.1057/jors.2014.103.
 */
public final class RootMeanSquaredLogError implements RegressionMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofError(
          "rmsle",
          "Root mean squared logarithmic error",
          "Tofallis 2015, A better measure of relative prediction accuracy,"
              + " doi:10.1057/jors.2014.103");

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The root of the mean of squared logarithmic errors; empty when a value is not above −1.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a value is not
   *     finite
   */
  public static OptionalDouble of(double[] predictions, double[] labels) {
    return ofPairs(RegressionMetric.pairs(predictions, labels), ErrorSums::rootMeanSquare);
  }

  /**
   * The mean of squared logarithmic errors; empty when a value is not above −1.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a value is not
   *     finite
   */
  public static OptionalDouble meanSquare(double[] predictions, double[] labels) {
    return ofPairs(RegressionMetric.pairs(predictions, labels), ErrorSums::meanSquare);
  }

  @Override
  public MetricValue valueOf(RegressionOutcomes outcomes) {
    if (outcomes.exact().isEmpty()) {
      return RegressionMetric.needsRows();
    }
    return logErrors(outcomes.exact().get())
        .<MetricValue>map(errors -> MetricValue.of(errors.rootMeanSquare()))
        .orElseGet(() -> MetricValue.undefined("a prediction or label is not above −1"));
  }

  private static OptionalDouble ofPairs(
      RegressionOutcomes pairs, ToDoubleFunction<ErrorSums> figure) {
    return logErrors(pairs.exact().orElse(RegressionRows.EMPTY)).stream()
        .mapToDouble(figure)
        .findFirst();
  }

  private static Optional<ErrorSums> logErrors(RegressionRows rows) {
    double[] errors = new double[rows.count()];
    for (int i = 0; i < errors.length; i++) {
      double prediction = rows.predictions()[i];
      double label = rows.labels()[i];
      if (prediction <= -1 || label <= -1) {
        return Optional.empty();
      }
      errors[i] = logRatio(prediction, label);
    }
    return Optional.of(RegressionOutcomes.of(errors, new double[errors.length]).errors());
  }

  private static double logRatio(double prediction, double label) {
    double step = (prediction - label) / (1 + label);
    // two logarithms of large, almost equal values would cancel
    return Math.abs(step) < 0.5 ? Math.log1p(step) : Math.log1p(prediction) - Math.log1p(label);
  }
}
