/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.report.text.Figures;
import io.kedge.report.text.Prose;
import java.io.IOException;
import java.util.List;

/** The part of the Markdown form with what was asked for by name; absent when nothing was. */
final class MarkdownAskedFor {
  private static final int LONGEST_NAME = 60;
  private static final int MOST_OPEN = 30;
  private static final int MOST_ROWS = 200;

  private MarkdownAskedFor() {}

  static void write(ComparisonReport report, Appendable out) throws IOException {
    AskedFor asked = AskedFor.of(report);
    List<ColumnRow> rows =
        report.judgedColumns().stream().filter(row -> !asked.lines(row).isEmpty()).toList();
    if (rows.isEmpty()) {
      return;
    }
    out.append("\n#### Asked for\n");
    boolean fold = rows.size() > MOST_OPEN;
    if (fold) {
      MarkdownReport.unfold(Figures.counted(rows.size(), "column"), out);
    } else {
      out.append('\n');
    }
    boolean parity = asked.convention().isPresent();
    MarkdownReport.row(
        out, cells("column", "statistics", asked.convention().map(Prose::of).orElse(""), parity));
    MarkdownReport.row(out, cells("---", "---", "---", parity));
    for (ColumnRow row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
      String name = Prose.code(row.name(), LONGEST_NAME);
      MarkdownReport.row(
          out, cells(name, orNone(asked.statistics(row)), orNone(asked.parity(row)), parity));
    }
    MarkdownReport.more(rows.size() - MOST_ROWS, out);
    out.append(fold ? "\n</details>\n" : "");
  }

  private static String[] cells(String name, String statistics, String figures, boolean parity) {
    return parity ? new String[] {name, statistics, figures} : new String[] {name, statistics};
  }

  private static String orNone(String text) {
    return text.isEmpty() ? Figures.NONE : Prose.of(text);
  }
}
