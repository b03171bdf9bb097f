/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import io.kedge.report.Mark;
import io.kedge.report.text.Markup;
import io.kedge.report.text.Svg;

/** States as shapes: in the text a sign and a word, in a chart a path. */
final class MarkShape {
  private MarkShape() {}

  /** The word of the style sheet. */
  static String style(Mark mark) {
    return switch (mark) {
      case SHOWN -> "shown";
      case OK -> "ok";
      case NOT_JUDGED -> "unknown";
      case WARNING -> "warning";
      case CRITICAL -> "critical";
    };
  }

  /** Sign and word. */
  static void write(Mark mark, Markup page) {
    page.open("span", "class", "mark " + style(mark))
        .leaf("span", mark.symbol(), "class", "sign", "aria-hidden", "true")
        .text(" " + mark.word())
        .close();
  }

  /** The commands that draw the state's shape around a point: circle, ring, triangle, square. */
  static String path(Mark mark, double x, double y) {
    return switch (mark) {
      case SHOWN -> start(x - 2, y) + "a2 2 0 1 0 4 0a2 2 0 1 0-4 0z";
      case OK -> start(x - 3, y) + "a3 3 0 1 0 6 0a3 3 0 1 0-6 0z";
      case NOT_JUDGED -> start(x - 3.5, y) + "a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z";
      case WARNING -> start(x, y - 5) + "l5 9h-10z";
      case CRITICAL -> start(x - 4.5, y - 4.5) + "h9v9h-9z";
    };
  }

  static String start(double x, double y) {
    return "M" + Svg.number(x) + " " + Svg.number(y);
  }
}
