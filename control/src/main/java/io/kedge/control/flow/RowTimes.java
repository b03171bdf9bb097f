/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import io.kedge.kernel.TimeWindow;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.TimeColumn;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The instants in a column of a batch. Stateless. */
public final class RowTimes {

  private RowTimes() {}

  /** Epoch milliseconds of that column; all missing if the batch does not have it. */
  public static long[] of(Batch rows, String column) {
    return rows.column(column)
        .filter(TimeColumn.class::isInstance)
        .map(one -> ((TimeColumn) one).epochMillis())
        .orElseGet(() -> all(TimeColumn.MISSING, rows.rows()));
  }

  /** The same with another instant where one is missing. */
  public static long[] or(long[] millis, Instant instead) {
    long[] times = millis.clone();
    for (int row = 0; row < times.length; row++) {
      if (times[row] == TimeColumn.MISSING) {
        times[row] = instead.toEpochMilli();
      }
    }
    return times;
  }

  /** The span from the first to just after the last; empty if there is none. */
  static Optional<TimeWindow> span(long[] millis) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (long one : millis) {
      if (one != TimeColumn.MISSING) {
        first = Math.min(first, one);
        last = Math.max(last, one);
      }
    }
    return last < first
        ? Optional.empty()
        : Optional.of(
            new TimeWindow(Instant.ofEpochMilli(first), Instant.ofEpochMilli(last).plusMillis(1)));
  }

  private static long[] all(long value, int rows) {
    long[] all = new long[rows];
    Arrays.fill(all, value);
    return all;
  }
}
