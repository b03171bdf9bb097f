/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A drawing of at most six shapes ({@code rect}, {@code line}, {@code path}, {@code circle}, {@code
 * text}, {@code g}), coloured by the style sheet of the page around it. One thread.
 */
public final class Svg {
  private final Markup markup = new Markup();
  private String style = "";

  /**
   * An empty drawing.
   *
   * @param width the width of its own coordinates
   * @param height the height of its own coordinates
   * @param label one sentence for those who do not see it
   */
  public Svg(int width, int height, String label) {
    markup.open(
        "svg",
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(height),
        "role",
        "img",
        "aria-label",
        label);
  }

  /** The style class of the rectangles and lines that follow. */
  public Svg style(String name) {
    style = name;
    return this;
  }

  /** A rectangle; one of no width or height is left out. */
  public Svg rect(double x, double y, double width, double height) {
    if (width > 0 && height > 0) {
      markup.empty(
          "rect",
          "class",
          style,
          "x",
          number(x),
          "y",
          number(y),
          "width",
          number(width),
          "height",
          number(height));
    }
    return this;
  }

  /** A straight line. */
  public Svg line(double x1, double y1, double x2, double y2) {
    markup.empty(
        "line",
        "class",
        style,
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2));
    return this;
  }

  /** A path, its commands written with {@link #number}; an empty one is left out. */
  public Svg path(String style, CharSequence commands) {
    if (commands.length() > 0) {
      markup.empty("path", "class", style, "d", commands.toString());
    }
    return this;
  }

  /** A circle. */
  public Svg circle(String style, double x, double y, double radius) {
    markup.empty("circle", "class", style, "cx", number(x), "cy", number(y), "r", number(radius));
    return this;
  }

  /** Text; the style decides whether it starts, ends or is centred at x. */
  public Svg text(String style, double x, double y, String text) {
    markup.leaf("text", text, "class", style, "x", number(x), "y", number(y));
    return this;
  }

  /** Begins a group that is moved as one. */
  public Svg group(double x, double y) {
    markup.open("g", "transform", "translate(" + number(x) + " " + number(y) + ")");
    return this;
  }

  /** Ends the group begun last. */
  public Svg endGroup() {
    markup.close();
    return this;
  }

  /** The drawing as an element; nothing may be added afterwards. */
  public String end() {
    return markup.close().toString();
  }

  /** A coordinate with at most one decimal. */
  public static String number(double value) {
    String text =
        BigDecimal.valueOf(value)
            .setScale(1, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
    return text.equals("-0") ? "0" : text;
  }
}
