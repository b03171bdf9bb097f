/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

/** A piece of a file as it may stand in a message: short, on one line, nothing invisible. */
final class Excerpt {

  /** Longer pieces are cut here. */
  static final int LONGEST = 64;

  private Excerpt() {}

  /** The text between single quotes, cut after 64 characters. */
  static String quoted(CharSequence text) {
    boolean cut = text.length() > LONGEST;
    return "'" + visible(cut ? text.subSequence(0, LONGEST) : text) + (cut ? "…'" : "'");
  }

  /** The text with every character that cannot be seen, or turns the line, written as an escape. */
  static String visible(CharSequence text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> shown.append("\\n");
        case '\r' -> shown.append("\\r");
        case '\t' -> shown.append("\\t");
        default -> append(shown, text, i);
      }
    }
    return shown.toString();
  }

  private static void append(StringBuilder shown, CharSequence text, int at) {
    char c = text.charAt(at);
    if (isHarmless(c) || isPaired(text, at)) {
      shown.append(c);
    } else {
      shown.append("\\u%04X".formatted((int) c));
    }
  }

  /** Whether the character prints as itself: no control, no direction mark, no lone surrogate. */
  static boolean isHarmless(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /** Whether the character at the place is half of a whole surrogate pair. */
  static boolean isPaired(CharSequence text, int at) {
    char c = text.charAt(at);
    boolean first = at + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(at + 1));
    return first || (at > 0 && Character.isSurrogatePair(text.charAt(at - 1), c));
  }
}
