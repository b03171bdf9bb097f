/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an instant is spelled in text files: an ISO-8601 date, {@code 2026-01-31}, or a date and
 * time, {@code 2026-01-31T10:15}, with {@code T} or a blank between them, with or without seconds
 * and a fraction of them, and with {@code Z}, {@code UTC}, an offset such as {@code +02:00}, {@code
 * +0200}, {@code +02}, or none of these, which means UTC. Blanks around it do not count. Stateless.
 */
public final class InstantSyntax {

  private static final long MILLIS_PER_DAY = 86_400_000L;

  /** Seconds from 1970 to the first moment of these years. */
  private static final long YEAR_2000 = 946_684_800L;

  private static final long YEAR_2100 = 4_102_444_800L;

  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private static final String TIME_OF_DAY =
      "([ T,:]+\\d{1,2}(:\\d{2}){1,2}([.,]\\d{1,9})?( ?[AaPp]\\.?[Mm]\\.?)?"
          + "( ?[-+A-Z][-+A-Za-z0-9:/]*)?)?";

  private static final Pattern YEAR_FIRST =
      Pattern.compile("[12]\\d{3}([-/.])\\d{1,2}\\1\\d{1,2}" + TIME_OF_DAY);

  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(\\d{1,2})(?:([-/.])(\\d{1,2})\\2[12]\\d{3}|/(\\d{1,2})/\\d{2})" + TIME_OF_DAY);

  private static final Pattern MONTH_NAMED =
      Pattern.compile(
          "(?i)([a-z]{3,9}[,.]? )?(\\d{1,2}[- /.]M[- /.,]+|M \\d{1,2},? )\\d{2,4}"
                  .replace("M", "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?")
              + TIME_OF_DAY);

  private InstantSyntax() {}

  /**
   * The instant in milliseconds since 1970-01-01T00:00:00Z, smaller fractions cut off, or {@link
   * TimeColumn#MISSING} when the text is not an instant.
   */
  public static long parse(String text) {
    String trimmed = trim(text);
    if (trimmed.length() < 10) {
      return TimeColumn.MISSING;
    }
    long day = day(trimmed);
    if (day == TimeColumn.MISSING) {
      return TimeColumn.MISSING;
    }
    if (trimmed.length() == 10) {
      return day * MILLIS_PER_DAY;
    }
    char separator = trimmed.charAt(10);
    if (separator != 'T' && separator != 't' && separator != ' ') {
      return TimeColumn.MISSING;
    }
    int zoneAt = zoneAt(trimmed);
    long time = time(trimmed, zoneAt);
    long offset = offset(trimmed.substring(zoneAt).strip());
    if (time < 0 || offset == TimeColumn.MISSING) {
      return TimeColumn.MISSING;
    }
    return day * MILLIS_PER_DAY + time - offset;
  }

  /**
   * The instant of a number of seconds, milliseconds, microseconds or nanoseconds since
   * 1970-01-01T00:00:00Z, told apart by their size, in milliseconds, smaller fractions cut off; or
   * {@link TimeColumn#MISSING} when the number is none of these in the years 2000 to 2099.
   */
  public static long ofEpoch(double number) {
    if (number >= YEAR_2000 && number < YEAR_2100) {
      // A double's error at this size is a fraction of a microsecond.
      return (long) Math.floor(number * 1000 + 0.001);
    }
    for (double unit = 1e3; unit <= 1e9; unit *= 1e3) {
      if (number >= YEAR_2000 * unit && number < YEAR_2100 * unit) {
        return (long) Math.floor(number / (unit / 1e3));
      }
    }
    return TimeColumn.MISSING;
  }

  /**
   * As {@link #parse}, for a column known to hold times: a number is read as {@link #ofEpoch} says.
   */
  public static long parseTime(String text) {
    long instant = parse(text);
    return instant == TimeColumn.MISSING ? ofEpoch(NumberSyntax.parse(text)) : instant;
  }

