/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import io.kedge.report.ColumnRow;
import io.kedge.report.ComparisonReport;
import io.kedge.report.Mark;
import io.kedge.report.MetricRow;
import io.kedge.report.Timeline;
import io.kedge.report.WindowRow;
import io.kedge.report.html.StripChart.Strip;
import io.kedge.report.text.Figures;
import io.kedge.report.text.Markup;
import java.util.ArrayList;
import java.util.List;

/** What happened when: the states of verdict, metrics and columns over the windows. */
final class OverTimeSection {
  private static final int MOST_STRIPS = 16;

  private static final List<Mark> WORST_FIRST =
      List.of(Mark.CRITICAL, Mark.WARNING, Mark.NOT_JUDGED, Mark.OK);

  private OverTimeSection() {}

  static void write(ComparisonReport report, Budget budget, Markup page) {
    if (!report.overTime()) {
      return;
    }
    Cells.section("windows", "Over time", page);
    if (report.windows().size() > 1) {
      strips(report, page);
    }
    Cells.unfoldInPrint("Every window in numbers", page);
    table(report, budget, page);
    page.closeLine().closeLine();
  }

  private static void strips(ComparisonReport report, Markup page) {
    List<Strip> strips = new ArrayList<>();
    strips.add(new Strip("verdict", report.windows().stream().map(WindowRow::mark).toList()));
    for (MetricRow metric : report.metrics()) {
      if (metric.mark() != Mark.SHOWN && strips.size() < MOST_STRIPS / 2) {
        strips.add(new Strip(metric.metric(), marks(metric.timeline())));
      }
    }
    List<ColumnRow> columns = report.judgedColumns();
    int shown = Math.min(columns.size(), MOST_STRIPS - strips.size());
    for (ColumnRow column : columns.subList(0, shown)) {
      strips.add(new Strip(column.name(), marks(column.timeline())));
    }
    String summary = summary(report.windows());
    Cells.figure(
        "States by window.",
        summary,
        StripChart.draw(summary, report.windows().stream().map(WindowRow::window).toList(), strips),
        page);
    page.open("p", "class", "legend");
    for (Mark mark : WORST_FIRST) {
      page.open("span", "class", "key");
      page.raw(StripChart.key(mark)).text(" " + mark.word()).close().text(" ");
    }
    page.close();
    if (shown < columns.size()) {
      page.leaf(
          "p",
          "The %d columns that ask for most; the other %s are below."
              .formatted(shown, Figures.count(columns.size() - shown)),
          "class",
          "note");
    }
  }

  private static List<Mark> marks(Timeline timeline) {
    return timeline.points().stream().map(Timeline.Point::mark).toList();
  }

  private static String summary(List<WindowRow> windows) {
    List<String> parts = new ArrayList<>();
    for (Mark mark : WORST_FIRST) {
      long count = windows.stream().filter(row -> row.mark() == mark).count();
      if (count > 0) {
        parts.add(Figures.count(count) + " " + mark.word());
      }
    }
    return "Of %s windows: %s.".formatted(Figures.count(windows.size()), String.join(", ", parts));
  }

  private static void table(ComparisonReport report, Budget budget, Markup page) {
    List<WindowRow> rows = report.windows();
    Table table =
        Table.begin(
            page,
            "The windows",
            "window (UTC)",
            "severity",
            "rows:",
            "labelled:",
            "worst column",
            "PSI:",
            "metric",
            "current:",
            "reference:");
    for (WindowRow row : rows.subList(0, budget.shown(rows.size()))) {
      table
          .row(row.window().map(Figures::window).orElse("all rows"))
          .mark(row.mark())
          .number(Figures.count(row.rows()))
          .number(Figures.count(row.labelledRows()))
          .name(row.worstColumn().orElse(row.empty() ? WindowRow.NO_DATA : Figures.NONE))
          .number(Cells.statistic(row.worstPsi()))
          .name(row.metric().orElse(Figures.NONE))
          .number(Cells.value(row.metricValue()))
          .number(Cells.value(row.metricBaseline()))
          .endRow(row.sentence(), List.of());
    }
    table.end();
    budget.note(rows.size(), budget.shown(rows.size()), "windows", page);
  }
}
