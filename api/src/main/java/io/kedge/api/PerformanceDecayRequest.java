/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /drift/performance-decay}. Immutable.
 *
 * @param modelName the model, for the record; it need not be registered
 * @param modelVersion its version
 * @param modelType a type of model, such as {@code price_predictor}
 * @param currentPredictions its answers: numbers, or labels for a classifier (texts, numbers,
 *     booleans), or scores in [0, 1]
 * @param actualValues the labels, as many
 * @param timestamps when each answer was given, ISO-8601
 * @param baseline the metrics to measure decay from, by name: a number, or {@code {value, n,
 *     standard_error}}
 * @param referencePrices the price before each answer, for trading figures
 * @param positiveLabel the positive class of a binary classifier
 * @param threshold other limits than those of the model type, by metric
 */
public record PerformanceDecayRequest(
    String modelName,
    @Nullable String modelVersion,
    String modelType,
    List<Object> currentPredictions,
    List<Object> actualValues,
    @Nullable List<String> timestamps,
    @Nullable Map<String, Object> baseline,
    @Nullable List<Double> referencePrices,
    @Nullable String positiveLabel,
    @Nullable Map<String, MetricLimits> threshold) {

  /** Copies the lists. */
  public PerformanceDecayRequest {
    currentPredictions = List.copyOf(currentPredictions);
    actualValues = List.copyOf(actualValues);
  }
}
