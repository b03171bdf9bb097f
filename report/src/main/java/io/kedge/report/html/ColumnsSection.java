/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import io.kedge.monitor.Finding;
import io.kedge.report.AskedFor;
import io.kedge.report.ColumnRow;
import io.kedge.report.ComparisonReport;
import io.kedge.report.text.Figures;
import io.kedge.report.text.Markup;
import io.kedge.stats.drift.Bands.Band;
import java.util.ArrayList;
import java.util.List;

/** The judged columns, the worst first: all as rows, the first ones with their charts. */
final class ColumnsSection {
  private ColumnsSection() {}

  static void write(ComparisonReport report, Budget budget, Markup page) {
    List<ColumnRow> rows = report.judgedColumns();
    Cells.section("columns", "Columns", page);
    if (rows.isEmpty()) {
      page.leaf("p", "There is no column that could be judged.").closeLine();
      return;
    }
    int open = Math.min(Math.max(budget.openColumns(), 1), rows.size());
    boolean charts = budget.openColumns() > 0;
    table(report, rows.subList(0, open), charts, page);
    if (open < rows.size()) {
      int shown = open + budget.shown(rows.size() - open);
      Cells.unfoldInPrint("The other " + Figures.counted(rows.size() - open, "column"), page);
      if (charts) {
        page.leaf(
            "p",
            "These are rows; only what asks for most has charts: the first %s."
                .formatted(Figures.counted(open, "column")),
            "class",
            "note");
      }
      table(report, rows.subList(open, shown), false, page);
      budget.note(rows.size(), shown, "columns", page);
      page.closeLine();
    }
    for (int i = 0; charts && i < open; i++) {
      ColumnArticle.write(rows.get(i), anchor(i), budget, page);
    }
    page.closeLine();
  }

  private static void table(
      ComparisonReport report, List<ColumnRow> rows, boolean linked, Markup page) {
    List<String> heads =
        new ArrayList<>(
            List.of("column", "severity", "PSI:", "decided by", "value:", "band", "p:"));
    if (report.overTime()) {
      heads.addAll(List.of("flagged/judged:", "worst window (UTC)"));
    }
    Table table = Table.begin(page, "Columns, the worst first", heads.toArray(String[]::new));
    AskedFor asked = AskedFor.of(report);
    for (int i = 0; i < rows.size(); i++) {
      ColumnRow row = rows.get(i);
      Finding finding = row.decisive().orElseThrow();
      (linked ? table.row(row.name(), anchor(i)) : table.row(row.name()))
          .mark(row.mark())
          .number(Cells.statistic(row.psi()))
          .word(finding.statistic().orElse(Figures.NONE))
          .number(Cells.statistic(finding.value()))
          .word(finding.band().map(Band::wireName).orElse(Figures.NONE))
          .number(Cells.probability(finding));
      if (report.overTime()) {
        table
            .number(Figures.outOf(row.flagged(), row.judged()))
            .span(finding.window().map(Figures::window).orElse(Figures.NONE));
      }
      table.endRow(finding.reason(), asked.lines(row));
    }
    table.end();
  }

  private static String anchor(int index) {
    return "column-" + (index + 1);
  }
}
