/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.metric;

import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.Task;
import io.kedge.stats.performance.classification.Accuracy;
import io.kedge.stats.performance.classification.AveragePrecision;
import io.kedge.stats.performance.classification.BalancedAccuracy;
import io.kedge.stats.performance.classification.BrierScore;
import io.kedge.stats.performance.classification.CalibrationError;
import io.kedge.stats.performance.classification.CohenKappa;
import io.kedge.stats.performance.classification.F1Score;
import io.kedge.stats.performance.classification.LogLoss;
import io.kedge.stats.performance.classification.MatthewsCorrelation;
import io.kedge.stats.performance.classification.Precision;
import io.kedge.stats.performance.classification.Recall;
import io.kedge.stats.performance.classification.RocAuc;
import io.kedge.stats.performance.classification.ScoreSeparation;
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
import io.kedge.stats.performance.trading.HitRate;
import io.kedge.stats.performance.trading.MaximumDrawdown;
import io.kedge.stats.performance.trading.SharpeRatio;
import io.kedge.stats.performance.trading.SortinoRatio;
import java.util.List;
import java.util.Optional;

/** All metrics, one a line, in reading order. */
public final class PerformanceMetrics {

  private static final List<PerformanceMetric> ALL =
      List.of(
          new MeanAbsoluteError(),
          new RootMeanSquaredError(),
          new MeanError(),
          new MedianAbsoluteError(),
          new MaximumError(),
          new MeanAbsolutePercentageError(),
          new SymmetricPercentageError(),
          new WeightedAbsolutePercentageError(),
          new CoefficientOfDetermination(),
          new ExplainedVariance(),
          new RootMeanSquaredLogError(),
          new PinballLoss(0.1),
          new PinballLoss(0.5),
          new PinballLoss(0.9),
          new Accuracy(),
          new BalancedAccuracy(),
          new Precision(),
          new Recall(),
          new F1Score(),
          new MatthewsCorrelation(),
          new CohenKappa(),
          new RocAuc(),
          new AveragePrecision(),
          new ScoreSeparation(),
          new LogLoss(),
          new BrierScore(),
          new CalibrationError(),
          new SharpeRatio(),
          new SortinoRatio(),
          new HitRate(),
          new MaximumDrawdown());

  private PerformanceMetrics() {}

  /** All of them. */
  public static List<PerformanceMetric> all() {
    return ALL;
  }

  /** Those that apply to the task, in the same order. */
  public static List<PerformanceMetric> of(Task task) {
    return ALL.stream().filter(metric -> metric.descriptor().tasks().contains(task)).toList();
  }

  /** The metric of that wire name, if there is one. */
  public static Optional<PerformanceMetric> named(String wireName) {
    return ALL.stream()
        .filter(metric -> metric.descriptor().wireName().equals(wireName))
        .findFirst();
  }
}
