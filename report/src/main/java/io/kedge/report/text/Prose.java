/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.text;

/**
 * Foreign text for Markdown, such that nothing in it is taken for markup, a link, a mention or a
 * reference. Thread-safe.
 */
public final class Prose {
  private static final String ALWAYS = "\\`*_[]#|~$";
  private static final int LONGEST_ITEM_NUMBER = 12;

  private Prose() {}

  /** The text in a sentence or a cell of a table. */
  public static String of(String text) {
    String shown = Shown.of(text);
    StringBuilder out = new StringBuilder(shown.length() + 16);
    for (int i = 0; i < shown.length(); i++) {
      char letter = shown.charAt(i);
      switch (letter) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '@' -> out.append("@<!-- -->");
        default -> out.append(special(shown, i) ? "\\" : "").append(letter);
      }
    }
    return out.toString();
  }

  /** A name as code, in which nothing is markup; {@code |} is escaped for tables. */
  public static String code(String name, int columns) {
    String shown = Shown.isolated(Shown.of(name, columns)).replace("|", "\\|");
    if (shown.isBlank()) {
      return of("(blank)");
    }
    String fence = "`".repeat(longestRun(shown) + 1);
    String pad = shown.contains("`") || shown.startsWith(" ") ? " " : "";
    return fence + pad + shown + pad + fence;
  }

  /** Marks that mean nothing in the middle of a sentence stay as they are, so that it reads. */
  private static boolean special(String text, int at) {
    char letter = text.charAt(at);
    return switch (letter) {
      case ':' -> text.startsWith("//", at + 1);
      case '.' -> text.startsWith("www", at - 3) || beginsList(text, at);
      case ')', '-', '+', '=' -> beginsList(text, at);
      default -> ALWAYS.indexOf(letter) >= 0;
    };
  }

  /** Whether a line that begins so would be an item of a list, or underline a heading. */
  private static boolean beginsList(String text, int at) {
    return at <= LONGEST_ITEM_NUMBER
        && text.chars().limit(at).allMatch(c -> c == ' ' || Character.isDigit(c))
        && (at + 1 == text.length() || !Character.isDigit(text.charAt(at + 1)));
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
