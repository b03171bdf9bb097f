/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.monitor.Finding;
import io.kedge.report.text.Figures;
import io.kedge.report.text.Prose;
import io.kedge.report.text.Shown;
import io.kedge.stats.drift.Bands.Band;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The report as Markdown for a pull request: the verdict, what asks for attention, and the rest
 * folded away. Stateless and thread-safe.
 */
public final class MarkdownReport {
  private static final int LONGEST_NAME = 60;
  private static final int MOST_OPEN = 30;
  private static final int MOST_ROWS = 200;
  private static final int MOST_OPEN_WINDOWS = 12;

  /** The Markdown form. */
  public MarkdownReport() {}

  /**
   * Writes the report.
   *
   * @throws IOException if {@code out} fails
   */
  public void write(ComparisonReport report, Appendable out) throws IOException {
    out.append("### ").append(report.mark().text()).append("\n\n");
    out.append("> ").append(Prose.of(report.sentence())).append("\n\n");
    sides(report, out);
    columns(report, out);
    MarkdownAskedFor.write(report, out);
    metrics(report, out);
    if (report.overTime()) {
      windows(report, out);
    }
    notes(report, out);
  }

  private static void sides(ComparisonReport report, Appendable out) throws IOException {
    row(out, "", "name", "rows");
    row(out, "---", "---", "--:");
    row(
        out,
        "reference",
        Prose.code(Shown.ends(report.referenceName(), LONGEST_NAME), LONGEST_NAME),
        Figures.count(report.referenceRows()));
    row(
        out,
        "current",
        Prose.code(Shown.ends(report.currentName(), LONGEST_NAME), LONGEST_NAME),
        Figures.count(report.currentRows()));
  }

  private static void columns(ComparisonReport report, Appendable out) throws IOException {
    List<ColumnRow> rows = report.judgedColumns();
    int flagged = (int) rows.stream().filter(row -> row.mark().flagged()).count();
    int open = Math.min(MOST_OPEN, rows.size() <= MOST_OPEN ? rows.size() : flagged);
    if (rows.isEmpty()) {
      return;
    }
    out.append("\n#### Columns\n\n");
    if (open > 0) {
      columnTable(report, rows.subList(0, open), out);
    }
    if (open < rows.size()) {
      List<ColumnRow> rest = rows.subList(open, Math.min(rows.size(), open + MOST_ROWS));
      unfold("The other " + Figures.counted(rows.size() - open, "column"), out);
      columnTable(report, rest, out);
      more(rows.size() - open - rest.size(), out);
      out.append("\n</details>\n");
    }
  }

  private static void columnTable(ComparisonReport report, List<ColumnRow> rows, Appendable out)
      throws IOException {
    String windows = report.overTime() ? "flagged/judged" : "";
    table(out, windows, "severity", "column", "PSI:", "decided by", "value:", "band", "p:");
    for (ColumnRow row : rows) {
      Finding finding = row.decisive().orElseThrow();
      List<String> cells = new ArrayList<>();
      cells.add(row.mark().text());
      cells.add(Prose.code(row.name(), LONGEST_NAME));
      cells.add(Figures.statistic(row.psi().orElse(Double.NaN)));
      cells.add(finding.statistic().map(Prose::of).orElse(Figures.NONE));
      cells.add(Figures.statistic(finding.value().orElse(Double.NaN)));
      cells.add(finding.band().map(Band::wireName).orElse(Figures.NONE));
      cells.add(probability(finding));
      if (report.overTime()) {
        cells.add(Figures.outOf(row.flagged(), row.judged()));
      }
      cells.add(Prose.of(finding.reason()));
      row(out, cells.toArray(String[]::new));
    }
  }

