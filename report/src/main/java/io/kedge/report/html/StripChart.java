/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import io.kedge.kernel.TimeWindow;
import io.kedge.report.Mark;
import io.kedge.report.text.Figures;
import io.kedge.report.text.Shown;
import io.kedge.report.text.Svg;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * States over the windows, one row a subject. Height tells what colour tells: low is ok, half is a
 * warning, full is critical, hatched is not judged.
 */
final class StripChart {
  private static final int WIDTH = 1120;
  private static final int LEFT = 190;
  private static final int TOP = 24;
  private static final int ROW = 22;
  private static final int CELL = 16;

  private StripChart() {}

  /** One row: a subject and its state in each window. */
  record Strip(String name, List<Mark> marks) {}

  static String draw(String summary, List<Optional<TimeWindow>> windows, List<Strip> strips) {
    double slot = Math.min(64.0, (double) (WIDTH - LEFT) / windows.size());
    Svg svg = new Svg(WIDTH, TOP + strips.size() * ROW + 4, summary);
    int every = (int) Math.ceil(78 / slot);
    for (int i = 0; i < windows.size(); i += every) {
      double x = LEFT + i * slot;
      int row = i;
      svg.style("axis").line(x, TOP - 6, x, TOP);
      svg.text(
          "t dim", x, TOP - 10, windows.get(i).map(w -> date(w)).orElse(Integer.toString(row + 1)));
    }
    double y = TOP;
    for (Strip strip : strips) {
      svg.text("e", LEFT - 10, y + 14, Shown.of(strip.name(), 26));
      svg.style("grid").line(LEFT, y + 2 + CELL, LEFT + slot * windows.size(), y + 2 + CELL);
      row(svg, strip.marks(), slot, y + 2);
      y += ROW;
    }
    return svg.end();
  }

  /** One cell on its own, for the legend; the word stands beside it. */
  static String key(Mark mark) {
    return new Svg(16, CELL, mark.word())
        .style("grid")
        .line(0, CELL, 16, CELL)
        .path("cell " + MarkShape.style(mark), cell(mark, 1, 0, 14))
        .end();
  }

  private static void row(Svg svg, List<Mark> marks, double slot, double y) {
    Map<Mark, StringBuilder> paths = new EnumMap<>(Mark.class);
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      paths
          .computeIfAbsent(mark, unused -> new StringBuilder())
          .append(cell(mark, LEFT + i * slot, y, slot * 0.84));
    }
    paths.forEach((mark, path) -> svg.path("cell " + MarkShape.style(mark), path));
  }

  private static String cell(Mark mark, double x, double y, double width) {
    if (mark == Mark.NOT_JUDGED) {
      String box = MarkShape.start(x, y + CELL) + "h" + Svg.number(width);
      return box + MarkShape.start(x, y + CELL) + "l" + Svg.number(width) + " -10";
    }
    int height =
        switch (mark) {
          case SHOWN -> 1;
          case OK -> 4;
          case WARNING -> 10;
          case CRITICAL, NOT_JUDGED -> CELL;
        };
    return MarkShape.start(x, y + CELL)
        + "v-"
        + height
        + "h"
        + Svg.number(width)
        + "v"
        + height
        + "z";
  }

  private static String date(TimeWindow window) {
    String date = Figures.instant(window.from());
    return date.length() > 10 ? date.substring(5) : date;
  }
}
