/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

import org.jspecify.annotations.Nullable;

/**
 * One metric against its baseline. Immutable.
 *
 * @param metric the metric's name, such as {@code mae}
 * @param baselineValue its baseline; null when there is none
 * @param currentValue its value now; null when it is undefined
 * @param decayPercentage how much worse it got, a fraction (0.18 is 18 %) or points divided by 100;
 *     negative when it got better, null when it cannot be told
 * @param changeMode {@code relative} or {@code absolute}
 * @param isDegraded whether the change reached the threshold
 * @param degradationThreshold the critical threshold; null for a metric without one
 * @param warningThreshold the warning threshold; null likewise
 * @param severity {@code ok}, {@code warning}, {@code critical}, {@code no_baseline}, or {@code
 *     not_measured} where no change from the baseline can be told
 * @param confidenceInterval the 95 % interval of the change; null when it cannot be told
 * @param pValue the chance of such a change, or a worse one, without decay; null likewise
 * @param sampleSize rows with an answer and a label
 * @param recommendation what to do, in one sentence
 */
public record PerformanceDecayResult(
    String metric,
    @Nullable Double baselineValue,
    @Nullable Double currentValue,
    @Nullable Double decayPercentage,
    String changeMode,
    boolean isDegraded,
    @Nullable Double degradationThreshold,
    @Nullable Double warningThreshold,
    String severity,
    @Nullable ConfidenceInterval confidenceInterval,
    @Nullable Double pValue,
    long sampleSize,
    String recommendation) {}
