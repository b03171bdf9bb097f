/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.text;

import io.kedge.kernel.TimeWindow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers as people read them, the same in every format of the report and on every machine.
 * Thread-safe.
 */
public final class Figures {
  /** What stands where there is no figure. */
  public static final String NONE = "\u2013";

  /** No limit that a p-value is held against is larger. */
  private static final double LARGEST_LIMIT = 0.5;

  private static final int MOST_DECIMALS = 6;
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private Figures() {}

  /**
   * A statistic with three decimals, such as {@code 0.251}; {@code <0.001} when it is smaller than
   * that but not zero, {@link #NONE} when it is not finite.
   */
  public static String statistic(double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    if (value == 0) {
      return "0";
    }
    if (Math.abs(value) < 0.001) {
      return value > 0 ? "<0.001" : ">\u22120.001";
    }
    return Math.abs(value) < 1000
        ? signed(BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString())
        : value(value);
  }

  /** Some of several, such as {@code 2/27}; {@link #NONE} when there is none to choose from. */
  public static String outOf(int some, int all) {
    return all == 0 ? NONE : some + "/" + all;
  }

  /**
   * A figure in a unit of its own with four significant digits, such as {@code 12.35}, {@code
   * 1,234,000} or {@code 3.2e-9}; {@link #NONE} when it is not finite.
   */
  public static String value(double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size < 1e-4 || size >= 1e9) {
      return signed(scientific(value, FOUR_DIGITS));
    }
    BigDecimal rounded =
        size >= 1000
            ? BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_EVEN)
            : BigDecimal.valueOf(value).round(FOUR_DIGITS);
    BigDecimal plain = rounded.stripTrailingZeros();
    return plain.scale() > 0
        ? signed(plain.toPlainString())
        : signed(grouped(plain.toBigInteger().longValueExact()));
  }

  /** A figure beside an axis, with three significant digits: {@code 1.25}, {@code 12,300}. */
  public static String brief(double value) {
    return Double.isFinite(value)
        ? value(new BigDecimal(value).round(THREE_DIGITS).doubleValue())
        : NONE;
  }

  /** So many of something: {@code 1 window}, {@code 1,200 windows}. */
  public static String counted(long count, String what) {
    return count(count) + " " + what + (count == 1 ? "" : "s");
  }

  /** A change that shows its direction: {@code +12.4}, {@code −3}, {@code 0}. */
  public static String change(double value) {
    return value > 0 && Double.isFinite(value) ? "+" + value(value) : value(value);
  }

  /**
   * A p-value: three decimals, or two digits and an exponent where it is smaller; more decimals
   * where three would show a limit such as 0.05 that the figure is not.
   */
  public static String probability(double p) {
    if (!Double.isFinite(p)) {
      return NONE;
    }
    if (p == 0) {
      return "<1e-300";
    }
    if (p < 0.001) {
      return scientific(p, TWO_DIGITS);
    }
    BigDecimal exact = BigDecimal.valueOf(p);
    BigDecimal limit = exact.setScale(2, RoundingMode.HALF_EVEN);
    BigDecimal shown = exact.setScale(3, RoundingMode.HALF_EVEN);
    boolean beside = p < LARGEST_LIMIT && exact.compareTo(limit) != 0;
    while (beside && shown.compareTo(limit) == 0) {
      if (shown.scale() == MOST_DECIMALS) {
        return (exact.compareTo(limit) < 0 ? "<" : ">") + limit.toPlainString();
      }
      shown = exact.setScale(shown.scale() + 1, RoundingMode.HALF_EVEN);
    }
    return shown.toPlainString();
  }

  /** A number of things, with thousands set apart: {@code 12,345}. */
  public static String count(long number) {
    return signed(grouped(number));
  }

  /**
   * A share in [0, 1] as a percentage with one decimal: {@code 12.3 %}, {@code <0.1 %}; the space
   * does not break.
   */
  public static String percent(double share) {
    if (!Double.isFinite(share)) {
      return NONE;
    }
    if (share == 0) {
      return "0\u00a0%";
    }
    if (Math.abs(share) < 0.001) {
      return share > 0 ? "<0.1\u00a0%" : ">\u22120.1\u00a0%";
    }
    BigDecimal hundredths = BigDecimal.valueOf(share).movePointRight(2);
    return signed(hundredths.setScale(1, RoundingMode.HALF_EVEN).toPlainString()) + "\u00a0%";
  }

  /** A difference of shares, in hundredths: {@code 7.9 points}. */
  public static String points(double difference) {
    return percent(difference).replace("\u00a0%", " points");
  }

  /** A window as a half-open span in UTC, as short as it can be said. */
  public static String window(TimeWindow window) {
    return "[" + instant(window.from()) + ", " + instant(window.to()) + ")";
  }

  /** An instant in UTC, as a date when it is midnight. */
  public static String instant(Instant instant) {
    LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    if (time.toLocalTime().toNanoOfDay() == 0) {
      return time.toLocalDate().toString();
    }
    return time.getSecond() == 0 ? MINUTE.format(time) : SECOND.format(time);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String scientific(double value, MathContext digits) {
    BigDecimal rounded = new BigDecimal(value).round(digits).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
  }

  private static String signed(String number) {
    return number.startsWith("-") ? "\u2212" + number.substring(1) : number;
  }
}
