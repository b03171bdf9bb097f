/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.monitor.Finding;
import io.kedge.report.ReportInput.JudgedWindow;
import io.kedge.report.Timeline.Level;
import io.kedge.report.Timeline.Point;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.metric.PerformanceMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Metric findings to one row a metric. */
final class MetricRows {
  /** The reference's value, among the details of a metric finding. */
  static final String BASELINE = "baseline";

  private static final String CHANGE = "change";
  private static final String RELATIVE = "relative";
  private static final String WARNING = "warning";
  private static final String CRITICAL = "critical";

  private MetricRows() {}

  static List<MetricRow> of(ReportInput input) {
    List<JudgedWindow> windows = input.windows();
    List<MetricRow> rows = new ArrayList<>();
    FindingsByWindow.of(windows, Finding::metric)
        .forEach((metric, findings) -> rows.add(row(metric, findings)));
    return rows;
  }

  /** A detail of a finding, if it has it. */
  static OptionalDouble detail(Finding finding, String name) {
    return detail(finding.details(), name);
  }

  private static MetricRow row(String metric, FindingsByWindow findings) {
    Direction direction = direction(metric);
    int worst = findings.worst(metric, value -> badness(direction, value));
    Finding decisive = findings.decisive(worst).orElseThrow();
    Mark mark = decisive.value().isPresent() ? Mark.of(decisive) : Mark.NOT_JUDGED;
    return new MetricRow(
        metric,
        mark,
        decisive,
        detail(decisive, BASELINE),
        detail(decisive, CHANGE),
        detail(decisive, RELATIVE).orElse(0) == 1,
        findings.flagged(),
        findings.judged(),
        timeline(metric, findings, decisive));
  }

  private static Timeline timeline(String metric, FindingsByWindow findings, Finding decisive) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < findings.windows().size(); i++) {
      points.add(new Point(findings.windows().get(i), findings.value(i, metric), findings.mark(i)));
    }
    List<Level> levels = new ArrayList<>();
    limit(metric, decisive, WARNING).ifPresent(at -> levels.add(new Level(WARNING, at)));
    limit(metric, decisive, CRITICAL).ifPresent(at -> levels.add(new Level(CRITICAL, at)));
    return new Timeline(metric, metric, points, detail(decisive, BASELINE), levels);
  }

  /** Where on the metric's own scale a threshold on its change is reached. */
  private static OptionalDouble limit(String metric, Finding finding, String level) {
    OptionalDouble known = detail(finding, level + "_at");
    if (known.isPresent()) {
      return known;
    }
    OptionalDouble change = detail(finding, level + "_threshold");
    OptionalDouble baseline = detail(finding, BASELINE);
    if (change.isEmpty() || baseline.isEmpty()) {
      return OptionalDouble.empty();
    }
    double from = baseline.getAsDouble();
    double unit = detail(finding, RELATIVE).orElse(0) == 1 ? Math.abs(from) : 1;
    double sign =
        switch (direction(metric)) {
          case LOWER_IS_BETTER -> 1;
          case HIGHER_IS_BETTER -> -1;
          case CLOSER_TO_ZERO -> from < 0 ? -1 : 1;
        };
    return OptionalDouble.of(from + sign * change.getAsDouble() * unit);
  }

  private static Direction direction(String metric) {
    return PerformanceMetrics.named(metric)
        .map(found -> found.descriptor().direction())
        .orElse(Direction.LOWER_IS_BETTER);
  }

  private static double badness(Direction direction, double value) {
    return switch (direction) {
      case LOWER_IS_BETTER -> value;
      case HIGHER_IS_BETTER -> -value;
      case CLOSER_TO_ZERO -> Math.abs(value);
    };
  }

  private static OptionalDouble detail(Map<String, Double> details, String name) {
    Double value = details.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
