/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.monitor.Finding;
import io.kedge.profile.ColumnProfile;
import io.kedge.profile.column.Field;
import io.kedge.report.ReportInput.JudgedWindow;
import io.kedge.report.Timeline.Level;
import io.kedge.report.Timeline.Point;
import io.kedge.stats.drift.Bands;
import io.kedge.stats.drift.Bands.Band;
import io.kedge.stats.drift.Descriptor;
import io.kedge.stats.drift.DriftStatistic;
import io.kedge.stats.drift.DriftStatistics;
import io.kedge.stats.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Findings and profiles to one row a column. */
final class ColumnRows {
  private final ReportInput input;
  private final Map<String, FindingsByWindow> findings;

  private ColumnRows(ReportInput input) {
    this.input = input;
    this.findings = FindingsByWindow.of(input.windows(), Finding::column);
  }

  static List<ColumnRow> of(ReportInput input) {
    ColumnRows rows = new ColumnRows(input);
    return input.schema().fields().stream().map(rows::row).toList();
  }

  private ColumnRow row(Field field) {
    Optional<Summary> reference =
        input.reference().column(field.name()).map(ColumnProfile::summary);
    Optional<ColumnFigures> before = reference.map(Sides::figures);
    Optional<ColumnFigures> now = Sides.figures(currentSummaries(field.name()));
    FindingsByWindow here = findings.get(field.name());
    if (here == null) {
      Timeline nothing =
          new Timeline(
              field.name(), FindingsByWindow.PSI, List.of(), OptionalDouble.empty(), List.of());
      return new ColumnRow(
          field,
          Mark.NOT_JUDGED,
          Optional.empty(),
          List.of(),
          0,
          0,
          before,
          now,
          Optional.empty(),
          nothing);
    }
    String statistic = charted(here);
    int worst = here.worst(statistic, value -> value);
    return new ColumnRow(
        field,
        here.mark(worst),
        here.decisive(worst),
        here.findings().get(worst),
        here.flagged(),
        here.judged(),
        before,
        now,
        reference.flatMap(summary -> histogram(field.name(), summary, worst)),
        timeline(field.name(), here, statistic));
  }

  /** PSI where it was computed, because its scale is the same for every column. */
  private static String charted(FindingsByWindow here) {
    for (int i = 0; i < here.windows().size(); i++) {
      if (here.value(i, FindingsByWindow.PSI).isPresent()) {
        return FindingsByWindow.PSI;
      }
    }
    return here.decisive(0).flatMap(Finding::statistic).orElse(FindingsByWindow.PSI);
  }

  private List<Summary> currentSummaries(String name) {
    List<Summary> summaries = new ArrayList<>();
    for (JudgedWindow window : input.windows()) {
      window.current().column(name).map(ColumnProfile::summary).ifPresent(summaries::add);
    }
    return summaries;
  }

  private Optional<Histogram> histogram(String name, Summary reference, int window) {
    JudgedWindow judged = input.windows().get(window);
    return judged
        .current()
        .column(name)
        .map(ColumnProfile::summary)
        .flatMap(current -> Sides.histogram(name, judged.verdict().window(), reference, current));
  }

  private static Timeline timeline(String name, FindingsByWindow here, String statistic) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < here.windows().size(); i++) {
      points.add(new Point(here.windows().get(i), here.value(i, statistic), here.mark(i)));
    }
    Optional<Descriptor> what = DriftStatistics.named(statistic).map(DriftStatistic::descriptor);
    String figure =
        statistic.equals(FindingsByWindow.PSI)
            ? "PSI"
            : what.map(Descriptor::title).orElse(statistic);
    List<Level> levels = what.map(Descriptor::bands).map(ColumnRows::levels).orElse(List.of());
    return new Timeline(name, figure, points, OptionalDouble.empty(), levels);
  }

  private static List<Level> levels(Bands bands) {
    List<Level> levels = new ArrayList<>();
    add(levels, Band.MODERATE, bands.moderate());
    add(levels, Band.SIGNIFICANT, bands.significant());
    add(levels, Band.CRITICAL, bands.critical());
    return levels;
  }

  private static void add(List<Level> levels, Band band, double limit) {
    if (Double.isFinite(limit)) {
      levels.add(new Level(band.wireName(), limit));
    }
  }
}
