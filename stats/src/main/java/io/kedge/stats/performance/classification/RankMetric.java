/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import io.kedge.stats.performance.LabelScores;
import io.kedge.stats.performance.MetricValue;
import java.util.OptionalDouble;
import java.util.SortedMap;

/** A metric of the order that scores put rows in: what all of them share. */
interface RankMetric extends ScoreMetric {

  /** The value; empty when it lacks a class. */
  OptionalDouble valueOf(ThresholdCounts counts);

  /** How far the order of rows inside the cells of a histogram could move the value. */
  double errorBound(ThresholdCounts counts);

  /** The standard error of the value; empty for a metric without a formula for it. */
  default OptionalDouble standardError(ThresholdCounts counts) {
    return OptionalDouble.empty();
  }

  /** What lacks when there is no value, one clause. */
  default String lack() {
    return "all labels are of one class";
  }

  @Override
  default boolean needsProbabilities() {
    return false;
  }

  @Override
  default MetricValue valueOf(SortedMap<String, LabelScores> scores, String positive) {
    ThresholdCounts counts = ThresholdCounts.of(scores, positive);
    OptionalDouble value = valueOf(counts);
    return value.isEmpty()
        ? MetricValue.undefined(lack())
        : new MetricValue.Known(
            value.getAsDouble(),
            standardError(counts),
            counts.exact() ? 0 : errorBound(counts),
            false);
  }
}
