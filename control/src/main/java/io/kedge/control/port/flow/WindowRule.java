/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.kernel.CalendarUnit;
import io.kedge.kernel.InvalidInputException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** How rows are cut into windows. Immutable. */
public sealed interface WindowRule permits WindowRule.Calendar, WindowRule.Count {

  /**
   * The rule as one word, such as {@code day/UTC} or {@code count/1000}: rows cut alike are kept
   * once, however many monitors look at them.
   */
  String series();

  /**
   * The rule of that word.
   *
   * @throws InvalidInputException {@code invalid_window} if there is none
   */
  static WindowRule parse(String series) {
    int slash = series.indexOf('/');
    String unit = slash < 0 ? series : series.substring(0, slash);
    String rest = slash < 0 ? "" : series.substring(slash + 1);
    try {
      if (unit.equals("count")) {
        return new Count(Integer.parseInt(rest));
      }
      for (CalendarUnit one : CalendarUnit.values()) {
        if (one.wireName().equals(unit)) {
          return new Calendar(one, ZoneId.of(rest));
        }
      }
    } catch (NumberFormatException | DateTimeException e) {
      throw invalid(e);
    } catch (IllegalArgumentException e) {
      throw invalid(e);
    }
    throw invalid(null);
  }

  private static InvalidInputException invalid(@org.jspecify.annotations.Nullable Exception cause) {
    String message = "a window must be such as day/UTC, hour/Europe/Berlin or count/1000";
    return cause == null
        ? new InvalidInputException("invalid_window", message)
        : new InvalidInputException("invalid_window", message, cause);
  }

  /**
   * Windows of the calendar, by the time of each row.
   *
   * @param unit how long they are
   * @param zone whose calendar it is
   */
  record Calendar(CalendarUnit unit, ZoneId zone) implements WindowRule {

    private static final ZoneId UTC = ZoneId.of("UTC");

    /** Calls the zone by one name: Z, GMT and Etc/UTC are UTC, and UTC+2 is +02:00. */
    public Calendar {
      ZoneId fixed = zone.normalized();
      zone = fixed.equals(ZoneOffset.UTC) ? UTC : fixed;
    }

    @Override
    public String series() {
      return unit.wireName() + "/" + zone.getId();
    }
  }

  /**
   * Windows of so many rows, in the order of the log.
   *
   * @param rows how many, 1 to 10,000,000
   */
  record Count(int rows) implements WindowRule {

    /** The largest window. */
    public static final int LARGEST = 10_000_000;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public Count {
      if (rows < 1 || rows > LARGEST) {
        throw new IllegalArgumentException("rows must be from 1 to 10000000, but was " + rows);
      }
    }

    @Override
    public String series() {
      return "count/" + rows;
    }
  }
}
