/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import static io.kedge.stats.performance.MetricDescriptor.SCORES;

import io.kedge.stats.performance.MetricDescriptor;
import java.util.OptionalDouble;

/**
 * The largest gap between the shares of positive and of other rows that a threshold lets through.
 *
 * <p>{@code max|TPR − FPR|} over all thresholds; [0, 1]; higher is better. It has no value when a
 * class is missing. Exact while single scores are kept, O(n log n); then from 1,000 cells, which
 * can miss at most the largest share of a class in one cell. It looks at one threshold only.
 * Stateless.
 *
 * <p><b>References</b>: Hand 2012, Assessing the performance of classification methods,
 * doi:10.1111/j.1751-5823.2012.00183.x.
 */
public final class ScoreSeparation implements RankMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofShare(
          SCORES,
          "ks_statistic",
          "Kolmogorov–Smirnov statistic of the scores",
          "Hand 2012, Assessing the performance of classification methods,"
              + " doi:10.1111/j.1751-5823.2012.00183.x");

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The largest gap; empty when a class is missing.
   *
   * @throws IllegalArgumentException if the lengths differ, or a score is NaN
   */
  public static OptionalDouble of(boolean[] positive, double[] scores) {
    return new ScoreSeparation().valueOf(ThresholdCounts.of(positive, scores));
  }

  @Override
  public OptionalDouble valueOf(ThresholdCounts counts) {
    double positives = counts.positiveTotal();
    double negatives = counts.negativeTotal();
    double largest = 0;
    double up = 0;
    double down = 0;
    for (int i = 0; i < counts.groups(); i++) {
      up += counts.positives()[i];
      down += counts.negatives()[i];
      largest = Math.max(largest, Math.abs(up / positives - down / negatives));
    }
    return positives == 0 || negatives == 0 ? OptionalDouble.empty() : OptionalDouble.of(largest);
  }

  @Override
  public double errorBound(ThresholdCounts counts) {
    double bound = 0;
    for (int i = 0; i < counts.groups(); i++) {
      double up = counts.positives()[i] / counts.positiveTotal();
      double down = counts.negatives()[i] / counts.negativeTotal();
      bound = Math.max(bound, Math.min(1, Math.max(up, down)));
    }
    return bound;
  }
}
