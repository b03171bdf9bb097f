/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import io.kedge.monitor.Finding;
import io.kedge.profile.column.Kind;
import io.kedge.report.ColumnFigures;
import io.kedge.report.ColumnRow;
import io.kedge.report.Histogram;
import io.kedge.report.text.Figures;
import io.kedge.report.text.Markup;
import io.kedge.stats.drift.Bands.Band;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One column in full: state, charts, figures of both sides, every statistic. */
final class ColumnArticle {
  private static final int WIDTH = 560;
  private static final int LONGEST_TOP = 24;

  private ColumnArticle() {}

  static void write(ColumnRow row, String anchor, Budget budget, Markup page) {
    page.open("article", "id", anchor, "class", MarkShape.style(row.mark()));
    page.open("div", "class", "together");
    page.open("h3").leaf("bdi", Budget.name(row.name())).text(" ");
    MarkShape.write(row.mark(), page);
    page.open("span", "class", "chip").text(row.field().kind().wireName()).close();
    page.open("span", "class", "chip").text(row.field().role().wireName()).close();
    page.close();
    String when =
        row.decisive()
            .flatMap(Finding::window)
            .map(w -> " Worst in " + Figures.window(w) + " UTC.")
            .orElse("");
    String reason = row.decisive().map(Finding::reason).orElse("");
    page.leaf("p", Budget.sentence(sentence(reason)) + when, "class", "why");
    page.open("div", "class", "pair");
    row.histogram().ifPresent(histogram -> histogram(histogram, budget, page));
    if (row.timeline().points().size() > 1 && row.timeline().hasValues()) {
      page.open("div");
      Cells.figure(
          row.timeline().figure() + " by window.",
          TimelineChart.summary(row.timeline()),
          TimelineChart.draw(row.timeline(), WIDTH),
          page);
      TimelineTable.write(row.timeline(), budget, page);
      page.closeLine();
    }
    page.close().close().open("div", "class", "pair tables");
    sides(row, page);
    statistics(row, page);
    page.closeLine().closeLine();
  }

  private static String sentence(String reason) {
    return reason.isEmpty()
        ? ""
        : reason.substring(0, reason.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + reason.substring(reason.offsetByCodePoints(0, 1))
            + ".";
  }

  private static void histogram(Histogram histogram, Budget budget, Markup page) {
    page.open("div");
    Cells.figure(
        "Reference and current.",
        HistogramChart.summary(histogram),
        histogram.numeric() ? HistogramChart.draw(histogram) : CategoryChart.draw(histogram),
        page);
    Cells.unfold("Numbers of the bins", page);
    Table table =
        Table.begin(
            page, "Bins", "bin", "reference:", "share:", "current:", "share:", "adds to PSI:");
    List<Histogram.Bin> bins = histogram.bins();
    for (Histogram.Bin bin : bins.subList(0, budget.shown(bins.size()))) {
      table
          .row(bin.label())
          .number(Figures.count(bin.reference()))
          .number(Figures.percent(histogram.referenceShare(bin)))
          .number(Figures.count(bin.current()))
          .number(Figures.percent(histogram.currentShare(bin)))
          .number(Figures.statistic(bin.contribution()))
          .endRow();
    }
    table.end();
    page.close().closeLine();
  }

  private static void sides(ColumnRow row, Markup page) {
    boolean names = row.field().kind() == Kind.CATEGORICAL;
    String[] heads =
        names
            ? new String[] {"side", "rows:", "missing:", "distinct:", "most frequent"}
            : new String[] {
              "side", "rows:", "missing:", "distinct:", "mean:", "sd:", "min:", "max:"
            };
    Table table = Table.begin(page, "Both sides", heads);
    row.reference().ifPresent(figures -> side("reference", figures, names, table));
    row.current().ifPresent(figures -> side("current", figures, names, table));
    table.end();
  }

  private static void side(String name, ColumnFigures figures, boolean names, Table table) {
    table
        .row(name)
        .number(Figures.count(figures.rows()))
        .number(Figures.percent(figures.missingShare()))
        .number(figures.distinct().text());
    if (names) {
      table.name(top(figures));
    } else {
      table
          .number(Cells.value(figures.mean()))
          .number(Cells.value(figures.standardDeviation()))
          .number(Cells.value(figures.min()))
          .number(Cells.value(figures.max()));
    }
    table.endRow();
  }

  private static String top(ColumnFigures figures) {
    return figures.top().stream()
        .limit(3)
        .map(
            category ->
                Budget.cut(category.name(), LONGEST_TOP) + " " + Figures.count(category.count()))
        .collect(Collectors.joining(", "));
  }

  private static void statistics(ColumnRow row, Markup page) {
    Table table =
        Table.begin(page, "Statistics", "statistic", "value:", "band", "p:", "corrected p:", "");
    for (Finding finding : row.findings()) {
      if (finding.statistic().isPresent()) {
        table
            .row(finding.statistic().get())
            .number(Cells.statistic(finding.value()))
            .word(finding.band().map(Band::wireName).orElse(Figures.NONE))
            .number(Cells.probability(finding.pValue()))
            .number(Cells.probability(finding.adjustedPValue()))
            .word(finding.deciding() ? "decides" : "")
            .endRow();
      }
    }
    table.end();
  }
}
