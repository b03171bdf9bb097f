/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.monitor.setting.DriftLimits;
import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.PsiResult;
import io.kedge.stats.drift.Bands.Band;
import io.kedge.stats.drift.Comparison;
import io.kedge.stats.drift.DriftStatistics;
import io.kedge.stats.drift.Measured;
import io.kedge.stats.drift.PopulationStabilityIndex;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells how far one feature has moved between two samples that are at hand; nothing is stored. The
 * index is told whatever the number of rows, and beside it whether there are enough to act.
 * Thread-safe.
 */
public final class AnalysePsi {

  private final DriftLimits limits;

  /** An analysis that calls for as many rows as these limits do. */
  public AnalysePsi(DriftLimits limits) {
    this.limits = limits;
  }

  /** The answer; never throws for what the values are. */
  public PsiAnswer analyse(PsiQuestion question) {
    Summary reference = question.reference();
    Summary current = question.current();
    BinnedPair bins = bins(question);
    PsiResult psi = PopulationStabilityIndex.of(bins.reference(), bins.current());
    Band band = question.bands().of(psi.psi());
    boolean reliable = fewest(reference, current) >= limits.rowsToDecide();
    return new PsiAnswer(
        psi,
        bins,
        band,
        psi.psi() >= question.bands().significant(),
        ks(reference, current),
        reliable,
        warnings(question, psi, reliable),
        List.of(new PsiAdvice(psi, band, reliable, limits).sentence()));
  }

  private static BinnedPair bins(PsiQuestion question) {
    if (question.reference() instanceof NumericSummary reference
        && question.current() instanceof NumericSummary current) {
      return BinnedPair.onEdges(
          reference, current, question.bins().edges(reference), question.missing());
    }
    return BinnedPair.forPsi(question.reference(), question.current(), question.missing());
  }

  private static Optional<Measured> ks(Summary reference, Summary current) {
    if (!(reference instanceof NumericSummary)) {
      return Optional.empty();
    }
    Comparison compared = DriftStatistics.named("ks").orElseThrow().compare(reference, current);
    return compared instanceof Measured measured ? Optional.of(measured) : Optional.empty();
  }

  private static long fewest(Summary reference, Summary current) {
    return Math.min(reference.present(), current.present());
  }

  private List<String> warnings(PsiQuestion question, PsiResult psi, boolean reliable) {
    Summary reference = question.reference();
    List<String> warnings = new ArrayList<>();
    if (!reliable) {
      warnings.add("small_sample");
    }
    long distinct = reference.distinct().count();
    if (distinct == 1) {
      warnings.add("constant_reference");
    } else if (reference instanceof NumericSummary && distinct <= question.bins().bins()) {
      warnings.add("few_distinct_values");
    }
    if (reference.missing() + question.current().missing() > 0) {
      warnings.add("missing_values");
    }
    if (psi.psi() >= question.bands().moderate() && psi.pValue() >= limits.falseDiscoveryRate()) {
      warnings.add("not_significant");
    }
    return warnings;
  }
}
