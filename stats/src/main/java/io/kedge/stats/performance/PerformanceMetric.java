/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure of how well answers met their labels. Implementations are stateless, thread-safe, and
 * listed by hand in one place.
 */
public interface PerformanceMetric {

  /** What the metric is: names, tasks, direction, range, sources. */
  MetricDescriptor descriptor();

  /**
   * Measures the answers.
   *
   * @return the value, or why it could not be measured; never NaN or an infinity
   * @throws IllegalArgumentException if the outcomes belong to a task that the descriptor does not
   *     name
   */
  MetricValue measure(Outcomes outcomes);

  /**
   * How precisely the value is known, for rows in any order and for rows that resemble their
   * neighbours in time; empty for a metric without a formula for it, or without a value.
   *
   * @throws IllegalArgumentException if the outcomes belong to a task that the descriptor does not
   *     name
   */
  default Optional<StandardErrors> standardErrors(Outcomes outcomes) {
    return Optional.empty();
  }

  /**
   * The rows that take part: those with a prediction and a label, or those with a score and a label
   * for a metric of scores.
   */
  default long rows(Outcomes outcomes) {
    return outcomes.labelled();
  }

  /**
   * The independent trials of which the value is the share of successes, 1 or more; empty for a
   * metric that is no such share. A share of 0 or 1 has a standard error of 0, so only this says
   * how precisely it is known.
   *
   * @throws IllegalArgumentException if the outcomes belong to a task that the descriptor does not
   *     name
   */
  default OptionalDouble trials(Outcomes outcomes) {
    return OptionalDouble.empty();
  }

  /**
   * Why the value of these rows says nothing of the model, although the formula has one: {@code no
   * positive label in these rows}; empty for rows that do.
   *
   * @throws IllegalArgumentException if the outcomes belong to a task that the descriptor does not
   *     name
   */
  default Optional<String> blindSpot(Outcomes outcomes) {
    return Optional.empty();
  }
}
