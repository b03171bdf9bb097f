/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import static io.kedge.stats.performance.MetricDescriptor.SCORES;

import io.kedge.stats.math.Sums;
import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.LabelScores;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.sums.LossSums;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The mean square error of the probabilities.
 *
 * <p>{@code mean((p − y)²)} with y = 1 for the positive class and 0 otherwise; [0, 1]; lower is
 * better. Needs one row with a probability and a label, its standard error two; O(n). Its best
 * value depends on how hard the rows are, so compare like with like. Stateless.
 *
 * <p><b>References</b>: Brier 1950, doi:10.1175/1520-0493(1950)078&lt;0001:VOFEIT&gt;2.0.CO;2.
 */
public final class BrierScore implements ScoreMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "brier",
          "Brier score",
          SCORES,
          Direction.LOWER_IS_BETTER,
          ChangeMode.RELATIVE,
          "[0, 1]",
          List.of("Brier 1950, doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2"));

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public boolean needsProbabilities() {
    return true;
  }

  /**
   * The mean of (p − y)².
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a probability is
   *     outside [0, 1]
   */
  public static double of(boolean[] positive, double[] probabilities) {
    ScoreMetric.requireProbabilities(positive, probabilities);
    double[] losses = new double[positive.length];
    for (int i = 0; i < losses.length; i++) {
      double gap = (positive[i] ? 1 : 0) - probabilities[i];
      losses[i] = gap * gap;
    }
    return Sums.mean(losses);
  }

  @Override
  public MetricValue valueOf(SortedMap<String, LabelScores> scores, String positive) {
    LossSums loss = LossSums.ZERO;
    for (Map.Entry<String, LabelScores> entry : scores.entrySet()) {
      LabelScores kept = entry.getValue();
      boolean isPositive = entry.getKey().equals(positive);
      loss = loss.plus(isPositive ? kept.squareIfPositive() : kept.squareIfNegative());
    }
    return ScoreMetric.mean(loss, ScoreMetric.rows(scores));
  }
}
