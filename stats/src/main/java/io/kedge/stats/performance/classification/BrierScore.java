/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import static io.kedge.stats.performance.MetricDescriptor.SCORES;

import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.LabelScores;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.sums.LossSums;
import java.util.List;

/**
 * The mean square error of the probabilities.
 *
 * <p>{@code mean((p − y)²)} with y = 1 for the positive class and 0 otherwise; [0, 1]; lower is
 * better. Needs one row with a probability and a label, its standard error two; O(n). Its best
 * value depends on how hard the rows are, so compare like with like. Stateless.
 *
 * <p><b>References</b>: Brier 1950, doi:10.1175/1520-0493(1950)078&lt;0001:VOFEIT&gt;2.0.CO;2.
 */
public final class BrierScore implements LossMetric {

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

  /**
   * The mean of (p − y)².
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a probability is
   *     outside [0, 1]
   */
  public static double of(boolean[] positive, double[] probabilities) {
    return LossMetric.mean(
        positive,
        probabilities,
        (isPositive, probability) -> {
          double gap = (isPositive ? 1 : 0) - probability;
          return gap * gap;
        });
  }

  @Override
  public LossSums lossOf(LabelScores scores, boolean isPositive) {
    return isPositive ? scores.squareIfPositive() : scores.squareIfNegative();
  }
}
