/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.monitor.Finding;
import io.kedge.report.text.Figures;
import io.kedge.report.text.Paint;
import io.kedge.report.text.Shown;
import io.kedge.report.text.TextGrid;
import io.kedge.report.text.Wrap;
import io.kedge.stats.drift.Bands.Band;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The report as text for a terminal, the worst first. Foreign text cannot move the cursor: control
 * characters are spelled out. Immutable and thread-safe.
 */
public final class TableReport {
  private static final int USUAL_WIDTH = 100;
  private static final int LONGEST_NAME = 28;
  private static final int LONGEST_SIDE = 48;
  private static final int MOST_ROWS = 60;

  /** The detail of a stable column whose values moved where its bins cannot see it. */
  private static final String MOVED_INSIDE = "moved_inside_bins";

  private final boolean colour;
  private final int width;

  /** A table of 100 columns. */
  public TableReport(boolean colour) {
    this(colour, USUAL_WIDTH);
  }

  /**
   * A table for a terminal.
   *
   * @param colour whether states are coloured as well as named
   * @param width the columns of the terminal; taken as 80 at least and 160 at most
   */
  public TableReport(boolean colour, int width) {
    this.colour = colour;
    this.width = Math.max(80, Math.min(160, width));
  }

  /**
   * Writes the report.
   *
   * @throws IOException if {@code out} fails
   */
  public void write(ComparisonReport report, Appendable out) throws IOException {
    head(report, out);
    if (!report.judgedColumns().isEmpty()) {
      columns(report, out);
    }
    if (!report.metrics().isEmpty()) {
      metrics(report, out);
    }
    if (report.overTime()) {
      windows(report, out);
    }
    TableFoot.write(report, out, width);
  }

