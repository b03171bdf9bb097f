/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import io.kedge.monitor.Finding;
import io.kedge.report.MetricRow;
import io.kedge.report.text.Figures;
import io.kedge.report.text.Markup;
import java.util.OptionalDouble;

/** What several sections write alike. */
final class Cells {
  private Cells() {}

  static String statistic(OptionalDouble value) {
    return Figures.statistic(value.orElse(Double.NaN));
  }

  static String value(OptionalDouble value) {
    return Figures.value(value.orElse(Double.NaN));
  }

  static String probability(OptionalDouble p) {
    return Figures.probability(p.orElse(Double.NaN));
  }

  /** The p-value that decided: the corrected one where there is one. */
  static String probability(Finding finding) {
    return probability(
        finding.adjustedPValue().isPresent() ? finding.adjustedPValue() : finding.pValue());
  }

  /** How much worse a metric is, in its own unit of change. */
  static String change(MetricRow row) {
    if (row.change().isEmpty()) {
      return Figures.NONE;
    }
    double change = row.change().getAsDouble();
    if (row.decisive().details().containsKey("labels_spread")) {
      return Figures.percent(change) + " of the labels' spread";
    }
    String size =
        row.relative() ? Figures.percent(Math.abs(change)) : Figures.points(Math.abs(change));
    return change == 0 ? "none" : size + (change > 0 ? " worse" : " better");
  }

  static void section(String id, String title, Markup page) {
    page.open("section", "id", id, "aria-labelledby", id + "-title");
    page.leaf("h2", title, "id", id + "-title");
  }

  /** A drawing with the sentence that sums it up. */
  static void figure(String title, String summary, String drawing, Markup page) {
    page.open("figure").open("figcaption").leaf("strong", title).text(" " + summary).close();
    page.open("div", "class", "scroll").raw(drawing).close().closeLine();
  }

  /** Begins what is folded away, on paper too. */
  static void unfold(String summary, Markup page) {
    page.open("details").leaf("summary", summary);
  }

  /** Begins what is folded away on a screen and stands on paper. */
  static void unfoldInPrint(String summary, Markup page) {
    page.open("details", "class", "keep").leaf("summary", summary);
  }
}
