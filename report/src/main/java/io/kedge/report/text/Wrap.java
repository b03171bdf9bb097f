/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.text;

import java.util.ArrayList;
import java.util.List;

/** Prose broken into lines. Thread-safe. */
public final class Wrap {
  private Wrap() {}

  /**
   * The text in lines of at most so many columns, broken at spaces; a word longer than that has a
   * line of its own. No line for an empty text.
   */
  public static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int width = Shown.width(word);
      if (used > 0 && used + 1 + width > columns) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.append(used > 0 ? " " : "").append(word);
      used += (used > 0 ? 1 : 0) + width;
    }
    if (used > 0) {
      lines.add(line.toString());
    }
    return lines;
  }
}