  private static void metrics(ComparisonReport report, Appendable out) throws IOException {
    if (report.metrics().isEmpty()) {
      return;
    }
    out.append("\n#### Performance\n\n");
    String windows = report.overTime() ? "flagged/judged" : "";
    table(out, windows, "severity", "metric", "reference:", "current:", "p:");
    for (MetricRow row : report.metrics()) {
      List<String> cells = new ArrayList<>();
      cells.add(row.mark().text());
      cells.add(Prose.code(row.metric(), LONGEST_NAME));
      cells.add(value(row.baseline()));
      cells.add(value(row.decisive().value()));
      cells.add(probability(row.decisive()));
      if (report.overTime()) {
        cells.add(Figures.outOf(row.flagged(), row.judged()));
      }
      cells.add(Prose.of(row.decisive().reason()));
      row(out, cells.toArray(String[]::new));
    }
  }

  private static void windows(ComparisonReport report, Appendable out) throws IOException {
    List<WindowRow> rows = report.windows();
    boolean fold = rows.size() > MOST_OPEN_WINDOWS;
    out.append("\n#### Windows\n");
    if (fold) {
      unfold(Figures.count(rows.size()) + " windows", out);
    } else {
      out.append('\n');
    }
    row(out, "severity", "window (UTC)", "rows", "worst column", "PSI", "metric");
    row(out, "---", "---", "--:", "---", "--:", "---");
    for (WindowRow row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
      row(
          out,
          row.state(),
          row.window().map(Figures::window).orElse("all rows"),
          Figures.count(row.rows()),
          row.worstColumn().map(name -> Prose.code(name, LONGEST_NAME)).orElse(Figures.NONE),
          Figures.statistic(row.worstPsi().orElse(Double.NaN)),
          row.metric().map(name -> metric(name, row)).orElse(Figures.NONE));
    }
    more(rows.size() - MOST_ROWS, out);
    out.append(fold ? "\n</details>\n" : "");
  }

  private static String metric(String name, WindowRow row) {
    return "%s %s, reference %s"
        .formatted(
            Prose.code(name, LONGEST_NAME), value(row.metricValue()), value(row.metricBaseline()));
  }

  private static void notes(ComparisonReport report, Appendable out) throws IOException {
    List<ColumnRow> others = report.otherColumns();
    unfold("How it was read and judged", out);
    for (String note : report.notes().subList(0, Math.min(MOST_ROWS, report.notes().size()))) {
      out.append("- ").append(Prose.of(note)).append('\n');
    }
    for (ColumnRow row : others.subList(0, Math.min(MOST_ROWS, others.size()))) {
      out.append("- ")
          .append(Prose.code(row.name(), LONGEST_NAME))
          .append(" is not a feature: ")
          .append(row.field().role().wireName())
          .append(", ")
          .append(Prose.of(row.field().why()))
          .append('\n');
    }
    for (Map.Entry<String, String> setting : report.settings().entrySet()) {
      out.append("- ")
          .append(Prose.of(setting.getKey()))
          .append(": ")
          .append(Prose.of(setting.getValue()))
          .append('\n');
    }
    out.append("\n</details>\n");
  }

  static void unfold(String summary, Appendable out) throws IOException {
    out.append("\n<details>\n<summary>").append(summary).append("</summary>\n\n");
  }

  static void more(int left, Appendable out) throws IOException {
    if (left > 0) {
      out.append("\n" + Figures.count(left) + " more are in the JSON form.\n");
    }
  }

  /** The head of a table with a reason at its end; a colon marks columns of numbers. */
  private static void table(Appendable out, String optional, String... heads) throws IOException {
    List<String> all = new ArrayList<>(List.of(heads));
    if (!optional.isEmpty()) {
      all.add(optional + ":");
    }
    all.add("reason");
    row(out, all.stream().map(head -> head.replace(":", "")).toArray(String[]::new));
    row(out, all.stream().map(head -> head.endsWith(":") ? "--:" : "---").toArray(String[]::new));
  }

  static void row(Appendable out, String... cells) throws IOException {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String probability(Finding finding) {
    OptionalDouble p =
        finding.adjustedPValue().isPresent() ? finding.adjustedPValue() : finding.pValue();
    return Figures.probability(p.orElse(Double.NaN));
  }

  private static String value(OptionalDouble value) {
    return Figures.value(value.orElse(Double.NaN));
  }
}
