/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.stats.bins.Missing;
import io.kedge.stats.drift.PopulationStabilityIndex;
import io.kedge.stats.summary.NumericSummary;
import java.util.Locale;
import java.util.function.Function;

/** Computes an index whose value is known, through the use case that callers use. */
public final class PsiProbe implements Probe {

  private static final double[] REFERENCE = {0.1, 0.2, 0.3, 0.4, 0.5};
  private static final double[] CURRENT = {0.15, 0.25, 0.35, 0.45, 0.55};
  private static final double KNOWN = 0.21459172165788004;
  private static final double ROUNDING = 1e-12;

  private final Function<PsiQuestion, PsiAnswer> analysis;

  /** A probe of this use case. */
  public PsiProbe(AnalysePsi analysis) {
    this(analysis::analyse);
  }

  PsiProbe(Function<PsiQuestion, PsiAnswer> analysis) {
    this.analysis = analysis;
  }

  @Override
  public String part() {
    return "psi_calculation";
  }

  @Override
  public ProbeResult look() {
    PsiQuestion question =
        new PsiQuestion(
            NumericSummary.of(REFERENCE),
            NumericSummary.of(CURRENT),
            BinChoice.DECILES,
            Missing.DROP,
            PopulationStabilityIndex.DESCRIPTOR.bands());
    return verdict(analysis.apply(question).psi().psi());
  }

  static ProbeResult verdict(double found) {
    return Math.abs(found - KNOWN) <= ROUNDING
        ? ProbeResult.healthy("a known index was found again")
        : ProbeResult.unhealthy(
            String.format(Locale.ROOT, "a known index of %.12f came out as %.12f", KNOWN, found));
  }
}
