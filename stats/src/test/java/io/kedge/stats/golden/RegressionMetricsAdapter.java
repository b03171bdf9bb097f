/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.regression.CoefficientOfDetermination;
import io.kedge.stats.performance.regression.ExplainedVariance;
import io.kedge.stats.performance.regression.MaximumError;
import io.kedge.stats.performance.regression.MeanAbsoluteError;
import io.kedge.stats.performance.regression.MeanAbsolutePercentageError;
import io.kedge.stats.performance.regression.MeanError;
import io.kedge.stats.performance.regression.MedianAbsoluteError;
import io.kedge.stats.performance.regression.PinballLoss;
import io.kedge.stats.performance.regression.RootMeanSquaredError;
import io.kedge.stats.performance.regression.RootMeanSquaredLogError;
import io.kedge.stats.performance.regression.SymmetricPercentageError;
import io.kedge.stats.performance.regression.WeightedAbsolutePercentageError;
import java.util.Set;

/** Metrics of numbers. */
final class RegressionMetricsAdapter implements FamilyAdapter {

  @Override
  public String family() {
    return "metrics_regression";
  }

  @Override
  public Set<String> coveredFields() {
    return Set.of(
        "n",
        "mae",
        "mse",
        "rmse",
        "median_ae",
        "max_error",
        "bias",
        "mape",
        "smape",
        "wape",
        "r2",
        "explained_variance",
        "pinball_0.1",
        "pinball_0.5",
        "pinball_0.9",
        "msle",
        "rmsle",
        "error");
  }

  @Override
  public Object got(GoldenCase c, String field) {
    double[] predictions = c.sample("y_pred");
    double[] labels = c.sample("y_true");
    return switch (field) {
      case "n" -> RegressionOutcomes.of(predictions, labels).labelled();
      case "mae" -> MeanAbsoluteError.of(predictions, labels);
      case "mse" -> RootMeanSquaredError.meanSquare(predictions, labels);
      case "rmse" -> RootMeanSquaredError.of(predictions, labels);
      case "median_ae" -> MedianAbsoluteError.of(predictions, labels);
      case "max_error" -> MaximumError.of(predictions, labels);
      case "bias" -> MeanError.of(predictions, labels);
      case "mape" -> MeanAbsolutePercentageError.of(predictions, labels);
      case "smape" -> SymmetricPercentageError.of(predictions, labels);
      case "wape" -> WeightedAbsolutePercentageError.of(predictions, labels);
      case "r2" -> CoefficientOfDetermination.of(predictions, labels);
      case "explained_variance" -> ExplainedVariance.of(predictions, labels);
      case "pinball_0.1" -> new PinballLoss(0.1).of(predictions, labels);
      case "pinball_0.5" -> new PinballLoss(0.5).of(predictions, labels);
      case "pinball_0.9" -> new PinballLoss(0.9).of(predictions, labels);
      case "msle" -> RootMeanSquaredLogError.meanSquare(predictions, labels);
      case "rmsle" -> RootMeanSquaredLogError.of(predictions, labels);
      case "error" -> refusal(predictions, labels);
      default -> throw new IllegalStateException(field);
    };
  }

  private static Object refusal(double[] predictions, double[] labels) {
    MetricValue value = new MeanAbsoluteError().measure(RegressionOutcomes.of(predictions, labels));
    return value instanceof MetricValue.Unknown unknown ? unknown.reason() : value;
  }
}
