/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.LabelScores;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.StandardErrors;
import io.kedge.stats.performance.Task;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/** A metric of the positive class's scores: what all of them share. */
interface ScoreMetric extends PerformanceMetric {

  /** The value for at least one row with a score. */
  MetricValue valueOf(SortedMap<String, LabelScores> scores, String positive);

  /** Whether the scores must be probabilities. */
  boolean needsProbabilities();

  @Override
  default MetricValue measure(Outcomes outcomes) {
    ClassificationOutcomes classes = outcomes.asClassification();
    if (classes.task() != Task.BINARY) {
      throw new IllegalArgumentException(
          "outcomes must be of task binary, but were of " + classes.task().wireName());
    }
    Optional<String> positive = classes.positive();
    if (positive.isEmpty() || classes.scores().isEmpty()) {
      return MetricValue.insufficient("no row has both a score and a label");
    }
    long outside = classes.scores().values().stream().mapToLong(LabelScores::outside).sum();
    if (needsProbabilities() && outside > 0) {
      return MetricValue.outsideDomain(
          outside + " scores are outside [0, 1], so they are no probabilities");
    }
    return valueOf(classes.scores(), positive.get());
  }

  @Override
  default long rows(Outcomes outcomes) {
    return outcomes.scored();
  }

  @Override
  default Optional<StandardErrors> standardErrors(Outcomes outcomes) {
    if (!(measure(outcomes) instanceof MetricValue.Known known)
        || known.standardError().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> caution =
        outcomes.timed() > 0
            ? Optional.of("likeness of neighbouring rows is not allowed for")
            : Optional.empty();
    return Optional.of(
        new StandardErrors(known.standardError().getAsDouble(), OptionalDouble.empty(), caution));
  }

  /**
   * Checks probabilities and their labels.
   *
   * @throws IllegalArgumentException if there are none, the lengths differ, or a probability is
   *     outside [0, 1]
   */
  static void requireProbabilities(boolean[] positive, double[] probabilities) {
    if (positive.length != probabilities.length || positive.length == 0) {
      throw new IllegalArgumentException(
          "labels and probabilities must have one length above 0, but had %d and %d"
              .formatted(positive.length, probabilities.length));
    }
    for (double probability : probabilities) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "probabilities must be in [0, 1], but had " + probability);
      }
    }
  }
}
