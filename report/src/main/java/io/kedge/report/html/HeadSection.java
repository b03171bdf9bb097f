/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import io.kedge.report.ColumnRow;
import io.kedge.report.ComparisonReport;
import io.kedge.report.Mark;
import io.kedge.report.MetricRow;
import io.kedge.report.WindowRow;
import io.kedge.report.text.Figures;
import io.kedge.report.text.Markup;
import io.kedge.report.text.Shown;
import java.util.List;
import java.util.stream.Stream;

/**
 * The head of the page: the verdict, what was compared, and how many of what are in which state.
 */
final class HeadSection {
  private static final List<Mark> WORST_FIRST =
      List.of(Mark.CRITICAL, Mark.WARNING, Mark.NOT_JUDGED, Mark.OK, Mark.SHOWN);

  private static final int LONG_SENTENCE = 120;
  private static final int LONGEST_NAME = 100;

  private HeadSection() {}

  static void write(ComparisonReport report, Markup page) {
    page.open("header", "class", "top " + MarkShape.style(report.mark()));
    page.leaf("p", "Kedge report: drift and decay", "class", "brand");
    page.open("p", "class", "state");
    MarkShape.write(report.mark(), page);
    page.close();
    String sentence = Budget.sentence(report.sentence());
    page.leaf("h1", sentence, "class", sentence.length() > LONG_SENTENCE ? "long" : "short");
    sides(report, page);
    page.open("dl", "class", "counts");
    counts("column", report.judgedColumns().stream().map(ColumnRow::mark), page);
    counts("metric", report.metrics().stream().map(MetricRow::mark), page);
    if (report.overTime()) {
      counts("window", report.windows().stream().map(WindowRow::mark), page);
    }
    page.close().closeLine();
  }

  private static void sides(ComparisonReport report, Markup page) {
    page.open("dl", "class", "sides");
    side("Reference", report.referenceName(), rows(report.referenceRows()), page);
    String labelled =
        report.labelledRows() > 0 ? ", " + Figures.count(report.labelledRows()) + " labelled" : "";
    side("Current", report.currentName(), rows(report.currentRows()) + labelled, page);
    if (report.overTime()) {
      List<WindowRow> windows = report.windows();
      WindowRow last = windows.get(windows.size() - 1);
      String from =
          windows.get(0).window().map(w -> Figures.instant(w.from())).orElse(Figures.NONE);
      String to = last.window().map(w -> Figures.instant(w.to())).orElse(Figures.NONE);
      side("Windows", Figures.count(windows.size()), "[" + from + ", " + to + ") UTC", page);
    }
    page.close();
  }

  private static void side(String title, String name, String about, Markup page) {
    page.open("div").leaf("dt", title).open("dd").leaf("bdi", Shown.ends(name, LONGEST_NAME));
    page.leaf("span", about, "class", "dim").close().close();
  }

  private static void counts(String what, Stream<Mark> marks, Markup page) {
    List<Mark> all = marks.toList();
    if (all.isEmpty()) {
      return;
    }
    page.open("div").leaf("dt", Figures.counted(all.size(), what));
    for (Mark mark : WORST_FIRST) {
      long count = all.stream().filter(mark::equals).count();
      if (count > 0) {
        page.open("dd").leaf("strong", Figures.count(count)).text(" ");
        MarkShape.write(mark, page);
        page.close();
      }
    }
    page.close();
  }

  private static String rows(long rows) {
    return Figures.counted(rows, "row");
  }
}
