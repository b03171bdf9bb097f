/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import io.kedge.report.ColumnRow;
import io.kedge.report.ComparisonReport;
import io.kedge.report.text.Markup;
import java.util.List;

/** How the input was read and judged, and the data behind the page. */
final class FootSection {
  private FootSection() {}

  static void write(ComparisonReport report, String json, Budget budget, Markup page) {
    Cells.section("how", "How it was read and judged", page);
    if (!report.notes().isEmpty()) {
      page.open("ul");
      int shown = budget.shown(report.notes().size());
      report.notes().subList(0, shown).forEach(note -> page.leaf("li", Budget.sentence(note)));
      page.closeLine();
      budget.note(report.notes().size(), shown, "notes", page);
    }
    others(report.otherColumns(), budget, page);
    if (!report.settings().isEmpty()) {
      page.leaf("h3", "Settings");
      Table table = Table.begin(page, "Settings", "setting", "value");
      report
          .settings()
          .forEach((name, value) -> table.row(name).name(Budget.sentence(value)).endRow());
      table.end();
    }
    reading(page);
    page.leaf("h3", "Data", "class", "screen");
    if (json.isEmpty()) {
      page.leaf(
          "p",
          "Every figure of this page as JSON: the same command with --format json.",
          "class",
          "note");
    } else {
      Cells.unfold("Every figure of this page as JSON", page);
      page.open("pre", "tabindex", "0").lines(json).close().closeLine();
    }
    page.closeLine();
  }

  private static void others(List<ColumnRow> rows, Budget budget, Markup page) {
    if (rows.isEmpty()) {
      return;
    }
    page.leaf("h3", "Columns that are not judged as features");
    Table table =
        Table.begin(page, "Columns that are not features", "column", "role", "kind", "why");
    int shown = budget.shown(rows.size());
    for (ColumnRow row : rows.subList(0, shown)) {
      table
          .row(row.name())
          .word(row.field().role().wireName())
          .word(row.field().kind().wireName())
          .sentence(row.field().why())
          .endRow();
    }
    table.end();
    budget.note(rows.size(), shown, "columns", page);
  }

  private static void reading(Markup page) {
    page.leaf("h3", "How to read it");
    page.leaf(
        "p",
        "PSI compares the shares of both sides on bins that hold a tenth of the reference each:"
            + " below 0.1 it is stable, from 0.1 moderate, from 0.25 significant, from 0.5"
            + " critical. A column is called drifted only when the change is also significant"
            + " after correction over all columns and large enough to matter. Not judged means"
            + " that there were too few rows to decide; it does not mean healthy.");
    page.leaf(
        "p",
        "Decided by names the statistic whose p-value counts, and value is its own. Where that is"
            + " chi2, the value grows with the number of rows, and the band is that of the PSI."
            + " Flagged/judged counts windows: those that asked for attention, of those with rows"
            + " enough to judge.");
  }
}
