/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.monitor.Finding;
import io.kedge.monitor.Verdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Verdicts to one row a window. */
final class WindowRows {
  private static final Comparator<Subject> LEAST_FIRST =
      Comparator.<Subject, Mark>comparing(s -> s.mark.flagged() ? s.mark : Mark.OK)
          .thenComparing(subject -> subject.psi.orElse(-1));

  private WindowRows() {}

  static List<WindowRow> of(ReportInput input) {
    return input.windows().stream().map(judged -> of(judged.verdict())).toList();
  }

  static WindowRow of(Verdict verdict) {
    Map<String, Subject> columns = new LinkedHashMap<>();
    Map<String, Subject> metrics = new LinkedHashMap<>();
    for (Finding finding : verdict.findings()) {
      finding.column().ifPresent(name -> add(columns, name, finding));
      finding.metric().ifPresent(name -> add(metrics, name, finding));
    }
    Optional<Subject> worst =
        columns.values().stream().filter(s -> s.psi.isPresent()).max(LEAST_FIRST);
    Optional<Finding> metric = firstMetric(verdict.findings());
    return new WindowRow(
        verdict.window(),
        Mark.of(verdict.severity(), verdict.judged()),
        verdict.sentence(),
        verdict.decayJudged(),
        verdict.decayObstacle(),
        verdict.currentRows(),
        verdict.labelledRows(),
        flagged(columns) + flagged(metrics),
        worst.map(Subject::name),
        worst.map(Subject::psi).orElse(OptionalDouble.empty()),
        metric.flatMap(Finding::metric),
        metric.map(Finding::value).orElse(OptionalDouble.empty()),
        metric.map(f -> MetricRows.detail(f, MetricRows.BASELINE)).orElse(OptionalDouble.empty()));
  }

  private static void add(Map<String, Subject> subjects, String name, Finding finding) {
    OptionalDouble psi = FindingsByWindow.value(finding, FindingsByWindow.PSI);
    subjects.merge(name, new Subject(name, Mark.of(finding), psi), Subject::with);
  }

  private static int flagged(Map<String, Subject> subjects) {
    return (int) subjects.values().stream().filter(subject -> subject.mark.flagged()).count();
  }

  private static Optional<Finding> firstMetric(List<Finding> findings) {
    List<Finding> metrics = findings.stream().filter(f -> f.metric().isPresent()).toList();
    return metrics.stream().filter(Finding::deciding).findFirst().or(() -> first(metrics));
  }

  private static Optional<Finding> first(List<Finding> findings) {
    return findings.stream().findFirst();
  }

  /** A column or metric as it stands in one window. */
  private record Subject(String name, Mark mark, OptionalDouble psi) {
    Subject with(Subject other) {
      return new Subject(name, mark.over(other.mark), psi.isPresent() ? psi : other.psi);
    }
  }
}
