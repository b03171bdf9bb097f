/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import io.kedge.report.ComparisonReport;
import io.kedge.report.Mark;
import io.kedge.report.MetricRow;
import io.kedge.report.text.Figures;
import io.kedge.report.text.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How well the model answers, against the reference. */
final class PerformanceSection {
  private static final int WIDTH = 560;
  private static final int MOST_CHARTS = 12;

  private PerformanceSection() {}

  static void write(ComparisonReport report, Budget budget, Markup page) {
    if (report.metrics().isEmpty()) {
      return;
    }
    Cells.section("performance", "Performance", page);
    List<MetricRow> judged = rows(report, row -> row.mark() != Mark.SHOWN);
    List<MetricRow> shown = rows(report, row -> row.mark() == Mark.SHOWN);
    if (!judged.isEmpty()) {
      all(report, judged, budget, page);
    }
    if (!shown.isEmpty()) {
      Cells.unfold(Figures.counted(shown.size(), "metric") + " without a threshold", page);
      all(report, shown, budget, page);
      page.closeLine();
    }
    page.closeLine();
  }

  private static List<MetricRow> rows(ComparisonReport report, Predicate<MetricRow> wanted) {
    return report.metrics().stream().filter(wanted).toList();
  }

  private static void all(
      ComparisonReport report, List<MetricRow> rows, Budget budget, Markup page) {
    table(report, rows, budget, page);
    if (report.windows().size() > 1) {
      page.open("div", "class", "pair");
      rows.stream()
          .filter(row -> row.timeline().hasValues())
          .limit(MOST_CHARTS)
          .forEach(row -> chart(row, budget, page));
      page.closeLine();
    }
  }

  private static void table(
      ComparisonReport report, List<MetricRow> rows, Budget budget, Markup page) {
    List<String> heads =
        new ArrayList<>(List.of("metric", "severity", "reference:", "current:", "change:", "p:"));
    if (report.overTime()) {
      heads.addAll(List.of("flagged/judged:", "worst window (UTC)"));
    }
    Table table = Table.begin(page, "Metrics", heads.toArray(String[]::new));
    for (MetricRow row : rows.subList(0, budget.shown(rows.size()))) {
      table
          .row(row.metric())
          .mark(row.mark())
          .number(Cells.value(row.baseline()))
          .number(Cells.value(row.decisive().value()))
          .number(Cells.change(row))
          .number(Cells.probability(row.decisive()));
      if (report.overTime()) {
        table
            .number(Figures.outOf(row.flagged(), row.judged()))
            .span(row.decisive().window().map(Figures::window).orElse(Figures.NONE));
      }
      table.endRow(row.decisive().reason(), List.of());
    }
    table.end();
  }

  private static void chart(MetricRow row, Budget budget, Markup page) {
    page.open("div");
    Cells.figure(
        Budget.name(row.metric()) + " by window.",
        TimelineChart.summary(row.timeline()),
        TimelineChart.draw(row.timeline(), WIDTH),
        page);
    TimelineTable.write(row.timeline(), budget, page);
    page.closeLine();
  }
}
