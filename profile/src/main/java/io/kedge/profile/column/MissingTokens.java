/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.util.List;
import java.util.Set;

/**
 * The spellings of "no value" in text files: nothing at all, {@code NA}, {@code N/A}, {@code n/a},
 * {@code NaN}, {@code nan}, {@code NULL}, {@code null}, {@code None} and {@code <NA>}; blanks
 * around them do not count. Stateless.
 */
public final class MissingTokens {

  private static final List<String> SPELLINGS =
      List.of("", "NA", "N/A", "n/a", "NaN", "nan", "NULL", "null", "None", "<NA>");

  private static final Set<String> TOKENS = Set.copyOf(SPELLINGS);

  private MissingTokens() {}

  /** All spellings, the empty one first. */
  public static List<String> spellings() {
    return SPELLINGS;
  }

  /** Whether the text stands for a missing value. */
  public static boolean isMissing(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return to - from <= 4 && TOKENS.contains(text.substring(from, to));
  }

  /**
   * Whether the characters of {@code text} in [from, to) stand for a missing value; the same answer
   * as for a {@code String} of them.
   */
  public static boolean isMissing(char[] text, int from, int to) {
    int first = from;
    int last = to;
    while (first < last && isBlank(text[first])) {
      first++;
    }
    while (last > first && isBlank(text[last - 1])) {
      last--;
    }
    if (first == last) {
      return true;
    }
    return last - first <= 4
        && couldStart(text[first])
        && TOKENS.contains(new String(text, first, last - first));
  }

  /** Whether the character is a blank that does not count at either end of a value. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean couldStart(char c) {
    return c == 'N' || c == 'n' || c == '<';
  }
}
