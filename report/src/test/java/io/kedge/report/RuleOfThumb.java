/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.kernel.Severity;
import io.kedge.kernel.TimeWindow;
import io.kedge.monitor.Finding;
import io.kedge.profile.ColumnProfile;
import io.kedge.stats.drift.Bands.Band;
import io.kedge.stats.drift.Comparison;
import io.kedge.stats.drift.DriftStatistic;
import io.kedge.stats.drift.DriftStatistics;
import io.kedge.stats.drift.Measured;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Findings by a rule of thumb: the band is the severity, from a hundred rows on. */
final class RuleOfThumb {
  private RuleOfThumb() {}

  static Finding drift(
      DriftStatistic statistic,
      ColumnProfile reference,
      ColumnProfile current,
      Optional<TimeWindow> window) {
    Comparison result = statistic.compare(reference.summary(), current.summary());
    long rows = current.summary().rows();
    OptionalDouble value =
        result instanceof Measured m ? OptionalDouble.of(m.value()) : OptionalDouble.empty();
    Optional<Band> band = value.stream().mapToObj(statistic.descriptor().bands()::of).findFirst();
    boolean deciding = statistic.descriptor().wireName().equals("psi");
    boolean enough = rows >= 100;
    Severity severity = deciding && enough ? severity(band) : Severity.OK;
    Map<String, Double> details = new LinkedHashMap<>();
    details.put("parity_psi", 0.125);
    return new Finding(
        Finding.Kind.DRIFT,
        Optional.of(reference.name()),
        Optional.empty(),
        Optional.of(statistic.descriptor().wireName()),
        window,
        value,
        result instanceof Measured m ? m.pValue() : OptionalDouble.empty(),
        deciding && result instanceof Measured m ? m.pValue() : OptionalDouble.empty(),
        band,
        severity,
        severity != Severity.OK,
        deciding,
        enough
            ? (severity == Severity.OK ? "stable" : "drifted: larger than the gate")
            : "insufficient data: " + rows + " of 100 rows",
        reference.summary().rows(),
        rows,
        deciding ? details : Map.of());
  }

  private static Severity severity(Optional<Band> band) {
    return switch (band.orElse(Band.STABLE)) {
      case STABLE -> Severity.OK;
      case MODERATE -> Severity.WARNING;
      case SIGNIFICANT, CRITICAL -> Severity.CRITICAL;
    };
  }

  static Finding mae(double value, Optional<TimeWindow> window) {
    double change = value / 9 - 1;
    Map<String, Double> details = new LinkedHashMap<>();
    details.put("baseline", 9.0);
    details.put("change", change);
    details.put("relative", 1.0);
    details.put("warning_threshold", 0.1);
    details.put("critical_threshold", 0.15);
    Severity severity =
        change >= 0.15 ? Severity.CRITICAL : change >= 0.1 ? Severity.WARNING : Severity.OK;
    return new Finding(
        Finding.Kind.DECAY,
        Optional.empty(),
        Optional.of("mae"),
        Optional.empty(),
        window,
        OptionalDouble.of(value),
        OptionalDouble.of(0.004),
        OptionalDouble.empty(),
        Optional.empty(),
        severity,
        severity != Severity.OK,
        true,
        severity == Severity.OK ? "no decay" : "decayed beyond its threshold",
        800,
        400,
        details);
  }

  static List<DriftStatistic> statistics(Summary summary) {
    DriftStatistic psi = DriftStatistics.named("psi").orElseThrow();
    return summary instanceof NumericSummary
        ? List.of(psi, DriftStatistics.named("ks").orElseThrow())
        : List.of(psi);
  }
}
