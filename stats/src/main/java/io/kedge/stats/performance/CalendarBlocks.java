/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Running sums by calendar day and, while days are too few to be blocks, by calendar hour; in UTC.
 * One thread.
 *
 * @param <T> the sums of one block
 */
final class CalendarBlocks<T> {

  private static final long HOUR_MILLIS = 3_600_000L;
  private static final long DAY_MILLIS = 24 * HOUR_MILLIS;

  private final Supplier<T> empty;
  private final Map<Long, T> days = new HashMap<>();
  private final Map<Long, T> hours = new HashMap<>();
  private long lastDay;
  private long lastHour;
  private @Nullable T lastOfDay;
  private @Nullable T lastOfHour;

  CalendarBlocks(Supplier<T> empty) {
    this.empty = empty;
  }

  /** Hands over the sums of every block that the instant lies in. */
  void at(long epochMillis, Consumer<T> row) {
    row.accept(day(Math.floorDiv(epochMillis, DAY_MILLIS)));
    if (days.size() < StandardErrors.ENOUGH_BLOCKS) {
      row.accept(hour(Math.floorDiv(epochMillis, HOUR_MILLIS)));
    } else {
      hours.clear();
    }
  }

  private T day(long day) {
    T found = lastOfDay;
    if (found == null || day != lastDay) {
      found = days.computeIfAbsent(day, key -> empty.get());
      lastOfDay = found;
      lastDay = day;
    }
    return found;
  }

  private T hour(long hour) {
    T found = lastOfHour;
    if (found == null || hour != lastHour) {
      found = hours.computeIfAbsent(hour, key -> empty.get());
      lastOfHour = found;
      lastHour = hour;
    }
    return found;
  }

  /** The sums of each day, by day since 1970-01-01. */
  <S> SortedMap<Long, S> days(Function<T, S> finished) {
    return finished(days, finished);
  }

  /** The sums of each hour, by hour since 1970-01-01T00; empty once days suffice. */
  <S> SortedMap<Long, S> hours(Function<T, S> finished) {
    return finished(hours, finished);
  }

  private static <T, S> SortedMap<Long, S> finished(Map<Long, T> blocks, Function<T, S> finished) {
    SortedMap<Long, S> sorted = new TreeMap<>();
    blocks.forEach((key, sums) -> sorted.put(key, finished.apply(sums)));
    return sorted;
  }
}
