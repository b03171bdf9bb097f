/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import java.util.List;

/**
 * How well answers met their labels. Immutable.
 *
 * @param metrics one entry a metric, those with thresholds first
 * @param labelled rows with an answer and a label
 * @param warnings what limits the figures, as stable words
 */
public record DecayAnswer(List<MeasuredMetric> metrics, long labelled, List<String> warnings) {

  /** Copies the lists. */
  public DecayAnswer {
    metrics = List.copyOf(metrics);
    warnings = List.copyOf(warnings);
  }
}
