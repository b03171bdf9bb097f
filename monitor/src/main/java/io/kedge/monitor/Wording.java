/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How figures, counts and names are written in reasons and sentences. */
final class Wording {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_OF_SEVERAL = 24;
  private static final int MOST_DIGITS = 6;
  private static final double LARGEST_LIMIT = 0.5;

  private Wording() {}

  /** A statistic's value: two decimals, three below 0.1. */
  static String number(double value) {
    double size = Math.abs(value);
    if (size >= 1e6 || (size > 0 && size < 5e-4)) {
      return String.format(Locale.ROOT, "%.1e", value);
    }
    return String.format(Locale.ROOT, size < 0.1 ? "%.3f" : "%.2f", value);
  }

  /**
   * {@code p = 0.032}, or {@code p < 0.001}; more digits where three would show a limit that the
   * figure is not: 0.0496 is below 0.05, and {@code p = 0.050} would deny it.
   */
  static String p(double p) {
    if (p < 0.001) {
      return "p < 0.001";
    }
    double hundredth = Math.rint(p * 100) / 100;
    for (int digits = 3; digits <= MOST_DIGITS; digits++) {
      String text = String.format(Locale.ROOT, "%." + digits + "f", p);
      if (p == hundredth || p > LARGEST_LIMIT || Double.parseDouble(text) != hundredth) {
        return "p = " + text;
      }
    }
    return (p < hundredth ? "p < " : "p > ") + String.format(Locale.ROOT, "%.2f", hundredth);
  }

  /** A share or a relative change: {@code 22 %}, {@code 5.2 %}. */
  static String percent(double share) {
    return hundredths(share) + " %";
  }

  /** A difference of shares: {@code 5.2 points}. */
  static String points(double difference) {
    String figure = hundredths(difference);
    return figure + (figure.equals("1") ? " point" : " points");
  }

  private static String hundredths(double share) {
    double figure = Math.abs(share * 100);
    String text = String.format(Locale.ROOT, figure < 9.95 ? "%.1f" : "%.0f", figure);
    String plain = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return plain.equals("0") && figure > 0 ? "less than 0.1" : plain;
  }

  /** {@code 1 column}, {@code 3 columns}, {@code 12,500 rows}. */
  static String count(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /**
   * {@code a}, {@code a and b}, {@code a, b and c}; beyond the limit the first ones and how many
   * more there are.
   */
  static String list(List<String> parts, int limit) {
    List<String> shown = new ArrayList<>(parts.subList(0, Math.min(limit, parts.size())));
    if (shown.size() < parts.size()) {
      shown.add((parts.size() - shown.size()) + " more");
    }
    int last = shown.size() - 1;
    return last < 1
        ? String.join("", shown)
        : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
  }

  /** A name from the data, fit for one line: no control characters, not endless. */
  static String name(String name) {
    return name(name, LONGEST_NAME);
  }

  /** The same, shorter still, for values of which a sentence names several. */
  static String shortName(String name) {
    return name(name, LONGEST_OF_SEVERAL);
  }

  private static String name(String name, int longest) {
    int points = name.codePointCount(0, name.length());
    String start =
        points <= longest ? name : name.substring(0, name.offsetByCodePoints(0, longest - 1)) + "…";
    StringBuilder safe = new StringBuilder(start.length());
    start
        .codePoints()
        .map(point -> Character.isISOControl(point) || isFormat(point) ? '\uFFFD' : point)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }

  /** Invisible characters such as a change of writing direction could forge the sentence. */
  private static boolean isFormat(int point) {
    int type = Character.getType(point);
    return type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
