/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.text;

/**
 * Foreign text, such as a column's name, made safe to show: what would not be seen, or would change
 * what is around it, is spelled out. Markup is not its business. Thread-safe.
 */
public final class Shown {
  private static final int ISOLATE = 0x2068;
  private static final int END_OF_ISOLATE = 0x2069;

  private Shown() {}

  /**
   * The text with control characters, direction marks, lone surrogates and the like spelled out as
   * <code>&#92;n</code> or <code>&#92;u202e</code>. Letters of every script stay as they are.
   */
  public static String of(String text) {
    if (text.codePoints().allMatch(Shown::visible)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(out, point));
    return out.toString();
  }

  /**
   * The same, cut to so many columns of a terminal, the last one an ellipsis.
   *
   * @throws IllegalArgumentException if there is not even room for the ellipsis
   */
  public static String of(String text, int columns) {
    if (columns < 1) {
      throw new IllegalArgumentException("columns must be at least 1, but was " + columns);
    }
    String shown = of(text.length() > 8 * columns ? text.substring(0, 8 * columns) : text);
    if (shown.length() <= columns / 2 || width(shown) <= columns) {
      return shown;
    }
    int room = columns - 1;
    int end = 0;
    while (end < shown.length() && room >= width(shown.codePointAt(end))) {
      room -= width(shown.codePointAt(end));
      end += Character.charCount(shown.codePointAt(end));
    }
    return shown.substring(0, end) + "\u2026";
  }

  /**
   * The same, but two thirds of what is kept are its end, where long names such as paths are told
   * apart.
   *
   * @throws IllegalArgumentException if there is no room for an ellipsis and two letters
   */
  public static String ends(String text, int columns) {
    if (columns < 3) {
      throw new IllegalArgumentException("columns must be at least 3, but was " + columns);
    }
    if (text.length() > 16 * columns) {
      return ends(
          text.substring(0, 8 * columns) + text.substring(text.length() - 8 * columns), columns);
    }
    String shown = of(text);
    if (width(shown) <= columns) {
      return shown;
    }
    int room = 2 * columns / 3;
    int start = shown.length();
    while (room >= width(shown.codePointBefore(start))) {
      start -= Character.charCount(shown.codePointBefore(start));
      room -= width(shown.codePointAt(start));
    }
    return of(shown, columns - width(shown.substring(start))) + shown.substring(start);
  }

  /**
   * The text set apart from its surroundings when it is written from right to left, so that the
   * figures beside it keep their order.
   */
  public static String isolated(String shown) {
    return shown.codePoints().anyMatch(Shown::rightToLeft)
        ? Character.toString(ISOLATE) + shown + Character.toString(END_OF_ISOLATE)
        : shown;
  }

  /** The columns a terminal needs for the text. */
  public static int width(String text) {
    return text.codePoints().map(Shown::width).sum();
  }

  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return wide(point) ? 2 : 1;
  }

  private static boolean wide(int point) {
    return (point >= 0x1100 && point <= 0x115f)
        || (point >= 0x2e80 && point <= 0xa4cf)
        || (point >= 0xac00 && point <= 0xd7a3)
        || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0xfe30 && point <= 0xfe6f)
        || (point >= 0xff00 && point <= 0xff60)
        || (point >= 0x1f300 && point <= 0x1faff)
        || (point >= 0x20000 && point <= 0x3fffd);
  }

  private static boolean rightToLeft(int point) {
    byte direction = Character.getDirectionality(point);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean visible(int point) {
    if (point == 0x200c || point == 0x200d) {
      return true; // joiners belong to the spelling of several scripts
    }
    boolean noncharacter = (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
    return !noncharacter
        && switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
  }

  private static void append(StringBuilder out, int point) {
    if (visible(point)) {
      out.appendCodePoint(point);
      return;
    }
    switch (point) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        String digits = Integer.toHexString(point);
        if (digits.length() > 4) {
          out.append("\\u{").append(digits).append('}');
        } else {
          out.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
        }
      }
    }
  }
}
