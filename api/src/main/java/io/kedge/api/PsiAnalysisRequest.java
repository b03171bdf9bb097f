/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /drift/psi-analysis}. Immutable.
 *
 * @param modelName the model, for the record; it need not be registered
 * @param modelVersion its version
 * @param featureName the feature, 1 to 200 characters
 * @param expectedData the reference values: numbers, or texts with {@code categorical}
 * @param actualData the current values
 * @param bins bins for numbers, 2 to 100; 10 when absent
 * @param binning {@code quantile} (of the reference, the default) or {@code uniform}
 * @param categorical whether the values are categories
 * @param missing what nulls do: {@code reject} (the default), {@code drop}, or {@code bin} (a bin
 *     of their own)
 * @param thresholds other bands than 0.1, 0.25 and 0.5
 */
public record PsiAnalysisRequest(
    String modelName,
    @Nullable String modelVersion,
    String featureName,
    List<Object> expectedData,
    List<Object> actualData,
    @Nullable Integer bins,
    @Nullable String binning,
    @Nullable Boolean categorical,
    @Nullable String missing,
    @Nullable PsiThresholds thresholds) {

  /** Copies the lists. */
  public PsiAnalysisRequest {
    expectedData = List.copyOf(expectedData);
    actualData = List.copyOf(actualData);
  }
}