  /**
   * Whether the text looks like a date, with or without a time, in another form than those read
   * here, such as {@code 31/01/2026}, {@code 1.31.2026 10:15} or {@code 31-Jan-2026}. Which of two
   * numbers is the day cannot be known from one text, so that none of these has an instant.
   */
  static boolean isForeign(String text) {
    String trimmed = trim(text);
    if (trimmed.length() < 6 || trimmed.length() > 64 || parse(trimmed) != TimeColumn.MISSING) {
      return false;
    }
    Matcher yearLast = YEAR_LAST.matcher(trimmed);
    if (yearLast.matches()) {
      int one = Integer.parseInt(yearLast.group(1));
      int two = Integer.parseInt(yearLast.group(3) == null ? yearLast.group(4) : yearLast.group(3));
      return Math.min(one, two) >= 1 && Math.min(one, two) <= 12 && Math.max(one, two) <= 31;
    }
    return YEAR_FIRST.matcher(trimmed).matches() || MONTH_NAMED.matcher(trimmed).matches();
  }

  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && MissingTokens.isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && MissingTokens.isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Days since 1970-01-01 of the date at the beginning of the text. */
  private static long day(String text) {
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 2);
    int day = digits(text, 8, 2);
    boolean dashes = text.charAt(4) == '-' && text.charAt(7) == '-';
    if (!dashes || year < 0 || month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
      return TimeColumn.MISSING;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (month == 2 && day == 29 && !leap) {
      return TimeColumn.MISSING;
    }
    return LocalDate.of(year, month, day).toEpochDay();
  }

  /** Where the digits, colons, point or comma of the time of day end. */
  private static int zoneAt(String text) {
    int at = 11;
    while (at < text.length() && ":.,0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Milliseconds since midnight, or -1. */
  private static long time(String text, int end) {
    int hours = end >= 16 ? digits(text, 11, 2) : -1;
    int minutes = end >= 16 && text.charAt(13) == ':' ? digits(text, 14, 2) : -1;
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
      return -1;
    }
    long millis = (hours * 60L + minutes) * 60_000L;
    if (end == 16) {
      return millis;
    }
    int seconds = end >= 19 && text.charAt(16) == ':' ? digits(text, 17, 2) : -1;
    long fraction = end == 19 ? 0 : fraction(text, 19, end);
    return seconds < 0 || seconds > 59 || fraction < 0 ? -1 : millis + seconds * 1000L + fraction;
  }

  private static long fraction(String text, int at, int end) {
    boolean point = at < end && (text.charAt(at) == '.' || text.charAt(at) == ',');
    int length = end - at - 1;
    if (!point || length < 1 || length > 9) {
      return -1;
    }
    int value = digits(text, at + 1, length);
    for (int i = length; i < 3 && value >= 0; i++) {
      value *= 10;
    }
    for (int i = length; i > 3; i--) {
      value /= 10;
    }
    return value;
  }

  /** Milliseconds east of UTC. */
  private static long offset(String zone) {
    if (zone.isEmpty() || zone.equalsIgnoreCase("Z") || zone.equalsIgnoreCase("UTC")) {
      return 0;
    }
    int sign = zone.charAt(0) == '-' ? -1 : 1;
    String rest = zone.charAt(0) == '-' || zone.charAt(0) == '+' ? zone.substring(1) : "";
    int hours = rest.length() >= 2 ? digits(rest, 0, 2) : -1;
    int minutes =
        switch (rest.length()) {
          case 2 -> 0;
          case 4 -> digits(rest, 2, 2);
          case 5 -> rest.charAt(2) == ':' ? digits(rest, 3, 2) : -1;
          default -> -1;
        };
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return TimeColumn.MISSING;
    }
    return sign * (hours * 60L + minutes) * 60_000L;
  }

  /** The decimal digits in the given place as a number, or -1 when one of them is none. */
  private static int digits(String text, int at, int count) {
    int value = 0;
    for (int i = at; i < at + count; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
