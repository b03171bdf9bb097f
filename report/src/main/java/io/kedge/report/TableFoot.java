/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.profile.column.Kind;
import io.kedge.report.text.Figures;
import io.kedge.report.text.Shown;
import io.kedge.report.text.Wrap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The foot of the table: how the columns were read, notes and settings. */
final class TableFoot {
  private static final int MOST_NAMES = 12;
  private static final int MOST_NOTES = 20;
  private static final int LONGEST_NAME = 28;

  private TableFoot() {}

  static void write(ComparisonReport report, Appendable out, int width) throws IOException {
    out.append("\nRead as\n");
    for (Kind kind : Kind.values()) {
      List<String> names =
          report.judgedColumns().stream()
              .filter(row -> row.field().kind() == kind)
              .map(row -> Shown.of(row.name(), LONGEST_NAME))
              .toList();
      entry(kind.wireName(), names, out, width);
    }
    List<String> others =
        report.otherColumns().stream()
            .map(
                row ->
                    "%s: %s (%s)"
                        .formatted(
                            Shown.of(row.name(), LONGEST_NAME),
                            row.field().role().wireName(),
                            Shown.of(row.field().why())))
            .toList();
    entry("not features", others, out, width);
    if (!report.notes().isEmpty()) {
      out.append("\nNotes\n");
      paragraphs(report.notes(), out, width);
    }
    if (!report.settings().isEmpty()) {
      List<String> settings = new ArrayList<>();
      for (Map.Entry<String, String> setting : report.settings().entrySet()) {
        settings.add(Shown.of(setting.getKey() + " " + setting.getValue()));
      }
      out.append('\n');
      wrapped("Settings  ", String.join(", ", settings), out, width);
    }
  }

  private static void paragraphs(List<String> notes, Appendable out, int width) throws IOException {
    for (String note : notes.subList(0, Math.min(MOST_NOTES, notes.size()))) {
      wrapped("  ", Shown.of(note), out, width);
    }
    if (notes.size() > MOST_NOTES) {
      int left = notes.size() - MOST_NOTES;
      out.append("  … and " + Figures.count(left) + " more; the JSON form has them all\n");
    }
  }

  private static void entry(String title, List<String> names, Appendable out, int width)
      throws IOException {
    if (names.isEmpty()) {
      return;
    }
    String shown = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    int left = names.size() - MOST_NAMES;
    String more = left > 0 ? " and " + Figures.count(left) + " more" : "";
    wrapped("  " + title + " ".repeat(14 - title.length()), shown + more, out, width);
  }

  private static void wrapped(String start, String text, Appendable out, int width)
      throws IOException {
    String margin = start;
    for (String line : Wrap.lines(text, width - start.length())) {
      out.append(margin).append(line).append('\n');
      margin = " ".repeat(start.length());
    }
  }
}
