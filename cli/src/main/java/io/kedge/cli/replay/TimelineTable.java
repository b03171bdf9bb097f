/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.report.Mark;
import io.kedge.report.text.Figures;
import io.kedge.report.text.Paint;
import io.kedge.report.text.Shown;
import io.kedge.report.text.TextGrid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The timeline for a terminal. Stateless. */
public final class TimelineTable {

  private static final int WIDTH = 120;
  private static final int LONGEST_NAME = 24;

  private TimelineTable() {}

  /**
   * Writes the timeline.
   *
   * @param colours whether states are coloured as well as named
   * @throws IOException if {@code out} fails
   */
  public static void write(Timeline timeline, Appendable out, boolean colours) throws IOException {
    out.append(
        "%s on %s: %s sent%s, %s judged%s%n%n"
            .formatted(
                timeline.version(),
                timeline.server(),
                Figures.counted(timeline.sent().accepted() + timeline.sent().known(), "row"),
                timeline.sent().known() == 0
                    ? ""
                    : " (" + Figures.count(timeline.sent().known()) + " known before)",
                Figures.counted(timeline.windows().size(), "window"),
                timeline.windows().isEmpty() ? "" : ": " + timeline.tally()));
    if (!timeline.windows().isEmpty()) {
      grid(timeline, colours).write(out, WIDTH, "");
      out.append('\n');
    }
    for (String note : timeline.notes()) {
      out.append("Note: ").append(Shown.of(note)).append('\n');
    }
    out.append("Results: ").append(timeline.results()).append('\n');
  }

  private static TextGrid grid(Timeline timeline, boolean colours) {
    TextGrid grid =
        new TextGrid()
            .words("verdict")
            .words("window (UTC)")
            .numbers("rows")
            .words("worst column")
            .numbers("PSI")
            .numbers("KS")
            .words("metric")
            .numbers("current")
            .numbers("baseline")
            .numbers("labelled");
    for (JudgedWindow window : timeline.windows()) {
      List<String> cells = new ArrayList<>();
      cells.add(window.state());
      cells.add(window.window());
      cells.add(Figures.count(window.rows()));
      cells.add(name(window.worst().name()));
      cells.add(Figures.statistic(window.worst().first().orElse(Double.NaN)));
      cells.add(Figures.statistic(window.worst().second().orElse(Double.NaN)));
      cells.add(name(window.metric().name()));
      cells.add(Figures.value(window.metric().first().orElse(Double.NaN)));
      cells.add(Figures.value(window.metric().second().orElse(Double.NaN)));
      cells.add(Figures.percent(window.labelShare().orElse(Double.NaN)));
      grid.row(colours ? paint(window.mark()) : Paint.NONE, "", cells);
    }
    return grid;
  }

  private static String name(String name) {
    return name.isEmpty() ? Figures.NONE : Shown.isolated(Shown.of(name, LONGEST_NAME));
  }

  private static Paint paint(Mark mark) {
    return switch (mark) {
      case CRITICAL -> Paint.ansi("1;31");
      case WARNING -> Paint.ansi("33");
      case OK -> Paint.ansi("34");
      case SHOWN, NOT_JUDGED -> Paint.ansi("2");
    };
  }
}
