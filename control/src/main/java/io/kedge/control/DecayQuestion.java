/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.monitor.setting.ModelType;
import io.kedge.stats.inference.FixedBaseline;
import java.util.Map;
import java.util.Optional;

/**
 * Answers to be measured, and what to measure them against. Immutable.
 *
 * @param type the type of model: its thresholds, and whether it trades
 * @param answers the answers and their labels
 * @param epochMillis when each row happened, if that is known
 * @param referencePrices the price before each answer, if that is known
 * @param baseline the metrics to measure decay from, by wire name; empty when there is none
 */
public record DecayQuestion(
    ModelType type,
    Answers answers,
    Optional<long[]> epochMillis,
    Optional<double[]> referencePrices,
    Map<String, FixedBaseline> baseline) {

  /** Copies the map. */
  public DecayQuestion {
    baseline = Map.copyOf(baseline);
  }
}
