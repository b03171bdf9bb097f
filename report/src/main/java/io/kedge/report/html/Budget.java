/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import io.kedge.report.text.Figures;
import io.kedge.report.text.Markup;
import io.kedge.report.text.Shown;

/**
 * How much of a large report is drawn.
 *
 * @param openColumns columns with charts; the others are rows of a table
 * @param rows the most rows of any table
 * @param timelineTables whether each chart over time has its numbers below it
 */
record Budget(int openColumns, int rows, boolean timelineTables) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SENTENCE = 700;

  /** A foreign name, cut where it would be unreadable anyway. */
  static String name(String name) {
    return cut(name, LONGEST_NAME);
  }

  /** A foreign sentence, likewise. */
  static String sentence(String sentence) {
    return cut(sentence, LONGEST_SENTENCE);
  }

  static String cut(String text, int columns) {
    return Shown.of(text, columns);
  }

  /** How many of so many rows are shown. */
  int shown(int size) {
    return Math.min(rows, size);
  }

  /** Says what was left out, if anything was. */
  void note(int size, int shown, String what, Markup page) {
    if (size > shown) {
      page.leaf(
          "p",
          "%s of %s %s are left out here to keep this file small; the JSON form has them all."
              .formatted(Figures.count(size - shown), Figures.count(size), what),
          "class",
          "note");
    }
  }
}
