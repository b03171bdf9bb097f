/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import static io.kedge.stats.performance.MetricDescriptor.SCORES;

import io.kedge.stats.performance.MetricDescriptor;
import java.util.OptionalDouble;

/**
 * The chance that a row of the positive class scores above another row, a tie counting half.
 *
 * <p>{@code U / (PN)} with the Mann–Whitney U of P positive and N other rows; [0, 1]; higher is
 * better, 0.5 is chance. It has no value when a class is missing; standard error by DeLong. Exact
 * while single scores are kept, O(n log n); then from 1,000 cells, with an error of at most half
 * the share of pairs that fall into one cell. It judges order only, never calibration. Stateless.
 *
 * <p><b>References</b>: Hanley and McNeil 1982, doi:10.1148/radiology.143.1.7063747; DeLong, DeLong
 * and Clarke-Pearson 1988, doi:10.2307/2531595.
 */
public final class RocAuc implements RankMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofShare(
          SCORES,
          "roc_auc",
          "Area under the ROC curve",
          "Hanley and McNeil 1982, doi:10.1148/radiology.143.1.7063747",
          "DeLong, DeLong and Clarke-Pearson 1988, doi:10.2307/2531595");

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The area; empty when a class is missing.
   *
   * @throws IllegalArgumentException if the lengths differ, or a score is NaN
   */
  public static OptionalDouble of(boolean[] positive, double[] scores) {
    return area(ThresholdCounts.of(positive, scores));
  }

  /**
   * Twice the area less one: 0 is chance, 1 is perfect; empty when a class is missing.
   *
   * @throws IllegalArgumentException if the lengths differ, or a score is NaN
   */
  public static OptionalDouble gini(boolean[] positive, double[] scores) {
    OptionalDouble area = of(positive, scores);
    return area.isEmpty() ? area : OptionalDouble.of(2 * area.getAsDouble() - 1);
  }

  /**
   * DeLong's variance of the area; empty with fewer than two rows of either class.
   *
   * @throws IllegalArgumentException if the lengths differ, or a score is NaN
   */
  public static OptionalDouble variance(boolean[] positive, double[] scores) {
    return variance(ThresholdCounts.of(positive, scores));
  }

  @Override
  public OptionalDouble valueOf(ThresholdCounts counts) {
    return area(counts);
  }

  @Override
  public OptionalDouble standardError(ThresholdCounts counts) {
    OptionalDouble variance = variance(counts);
    // a variance of 0 is what DeLong gives at a perfect separation, and is not to be believed
    return variance.isPresent() && variance.getAsDouble() > 0
        ? OptionalDouble.of(Math.sqrt(variance.getAsDouble()))
        : OptionalDouble.empty();
  }

  @Override
  public double errorBound(ThresholdCounts counts) {
    double tied = 0;
    for (int i = 0; i < counts.groups(); i++) {
      tied += (double) counts.positives()[i] * counts.negatives()[i];
    }
    return tied / 2 / counts.positiveTotal() / counts.negativeTotal();
  }

  private static OptionalDouble area(ThresholdCounts counts) {
    double pairs = counts.positiveTotal() * counts.negativeTotal();
    double twice = 0;
    double below = 0;
    for (int i = 0; i < counts.groups(); i++) {
      twice += counts.positives()[i] * (2 * below + counts.negatives()[i]);
      below += counts.negatives()[i];
    }
    return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(twice / (2 * pairs));
  }

  private static OptionalDouble variance(ThresholdCounts counts) {
    double positives = counts.positiveTotal();
    double negatives = counts.negativeTotal();
    if (positives < 2 || negatives < 2) {
      return OptionalDouble.empty();
    }
    double area = area(counts).orElseThrow();
    double ofPositives = 0;
    double ofNegatives = 0;
    double negativesBelow = 0;
    double positivesAbove = positives;
    for (int i = 0; i < counts.groups(); i++) {
      long up = counts.positives()[i];
      long down = counts.negatives()[i];
      positivesAbove -= up;
      double beaten = (negativesBelow + down / 2.0) / negatives - area;
      double beating = (positivesAbove + up / 2.0) / positives - area;
      ofPositives += up * (beaten * beaten);
      ofNegatives += down * (beating * beating);
      negativesBelow += down;
    }
    return OptionalDouble.of(
        ofPositives / (positives - 1) / positives + ofNegatives / (negatives - 1) / negatives);
  }
}
