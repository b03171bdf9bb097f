/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one feature has moved. Immutable.
 *
 * @param featureName the feature
 * @param psiScore the population stability index, ≥ 0
 * @param isUnstable whether it reached the stability threshold
 * @param stabilityThreshold that threshold
 * @param recommendations what to do, in sentences
 * @param band {@code stable}, {@code moderate}, {@code significant} or {@code critical}
 * @param psiFloor1e4 the index with empty bins at a share of 0.0001, on the wire {@code
 *     psi_floor_1e-4}
 * @param psiCorrected the index less what it would be without drift
 * @param expectedUnderNoDrift what it would be on average without any drift
 * @param pValue the chance of such an index without drift, or null when there is one bin only
 * @param reliable whether there are rows enough to act on it
 * @param warnings what limits it, as words: {@code small_sample}, {@code constant_reference} …
 * @param binEdges inner edges of the bins, ascending; empty for categories
 * @param binLabels the bins in words
 * @param expectedDistribution the reference's share of each bin
 * @param actualDistribution the current share of each bin
 * @param ks the Kolmogorov–Smirnov test beside it; null for categories
 * @param sampleSizes rows of both sides
 */
public record PsiResult(
    String featureName,
    double psiScore,
    boolean isUnstable,
    double stabilityThreshold,
    List<String> recommendations,
    String band,
    double psiFloor1e4,
    double psiCorrected,
    double expectedUnderNoDrift,
    @Nullable Double pValue,
    boolean reliable,
    List<String> warnings,
    List<Double> binEdges,
    List<String> binLabels,
    List<Double> expectedDistribution,
    List<Double> actualDistribution,
    @Nullable KsResult ks,
    SampleSizes sampleSizes) {

  /** Copies the lists. */
  public PsiResult {
    recommendations = List.copyOf(recommendations);
    warnings = List.copyOf(warnings);
    binEdges = List.copyOf(binEdges);
    binLabels = List.copyOf(binLabels);
    expectedDistribution = List.copyOf(expectedDistribution);
    actualDistribution = List.copyOf(actualDistribution);
  }
}
