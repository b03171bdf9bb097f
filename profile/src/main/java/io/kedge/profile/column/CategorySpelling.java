/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

/**
 * The one spelling of a category that programs write in several ways: {@code true} and {@code
 * false} in any case are those in small letters, and a whole number with a fraction of zeros, such
 * as {@code 6.0}, is the number without it. Every other text stays as it is, so that {@code 06},
 * {@code 1e3}, {@code 6.50} and {@code 1.0.0} remain themselves. Whoever reads names spells each of
 * them so, whatever the format.
 *
 * <p>Beyond that, a column may be spelled so that truth values and the numbers 1 and 0 are one: to
 * the numbers, or to the truth values. Stateless.
 */
public enum CategorySpelling {

  /** Each text as {@link #of(String)} says. */
  PLAIN,

  /** Truth values too are 1 and 0. */
  TRUTH_AS_NUMBERS,

  /** The numbers 1 and 0 too are truth values. */
  NUMBERS_AS_TRUTH;

  /** Whole numbers up to this size are exact and are spelled without an exponent. */
  private static final double LARGEST_WHOLE = 1e15;

  /** The spelling of a number as a category: a whole one without a fraction. */
  public static String of(double number) {
    boolean whole = Math.rint(number) == number && Math.abs(number) <= LARGEST_WHOLE;
    return whole ? Long.toString((long) number) : Double.toString(number);
  }

  /** The spelling of that category; the same text where it has one spelling only. */
  public static String of(String text) {
    int length = text.length();
    return switch (length == 0 ? ' ' : text.charAt(length - 1)) {
      case 'e', 'E' -> truth(text);
      case '0' -> whole(text);
      default -> text;
    };
  }

  /** The spelling of that category in a column that is spelled so. */
  public String spell(String text) {
    String plain = of(text);
    if (this == TRUTH_AS_NUMBERS && isTruth(plain)) {
      return plain.equals("true") ? "1" : "0";
    }
    if (this == NUMBERS_AS_TRUTH && isBit(plain)) {
      return plain.equals("1") ? "true" : "false";
    }
    return plain;
  }

  /** Whether a category, spelled once, is a truth value. */
  public static boolean isTruth(String category) {
    return category.equals("true") || category.equals("false");
  }

  /** Whether a category, spelled once, is 1 or 0. */
  public static boolean isBit(String category) {
    return category.equals("1") || category.equals("0");
  }

  private static String truth(String text) {
    if (text.equalsIgnoreCase("true")) {
      return "true";
    }
    return text.equalsIgnoreCase("false") ? "false" : text;
  }

  private static String whole(String text) {
    int first = text.charAt(0) == '-' ? 1 : 0;
    int point = text.indexOf('.');
    if (point < 0 && first == 0) {
      return text;
    }
    int end = point < 0 ? text.length() : point;
    boolean zero = end == first + 1 && text.charAt(first) == '0';
    boolean startsPlainly = zero || (end > first && text.charAt(first) != '0');
    if (!startsPlainly || !areDigits(text, first, end) || !areZeros(text, end + 1)) {
      return text;
    }
    return zero ? "0" : text.substring(0, end);
  }

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean areZeros(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }
}
