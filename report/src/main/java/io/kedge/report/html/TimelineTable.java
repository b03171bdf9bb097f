/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import io.kedge.report.Timeline;
import io.kedge.report.text.Figures;
import io.kedge.report.text.Markup;
import java.util.List;

/** The numbers of a chart over time. */
final class TimelineTable {
  private TimelineTable() {}

  static void write(Timeline line, Budget budget, Markup page) {
    if (!budget.timelineTables()) {
      page.leaf("p", "The numbers of this chart are in the JSON form.", "class", "note");
      return;
    }
    Cells.unfold("Numbers over time", page);
    Table table =
        Table.begin(page, "Numbers over time", "window (UTC)", line.figure() + ":", "state");
    List<Timeline.Point> points = line.points();
    for (Timeline.Point point : points.subList(0, budget.shown(points.size()))) {
      String value =
          point.value().isPresent()
              ? TimelineChart.figure(line, point.value().getAsDouble())
              : Figures.NONE;
      table
          .row(point.window().map(Figures::window).orElse("all rows"))
          .number(value)
          .mark(point.mark())
          .endRow();
    }
    table.end();
    budget.note(points.size(), budget.shown(points.size()), "windows", page);
    page.closeLine();
  }
}
