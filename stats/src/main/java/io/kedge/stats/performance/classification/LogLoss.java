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
 * The mean surprise at the labels.
 *
 * <p>{@code mean(−ln p)} with p the probability given to what came true, clipped to [2⁻⁵², 1 −
 * 2⁻⁵²] (older tools clip at 1e−15); nats, [0, 36.04]; lower is better. Needs one row with a
 * probability and a label, its standard error two; O(n). One hard 0 on what came true costs 36.
 * Stateless.
 *
 * <p><b>References</b>: Good 1952, Rational decisions, doi:10.1111/j.2517-6161.1952.tb00104.x.
 */
public final class LogLoss implements LossMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "log_loss",
          "Logarithmic loss",
          SCORES,
          Direction.LOWER_IS_BETTER,
          ChangeMode.RELATIVE,
          "[0, 36.04]",
          List.of("Good 1952, Rational decisions, doi:10.1111/j.2517-6161.1952.tb00104.x"));

  /** How far a probability is kept from 0 and 1: scikit-learn 1.2 and later. */
  public static final double CLIP = LabelScores.CLIP;

  /** The same in older tools. */
  public static final double OLD_CLIP = 1e-15;

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The mean of −ln p.
   *
   * @param clip how far a probability is kept from 0 and 1
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a probability is
   *     outside [0, 1]
   */
  public static double of(boolean[] positive, double[] probabilities, double clip) {
    return LossMetric.mean(
        positive,
        probabilities,
        (isPositive, probability) -> {
          double ofTruth = isPositive ? probability : 1 - probability;
          return -Math.log(Math.min(Math.max(ofTruth, clip), 1 - clip));
        });
  }

  @Override
  public LossSums lossOf(LabelScores scores, boolean isPositive) {
    return isPositive ? scores.logIfPositive() : scores.logIfNegative();
  }
}
