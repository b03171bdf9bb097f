/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.kernel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A unit of the calendar that cuts time into windows without gap or overlap. */
public enum CalendarUnit {
  /** From the full hour; 23 to 25 a day where clocks change. */
  HOUR,
  /** From midnight. */
  DAY,
  /** From Monday midnight, as ISO 8601 counts. */
  WEEK,
  /** From the first of the month. */
  MONTH;

  /** The word used in flags and settings. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The window of this unit, in the zone's calendar, that contains the instant. */
  public TimeWindow windowAt(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    ZonedDateTime midnight = local.toLocalDate().atStartOfDay(zone);
    return switch (this) {
      case HOUR -> {
        Instant start = local.truncatedTo(ChronoUnit.HOURS).toInstant();
        yield new TimeWindow(start, start.plus(1, ChronoUnit.HOURS));
      }
      case DAY -> span(midnight, midnight.plusDays(1));
      case WEEK -> {
        ZonedDateTime monday = midnight.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield span(monday, monday.plusWeeks(1));
      }
      case MONTH -> {
        ZonedDateTime first = midnight.withDayOfMonth(1);
        yield span(first, first.plusMonths(1));
      }
    };
  }

  private static TimeWindow span(ZonedDateTime from, ZonedDateTime to) {
    return new TimeWindow(from.toInstant(), to.toInstant());
  }
}
