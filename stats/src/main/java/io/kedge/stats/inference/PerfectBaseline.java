/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.sums.LabelSums;
import java.util.Set;

/**
 * A reference whose answers are its labels, but for rounding: a relative change of its error does
 * not exist, so errors are told in units of the labels' spread, and any error at all is worse.
 *
 * @param spread the standard deviation of the reference's labels, or their size where all are
 *     alike, or 1 where all are zero
 * @param broken whether the current answers have errors that are more than rounding
 */
record PerfectBaseline(double spread, boolean broken) {

  /** Errors in the unit of the labels that are zero just where every single one is. */
  private static final Set<String> METRICS = Set.of("mae", "rmse");

  /** Below this share of the labels' size, an error is what sums and files round. */
  private static final double ROUNDING = 1e-12;

  /** Current errors have to be well above that. */
  private static final double NOISE = 1e-9;

  /** Whether the reference makes no errors by that metric. */
  static boolean is(PerformanceMetric metric, Outcomes reference) {
    return METRICS.contains(metric.descriptor().wireName())
        && reference instanceof RegressionOutcomes numbers
        && isRounding(numbers);
  }

  /** Whether the largest error is no more than rounding. */
  static boolean isRounding(RegressionOutcomes numbers) {
    return numbers.errors().largest() <= ROUNDING * numbers.labels().size();
  }

  static PerfectBaseline of(RegressionOutcomes reference, RegressionOutcomes current) {
    LabelSums labels = reference.labels();
    double size = Math.max(labels.size(), current.labels().size());
    return new PerfectBaseline(spread(labels), current.errors().largest() > NOISE * size);
  }

  private static double spread(LabelSums labels) {
    double deviation =
        Math.scalb(Math.sqrt(labels.deviations() / labels.count()), labels.exponent());
    if (!labels.constant() && deviation > 0) {
      return deviation;
    }
    return labels.size() > 0 ? labels.size() : 1;
  }

  /** A value and its error in units of the spread. */
  Contrast.Side inSpreads(Contrast.Side side) {
    return new Contrast.Side(side.value() / spread, side.error() / spread, side.rows());
  }

  /** The threshold that a change of the given size reaches: any error is a warning at least. */
  DecayResult.Level level(double change, DecayThresholds thresholds) {
    if (!broken) {
      return DecayResult.Level.NONE;
    }
    return change >= thresholds.critical() ? DecayResult.Level.CRITICAL : DecayResult.Level.WARNING;
  }
}
