/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of aligned columns for a terminal, each as wide as its widest cell. Cells are text as it
 * is shown; they are padded, never cut. One thread.
 */
public final class TextGrid {
  private static final String GAP = "  ";

  private final List<String> heads = new ArrayList<>();
  private final List<Boolean> toTheRight = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /** Adds a column of words, aligned to the left. */
  public TextGrid words(String head) {
    heads.add(head);
    toTheRight.add(false);
    return this;
  }

  /** Adds a column of numbers, aligned to the right. */
  public TextGrid numbers(String head) {
    heads.add(head);
    toTheRight.add(true);
    return this;
  }

  /**
   * Adds a row.
   *
   * @param paint what is done to the first cell once it is padded, such as colouring it
   * @param remark a remark that stands after the row, or below it where there is no room; empty for
   *     none
   * @param cells one a column
   * @throws IllegalArgumentException if there are not as many cells as columns
   */
  public void row(Paint paint, String remark, List<String> cells) {
    row(paint, remark, List.of(), cells);
  }

  /**
   * Adds a row with further lines, each of which stands below it.
   *
   * @param paint what is done to the first cell once it is padded, such as colouring it
   * @param remark a remark that stands after the row, or below it where there is no room
   * @param below further lines, broken where they are too long
   * @param cells one a column
   * @throws IllegalArgumentException if there are not as many cells as columns
   */
  public void row(Paint paint, String remark, List<String> below, List<String> cells) {
    if (cells.size() != heads.size()) {
      throw new IllegalArgumentException(
          "cells must be " + heads.size() + ", but were " + cells.size());
    }
    rows.add(new Row(paint, remark, List.copyOf(below), List.copyOf(cells)));
  }

  /**
   * Writes head and rows.
   *
   * @param columns the width of the terminal
   * @param remark the head over the remarks
   * @throws IOException if {@code out} fails
   */
  public void write(Appendable out, int columns, String remark) throws IOException {
    List<Integer> widths = widths();
    int used = widths.stream().mapToInt(width -> width + GAP.length()).sum() + GAP.length();
    int longest = rows.stream().mapToInt(row -> Shown.width(row.remark)).max().orElse(0);
    boolean beside = longest > 0 && columns - used >= Math.min(longest, 40);
    out.append(line(heads, widths, Paint.NONE, beside ? remark : ""));
    for (Row row : rows) {
      List<String> parts =
          Wrap.lines(row.remark, beside ? columns - used : columns - indent(widths));
      out.append(
          line(row.cells, widths, row.paint, beside && !parts.isEmpty() ? parts.get(0) : ""));
      int margin = beside ? used : indent(widths);
      for (String part : beside && !parts.isEmpty() ? parts.subList(1, parts.size()) : parts) {
        out.append(" ".repeat(margin)).append(part).append('\n');
      }
      below(row, indent(widths), columns, out);
    }
  }

  private static void below(Row row, int margin, int columns, Appendable out) throws IOException {
    for (String note : row.below) {
      int deeper = margin;
      for (String line : Wrap.lines(note, columns - margin - 2)) {
        out.append(" ".repeat(deeper)).append(line).append('\n');
        deeper = margin + 2;
      }
    }
  }

  private static int indent(List<Integer> widths) {
    return GAP.length() + widths.get(0) + GAP.length();
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int column = i;
      int widest =
          rows.stream().mapToInt(row -> Shown.width(row.cells.get(column))).max().orElse(0);
      widths.add(Math.max(widest, Shown.width(heads.get(i))));
    }
    return widths;
  }

  private String line(List<String> cells, List<Integer> widths, Paint paint, String remark) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      String room = " ".repeat(widths.get(i) - Shown.width(cell));
      String padded = toTheRight.get(i) ? room + cell : cell + room;
      line.append(GAP).append(i == 0 ? paint.over(padded) : padded);
    }
    line.append(GAP).append(remark);
    return line.toString().stripTrailing() + "\n";
  }

  private record Row(Paint paint, String remark, List<String> below, List<String> cells) {}
}
