/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.story;

import io.kedge.kernel.Severity;
import io.kedge.kernel.TimeWindow;
import io.kedge.monitor.Finding;
import io.kedge.monitor.Finding.Kind;
import io.kedge.report.ColumnRow;
import io.kedge.report.ComparisonReport;
import io.kedge.report.Histogram;
import io.kedge.report.MetricRow;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened, told in sentences that are made from a report's findings alone: which columns
 * drifted, how and since when; what the error did; which of the two came first.
 */
public final class Story {

  private static final int TOLD_COLUMNS = 3;

  private final ComparisonReport report;
  private final List<ColumnRow> drifted;
  private final List<MetricRow> decayed;

  private Story(ComparisonReport report) {
    this.report = report;
    this.drifted =
        report.judgedColumns().stream().filter(row -> !drifts(row.name()).isEmpty()).toList();
    this.decayed =
        report.metrics().stream().filter(row -> !decays(row.metric()).isEmpty()).toList();
  }

  /** The story in reading order; at least one sentence. */
  public static List<String> of(ComparisonReport report) {
    return new Story(report).sentences();
  }

  private List<String> sentences() {
    List<String> told = new ArrayList<>();
    if (!report.judged()) {
      told.add(report.sentence());
      return told;
    }
    drifted.stream().limit(TOLD_COLUMNS).forEach(row -> told.add(drift(row)));
    others().ifPresent(told::add);
    MetricStory.of(report).ifPresent(told::add);
    order().ifPresent(told::add);
    told.addAll(faults());
    return told;
  }

  private String drift(ColumnRow row) {
    List<Finding> findings = drifts(row.name());
    Finding first = findings.get(0);
    StringBuilder text = new StringBuilder(row.name()).append(" drifted");
    Optional<Histogram> furthest = row.histogram().filter(one -> !ColumnChange.of(one).isEmpty());
    if (report.overTime()) {
      boolean atOnce = furthest.map(Histogram::window).filter(first.window()::equals).isPresent();
      text.append(" in ")
          .append(share(findings.size(), report.windows().size()))
          .append(", first in the one ")
          .append(Told.from(first.window()))
          .append(atOnce ? ", and furthest there" : "");
      // What is shown is of one window, and must not be taken for that of another one.
      furthest
          .filter(unused -> !atOnce)
          .ifPresent(one -> text.append(", furthest in the one ").append(Told.from(one.window())));
    }
    furthest.map(ColumnChange::of).ifPresent(change -> text.append(": ").append(change));
    return text.append('.').toString();
  }

  private Optional<String> others() {
    List<String> more = drifted.stream().skip(TOLD_COLUMNS).map(ColumnRow::name).toList();
    List<String> quiet =
        report.judgedColumns().stream()
            .map(ColumnRow::name)
            .filter(name -> drifts(name).isEmpty())
            .toList();
    List<String> parts = new ArrayList<>();
    if (!more.isEmpty()) {
      parts.add(Told.list(more) + " drifted too");
    }
    if (!quiet.isEmpty()) {
      parts.add(Told.list(quiet) + " did not drift" + (report.overTime() ? " in any window" : ""));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts) + ".");
  }

  private Optional<String> order() {
    if (report.metrics().stream()
        .noneMatch(row -> row.decisive().details().containsKey("warning_threshold"))) {
      return Optional.empty();
    }
    if (drifted.isEmpty() || decayed.isEmpty()) {
      return Optional.of(
          drifted.isEmpty()
              ? decayed.isEmpty()
                  ? "Neither drift nor decay."
                  : "Decay without drift: the inputs look as before, but what they mean has changed."
              : "Drift without decay: the inputs changed, and the answers are as good as before.");
    }
    if (!report.overTime()) {
      return Optional.empty();
    }
    LocalDate drift = first(drifted.stream().flatMap(row -> drifts(row.name()).stream()).toList());
    LocalDate decay =
        first(decayed.stream().flatMap(row -> decays(row.metric()).stream()).toList());
    long days = ChronoUnit.DAYS.between(drift, decay);
    if (days == 0) {
      return Optional.of("Drift and decay began in the same window.");
    }
    return Optional.of(
        days > 0
            ? "The drift was seen " + days + " days before the first decay."
            : "The decay was seen " + -days + " days before the first drift.");
  }

  private List<String> faults() {
    return report.findings().stream()
        .filter(finding -> finding.kind() == Kind.DATA && finding.severity() != Severity.OK)
        .map(
            finding ->
                finding.column().orElse("the file")
                    + finding
                        .window()
                        .map(window -> ", in the window " + Told.from(Optional.of(window)))
                        .orElse("")
                    + ", is a fault of the data: "
                    + finding.reason().replaceFirst("^data: ", "")
                    + ".")
        .limit(TOLD_COLUMNS)
        .toList();
  }

  private String share(int some, int all) {
    return all == 1
        ? "the one window"
        : some == all ? "all " + all + " windows" : some + " of " + all + " windows";
  }

  private List<Finding> drifts(String column) {
    return report.findings().stream()
        .filter(finding -> finding.kind() == Kind.DRIFT && finding.drifted())
        .filter(finding -> finding.column().filter(column::equals).isPresent())
        .toList();
  }

  private List<Finding> decays(String metric) {
    return report.findings().stream()
        .filter(finding -> finding.kind() == Kind.DECAY && finding.severity() != Severity.OK)
        .filter(finding -> finding.metric().filter(metric::equals).isPresent())
        .toList();
  }

  private static LocalDate first(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.window().stream())
        .map(TimeWindow::from)
        .map(from -> LocalDate.ofInstant(from, ZoneOffset.UTC))
        .min(LocalDate::compareTo)
        .orElseThrow();
  }
}
