/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

/**
 * How a number is spelled in text files: an optional sign, decimal digits with at most one point,
 * an optional exponent; or {@code inf} or {@code Infinity} in any case, with an optional sign.
 * Blanks around it do not count. Spellings that only some programs know ({@code 1d}, {@code 0x1},
 * {@code 1_000}, {@code 1,5}) are not numbers. Stateless.
 *
 * <p>The value is the nearest double, exactly that of {@link Double#parseDouble}; a number beyond
 * the range of doubles is infinite, as there.
 */
public final class NumberSyntax {

  /*
   * Digits up to 2^53 and a power of ten up to 10^22 are both exact doubles, so that one
   * multiplication or division rounds once, which is correct rounding [1]. Doubles as programs
   * print them have up to 17 digits and a small negative power: their quotient is taken as a sum
   * of two doubles [2], whose larger part is the answer unless the smaller one comes so close to
   * half a unit in the last place that its own error could decide. What is left goes to the JDK.
   *
   * [1] W. D. Clinger, "How to read floating point numbers accurately", PLDI 1990,
   *     doi:10.1145/93542.93557
   * [2] T. J. Dekker, "A floating-point technique for extending the available precision", 1971,
   *     doi:10.1007/BF01397083
   */
  private static final long LARGEST_EXACT = 1L << 53;

  private static final double[] EXACT_POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  /** More digits than this may not fit a long. */
  private static final int MOST_DIGITS = 18;

  /** Exponents beyond this are clipped; every double is then zero or infinite. */
  private static final int LARGEST_EXPONENT = 100_000;

  private NumberSyntax() {}

  /** Whether the text is a number. */
  public static boolean isNumber(String text) {
    return !Double.isNaN(parse(text));
  }

  /** The number that the text spells, or NaN when it is not a number. */
  public static double parse(CharSequence text) {
    char[] characters = text.toString().toCharArray();
    return parse(characters, 0, characters.length);
  }

  /** The number that the characters in [from, to) spell, or NaN when they are not a number. */
  public static double parse(char[] text, int from, int to) {
    int at = from;
    int end = to;
    while (at < end && MissingTokens.isBlank(text[at])) {
      at++;
    }
    while (end > at && MissingTokens.isBlank(text[end - 1])) {
      end--;
    }
    if (at == end) {
      return Double.NaN;
    }
    int start = at;
    boolean negative = text[at] == '-';
    if (negative || text[at] == '+') {
      at++;
    }
    if (at < end && (text[at] == 'i' || text[at] == 'I')) {
      double infinity = infinity(new String(text, at, end - at));
      return negative ? -infinity : infinity;
    }
    return decimal(text, start, at, end);
  }

  private static double infinity(String word) {
    boolean known = word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity");
    return known ? Double.POSITIVE_INFINITY : Double.NaN;
  }

  private static double decimal(char[] text, int start, int firstDigit, int end) {
    int mantissaEnd = firstDigit;
    while (mantissaEnd < end && (text[mantissaEnd] | ' ') != 'e') {
      mantissaEnd++;
    }
    int exponent = mantissaEnd == end ? 0 : exponent(text, mantissaEnd, end);
    long digits = 0;
    int significant = 0;
    int point = -1;
    for (int at = firstDigit; at < mantissaEnd; at++) {
      int digit = text[at] - '0';
      if (digit >= 0 && digit <= 9) {
        significant += significant > 0 || digit > 0 ? 1 : 0;
        digits = significant <= MOST_DIGITS ? digits * 10 + digit : digits;
      } else if (text[at] == '.' && point < 0) {
        point = at;
      } else {
        return Double.NaN;
      }
    }
    int written = mantissaEnd - firstDigit - (point < 0 ? 0 : 1);
    if (written == 0 || exponent == Integer.MIN_VALUE) {
      return Double.NaN;
    }
    int power = exponent - (point < 0 ? 0 : mantissaEnd - point - 1);
    double size =
        significant > MOST_DIGITS || Math.abs(power) >= EXACT_POWERS.length
            ? Double.NaN
            : scaled(digits, power);
    if (Double.isNaN(size)) {
      return Double.parseDouble(new String(text, start, end - start));
    }
    return text[start] == '-' ? -size : size;
  }

  /** The double nearest to {@code digits * 10^power}, or NaN when it is not certain here. */
  private static double scaled(long digits, int power) {
    if (digits <= LARGEST_EXACT) {
      return power < 0 ? digits / EXACT_POWERS[-power] : digits * EXACT_POWERS[power];
    }
    return power < 0 ? quotient(digits, EXACT_POWERS[-power]) : Double.NaN;
  }

  private static double quotient(long digits, double divisor) {
    double high = digits;
    double low = digits - (long) high;
    double first = high / divisor;
    double rest = (Math.fma(-first, divisor, high) + low) / divisor;
    double sum = first + rest;
    double error = rest - (sum - first);
    double doubt = Math.abs(error) + Math.abs(rest) * 0x1p-50;
    boolean powerOfTwo = (Double.doubleToRawLongBits(sum) & 0xFFFFFFFFFFFFFL) == 0;
    return powerOfTwo || doubt >= Math.ulp(sum) / 2 ? Double.NaN : sum;
  }

  /** The exponent that starts with its letter at {@code at}; MIN_VALUE when it is none. */
  private static int exponent(char[] text, int at, int end) {
    if (text[at] != 'e' && text[at] != 'E') {
      return Integer.MIN_VALUE;
    }
    int digitAt = at + 1;
    boolean negative = digitAt < end && text[digitAt] == '-';
    if (negative || (digitAt < end && text[digitAt] == '+')) {
      digitAt++;
    }
    if (digitAt == end) {
      return Integer.MIN_VALUE;
    }
    int exponent = 0;
    for (; digitAt < end; digitAt++) {
      int digit = text[digitAt] - '0';
      if (digit < 0 || digit > 9) {
        return Integer.MIN_VALUE;
      }
      exponent = Math.min(LARGEST_EXPONENT, exponent * 10 + digit);
    }
    return negative ? -exponent : exponent;
  }
}
