/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.story;

import io.kedge.kernel.Severity;
import io.kedge.monitor.Finding;
import io.kedge.report.ComparisonReport;
import io.kedge.report.MetricRow;
import io.kedge.report.text.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the first metric with thresholds did, in one sentence. */
final class MetricStory {

  private MetricStory() {}

  /** The sentence; empty when no metric has thresholds or none could be measured. */
  static Optional<String> of(ComparisonReport report) {
    Predicate<Finding> limited = finding -> finding.details().containsKey("warning_threshold");
    return report.metrics().stream()
        .filter(row -> limited.test(row.decisive()))
        .findFirst()
        .map(
            row ->
                tell(
                    row,
                    report.findings().stream()
                        .filter(f -> f.metric().filter(row.metric()::equals).isPresent())
                        .filter(f -> f.value().isPresent() && f.details().containsKey("change"))
                        .toList(),
                    report.overTime()))
        .filter(text -> !text.isEmpty());
  }

  private static String tell(MetricRow row, List<Finding> findings, boolean overTime) {
    if (findings.isEmpty()) {
      return "";
    }
    String baseline =
        row.baseline().isPresent() ? Figures.value(row.baseline().getAsDouble()) : "?";
    Optional<Finding> first =
        findings.stream().filter(finding -> finding.severity() != Severity.OK).findFirst();
    if (first.isEmpty()) {
      return row.metric() + " stayed within its limits (baseline " + baseline + ").";
    }
    if (!overTime) {
      return row.metric() + " went from " + baseline + " to " + value(row, first.get()) + ".";
    }
    int held = findings.indexOf(first.get());
    String began =
        held == 0
            ? " was beyond its limits from the first window on (baseline "
                + baseline
                + "), the one "
            : " stayed within its limits for "
                + held
                + (held == 1 ? " window" : " windows")
                + " (baseline "
                + baseline
                + "), then left them in the one ";
    return row.metric() + began + told(row, first.get()) + worst(row, findings, first.get());
  }

  private static String worst(MetricRow row, List<Finding> findings, Finding first) {
    Finding worst =
        findings.stream().max(Comparator.comparingDouble(MetricStory::change)).orElseThrow();
    return worst.equals(first)
        ? ", the worst of all."
        : " and was at its worst in the one " + told(row, worst) + ".";
  }

  private static String told(MetricRow row, Finding finding) {
    return Told.from(finding.window()) + " (" + value(row, finding) + ")";
  }

  private static String value(MetricRow row, Finding finding) {
    String value = Figures.value(finding.value().orElseThrow());
    double change = change(finding);
    if (row.relative()) {
      return value
          + ", "
          + Figures.percent(Math.abs(change))
          + (change >= 0 ? " worse" : " better");
    }
    return value;
  }

  private static double change(Finding finding) {
    return finding.details().getOrDefault("change", 0.0);
  }
}