  private void head(ComparisonReport report, Appendable out) throws IOException {
    Mark mark = report.mark();
    List<String> lines = Wrap.lines(Shown.of(report.sentence()), width - 16);
    String word = " ".repeat(Math.max(0, 12 - Shown.width(mark.text())));
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? paint(mark).over(mark.text()) + word : " ".repeat(12))
          .append("  ")
          .append(lines.get(i))
          .append('\n');
    }
    out.append('\n');
    TextGrid sides = new TextGrid().words("").words("").words("");
    String labelled =
        report.labelledRows() > 0 ? ", " + Figures.count(report.labelledRows()) + " labelled" : "";
    String windows =
        report.overTime() ? ", " + Figures.counted(report.windows().size(), "window") : "";
    int room = Math.min(LONGEST_SIDE, width - 48);
    sides.row(
        Paint.NONE,
        "",
        List.of("reference", side(report.referenceName(), room), rows(report.referenceRows())));
    sides.row(
        Paint.NONE,
        "",
        List.of(
            "current",
            side(report.currentName(), room),
            rows(report.currentRows()) + labelled + windows));
    StringBuilder text = new StringBuilder();
    sides.write(text, width, "");
    out.append(text.substring(text.indexOf("\n") + 1));
  }

  private void columns(ComparisonReport report, Appendable out) throws IOException {
    TextGrid grid =
        new TextGrid()
            .words("severity")
            .words("column")
            .numbers("PSI")
            .words("decided by")
            .numbers("value")
            .words("band")
            .numbers("p");
    overTime(report, grid);
    List<ColumnRow> rows = report.judgedColumns();
    AskedFor asked = AskedFor.of(report);
    for (ColumnRow row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
      Finding finding = row.decisive().orElseThrow();
      List<String> cells = new ArrayList<>();
      cells.add(row.mark().text());
      cells.add(name(row.name(), LONGEST_NAME));
      cells.add(statistic(row.psi()));
      cells.add(finding.statistic().orElse(Figures.NONE));
      cells.add(statistic(finding.value()));
      cells.add(finding.band().map(Band::wireName).orElse(Figures.NONE));
      cells.add(probability(finding));
      overTime(report, Figures.outOf(row.flagged(), row.judged()), finding, cells);
      grid.row(paint(row.mark()), remark(row.mark(), finding), asked.lines(row), cells);
    }
    section("Columns", out);
    grid.write(out, width, "reason");
    more(rows.size() - MOST_ROWS, "column", out);
  }

  private void metrics(ComparisonReport report, Appendable out) throws IOException {
    TextGrid grid =
        new TextGrid()
            .words("severity")
            .words("metric")
            .numbers("reference")
            .numbers("current")
            .numbers("p");
    overTime(report, grid);
    for (MetricRow row : report.metrics()) {
      Finding finding = row.decisive();
      List<String> cells = new ArrayList<>();
      cells.add(row.mark().text());
      cells.add(name(row.metric(), LONGEST_NAME));
      cells.add(value(row.baseline()));
      cells.add(value(finding.value()));
      cells.add(probability(finding));
      overTime(report, Figures.outOf(row.flagged(), row.judged()), finding, cells);
      grid.row(paint(row.mark()), remark(row.mark(), finding), cells);
    }
    section("Performance", out);
    grid.write(out, width, "reason");
  }

  private static void overTime(ComparisonReport report, TextGrid grid) {
    if (report.overTime()) {
      grid.numbers("flagged/judged").words("worst window (UTC)");
    }
  }

  private static void overTime(
      ComparisonReport report, String flagged, Finding finding, List<String> cells) {
    if (report.overTime()) {
      cells.add(flagged);
      cells.add(finding.window().map(Figures::window).orElse(Figures.NONE));
    }
  }

  private void windows(ComparisonReport report, Appendable out) throws IOException {
    TextGrid grid =
        new TextGrid()
            .words("severity")
            .words("window (UTC)")
            .numbers("rows")
            .words("worst column")
            .numbers("PSI");
    boolean metric = report.windows().stream().anyMatch(row -> row.metric().isPresent());
    if (metric) {
      grid.words("metric").numbers("current").numbers("reference");
    }
    List<WindowRow> rows = report.windows();
    for (WindowRow row : rows) {
      List<String> cells = new ArrayList<>();
      cells.add(row.state());
      cells.add(row.window().map(Figures::window).orElse("all rows"));
      cells.add(Figures.count(row.rows()));
      cells.add(row.worstColumn().map(c -> name(c, LONGEST_NAME)).orElse(Figures.NONE));
      cells.add(statistic(row.worstPsi()));
      if (metric) {
        cells.add(row.metric().map(m -> name(m, LONGEST_NAME)).orElse(Figures.NONE));
        cells.add(value(row.metricValue()));
        cells.add(value(row.metricBaseline()));
      }
      grid.row(paint(row.mark()), "", cells);
    }
    section("Windows", out);
    grid.write(out, width, "");
  }

  private static void more(int left, String what, Appendable out) throws IOException {
    if (left > 0) {
      out.append("  … and " + Figures.count(left) + " more " + what + (left == 1 ? "" : "s"))
          .append("; the JSON form has them all\n");
    }
  }

  private static void section(String title, Appendable out) throws IOException {
    out.append('\n').append(title).append('\n');
  }

  /** The reason, wherever the figures do not say all. */
  private static String remark(Mark mark, Finding finding) {
    boolean plain =
        mark.compareTo(Mark.OK) <= 0
            && !finding.details().containsKey(MOVED_INSIDE)
            && finding.band().filter(band -> band != Band.STABLE).isEmpty();
    return plain ? "" : Shown.of(finding.reason());
  }

  private static String probability(Finding finding) {
    OptionalDouble p =
        finding.adjustedPValue().isPresent() ? finding.adjustedPValue() : finding.pValue();
    return Figures.probability(p.orElse(Double.NaN));
  }

  private static String statistic(OptionalDouble value) {
    return Figures.statistic(value.orElse(Double.NaN));
  }

  private static String value(OptionalDouble value) {
    return Figures.value(value.orElse(Double.NaN));
  }

  private static String rows(long rows) {
    return Figures.counted(rows, "row");
  }

  private static String side(String name, int columns) {
    return Shown.isolated(Shown.ends(name, columns));
  }

  private static String name(String name, int columns) {
    return Shown.isolated(Shown.of(name, columns));
  }

  private Paint paint(Mark mark) {
    if (!colour) {
      return Paint.NONE;
    }
    return switch (mark) {
      case SHOWN -> Paint.NONE;
      case OK -> Paint.ansi("34");
      case NOT_JUDGED -> Paint.ansi("2");
      case WARNING -> Paint.ansi("33");
      case CRITICAL -> Paint.ansi("1;31");
    };
  }
}
