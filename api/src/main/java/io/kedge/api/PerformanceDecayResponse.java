/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code POST /drift/performance-decay}. Immutable.
 *
 * @param status {@code success}
 * @param modelName the model
 * @param modelVersion its version, {@code unversioned} when none was named
 * @param performanceDecayResults one entry a metric, those with thresholds first
 * @param input how the answers were read: {@code numbers}, {@code labels} or {@code scores}
 * @param baselineSource where the baseline is from: {@code request}, {@code stored 3} (the third
 *     one set for the version); null when there is none
 * @param warnings what limits the figures, in words
 * @param timestamp when it was measured, ISO-8601 in UTC
 */
public record PerformanceDecayResponse(
    String status,
    String modelName,
    String modelVersion,
    List<PerformanceDecayResult> performanceDecayResults,
    String input,
    @Nullable String baselineSource,
    List<String> warnings,
    String timestamp) {

  /** Copies the lists. */
  public PerformanceDecayResponse {
    performanceDecayResults = List.copyOf(performanceDecayResults);
    warnings = List.copyOf(warnings);
  }
}
