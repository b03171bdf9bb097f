/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import static io.kedge.stats.performance.MetricDescriptor.SCORES;

import io.kedge.stats.performance.MetricDescriptor;
import java.util.OptionalDouble;

/**
 * The area under the curve of precision over recall, as a sum of steps.
 *
 * <p>{@code Σ (Rₖ − Rₖ₋₁) Pₖ} over the distinct scores from the highest down, without
 * interpolation; [0, 1]; higher is better, chance is the share of positive rows. It has no value
 * without positive rows. Exact while single scores are kept, O(n log n); then from 1,000 cells,
 * with a bound on the error. Compare only where classes are alike frequent. Stateless.
 *
 * <p><b>References</b>: Davis and Goadrich 2006, doi:10.1145/1143844.1143874.
 */
public final class AveragePrecision implements RankMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofShare(
          SCORES,
          "average_precision",
          "Average precision",
          "Davis and Goadrich 2006, doi:10.1145/1143844.1143874");

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The average precision; empty without positive rows.
   *
   * @throws IllegalArgumentException if the lengths differ, or a score is NaN
   */
  public static OptionalDouble of(boolean[] positive, double[] scores) {
    return new AveragePrecision().valueOf(ThresholdCounts.of(positive, scores));
  }

  @Override
  public String lack() {
    return "no label is of the positive class";
  }

  @Override
  public OptionalDouble valueOf(ThresholdCounts counts) {
    double all = counts.positiveTotal();
    double found = 0;
    double passed = 0;
    double sum = 0;
    for (int i = counts.groups() - 1; i >= 0; i--) {
      long up = counts.positives()[i];
      found += up;
      passed += up + counts.negatives()[i];
      sum += up == 0 ? 0 : up * (found / passed);
    }
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / all);
  }

  /** Each positive row between its worst and its best case. */
  @Override
  public double errorBound(ThresholdCounts counts) {
    double found = 0;
    double passed = 0;
    double sum = 0;
    for (int i = counts.groups() - 1; i >= 0; i--) {
      long up = counts.positives()[i];
      long down = counts.negatives()[i];
      if (up > 0) {
        double taken = (found + up) / (passed + up + down);
        double best = Math.max((found + up) / (passed + up), (found + 1) / (passed + 1));
        double worst = Math.min((found + 1) / (passed + 1 + down), taken);
        sum += up * Math.max(best - taken, taken - worst);
      }
      found += up;
      passed += up + down;
    }
    return sum / counts.positiveTotal();
  }
}
