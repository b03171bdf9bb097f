/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.kernel.Severity;
import io.kedge.monitor.Finding.Kind;
import io.kedge.stats.drift.Bands.Band;
import io.kedge.stats.drift.PopulationStabilityIndex;
import java.util.Locale;
import java.util.Optional;

/** Findings made by hand for tests of sentences. */
final class HandMade {

  private HandMade() {}

  static Finding drift(String column, double psi, Severity severity, Band band) {
    return FindingDraft.ofColumn(Kind.DRIFT, column, Optional.of("psi"), Optional.empty())
        .value(psi)
        .band(Optional.of(band))
        .severity(severity)
        .drifted(severity != Severity.OK)
        .deciding()
        .because("by hand");
  }

  static Finding drift(String column, double psi) {
    Band band = PopulationStabilityIndex.DESCRIPTOR.bands().of(psi);
    Severity severity =
        switch (band) {
          case STABLE -> Severity.OK;
          case MODERATE -> Severity.WARNING;
          case SIGNIFICANT, CRITICAL -> Severity.CRITICAL;
        };
    return drift(column, psi, severity, band);
  }

  static Finding undecided(String column) {
    return FindingDraft.ofColumn(Kind.DRIFT, column, Optional.of("psi"), Optional.empty())
        .value(0.3)
        .because("insufficient data: 7 of 100 rows");
  }

  static Finding missing(Kind kind, String column, double before, double now) {
    return FindingDraft.ofColumn(kind, column, Optional.of("missing_share"), Optional.empty())
        .value(now - before)
        .detail("reference_share", before)
        .detail("current_share", now)
        .severity(Severity.WARNING)
        .drifted(kind == Kind.DRIFT)
        .deciding()
        .because("by hand");
  }

  static Finding error(String metric, double worse, Severity severity) {
    return metric(metric, 10 * (1 + worse), 10, worse, severity)
        .detail("relative", 1)
        .detail("warning_threshold", 0.10)
        .because("by hand");
  }

  static Finding rate(String metric, double points, Severity severity) {
    return metric(metric, 0.9 - points, 0.9, points, severity)
        .detail("relative", 0)
        .detail("warning_threshold", 0.03)
        .because("by hand in " + severity.name().toLowerCase(Locale.ROOT));
  }

  private static FindingDraft metric(
      String metric, double current, double baseline, double change, Severity severity) {
    return FindingDraft.ofMetric(metric, Optional.empty())
        .value(current)
        .pValue(severity == Severity.OK ? 0.5 : 0.001)
        .detail("baseline", baseline)
        .detail("change", change)
        .severity(severity)
        .deciding();
  }
}
