/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import io.kedge.stats.math.Sums;
import io.kedge.stats.performance.LabelScores;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.sums.LossSums;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;

/** A metric that is the mean of a loss of probabilities: what all of them share. */
interface LossMetric extends ScoreMetric {

  /** The sums of the loss over the rows of one label. */
  LossSums lossOf(LabelScores scores, boolean isPositive);

  @Override
  default boolean needsProbabilities() {
    return true;
  }

  @Override
  default MetricValue valueOf(SortedMap<String, LabelScores> scores, String positive) {
    LossSums loss = LossSums.ZERO;
    long rows = 0;
    for (Map.Entry<String, LabelScores> entry : scores.entrySet()) {
      LabelScores kept = entry.getValue();
      loss = loss.plus(lossOf(kept, entry.getKey().equals(positive)));
      rows += kept.count();
    }
    return mean(loss, (double) rows);
  }

  private static MetricValue mean(LossSums loss, double rows) {
    double mean = loss.sum() / rows;
    double spread = Math.max(0, loss.squares() - loss.sum() * mean);
    return MetricValue.of(
        mean,
        rows < 2
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.sqrt(spread / (rows - 1) / rows)));
  }

  /**
   * The mean of the loss of each row.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a probability is
   *     outside [0, 1]
   */
  static double mean(boolean[] positive, double[] probabilities, RowLoss loss) {
    ScoreMetric.requireProbabilities(positive, probabilities);
    double[] losses = new double[positive.length];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = loss.of(positive[i], probabilities[i]);
    }
    return Sums.mean(losses);
  }

  /** What one row costs. */
  interface RowLoss {

    /** The loss of a probability of the positive class, given whether it came true. */
    double of(boolean isPositive, double probability);
  }
}
