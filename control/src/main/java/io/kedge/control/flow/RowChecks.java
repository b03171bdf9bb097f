/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import io.kedge.profile.column.Batch;
import io.kedge.profile.column.TextColumn;
import io.kedge.profile.column.TimeColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the rows of one batch that cannot be taken, each with its first fault. One thread. */
final class RowChecks {

  /** Clocks differ; a row from further ahead is wrong. */
  static final Duration AHEAD = Duration.ofMinutes(5);

  /** Older rows are told apart as history by whoever sends them. */
  static final Duration OLDEST = Duration.ofDays(90);

  private static final int LONGEST_ID = 200;

  private final Batch rows;
  private final SortedMap<Integer, RowFault> faults = new TreeMap<>();

  RowChecks(Batch rows) {
    this.rows = rows;
  }

  /** What was found, by row. */
  SortedMap<Integer, RowFault> faults() {
    return faults;
  }

  /** Demands that each row has a name in that column. */
  void ids(String column) {
    @Nullable String[] ids = texts(column);
    for (int row = 0; row < ids.length; row++) {
      String id = ids[row];
      if (id == null || id.isEmpty()) {
        add(row, column, "required", "each row needs an id");
      } else if (id.length() > LONGEST_ID) {
        add(row, column, "invalid_id", "an id may have 200 characters at most");
      }
    }
  }

  /** Demands times of rows that are not too far ahead, nor too old unless they are history. */
  void times(String column, boolean backfill, Instant now) {
    long latest = now.plus(AHEAD).toEpochMilli();
    long earliest = backfill ? Long.MIN_VALUE : now.minus(OLDEST).toEpochMilli();
    long[] times = millis(column);
    for (int row = 0; row < times.length; row++) {
      if (times[row] == TimeColumn.MISSING) {
        add(row, column, "required", "each row needs a time");
      } else if (times[row] > latest) {
        add(row, column, "in_future", "the time is more than 5 minutes ahead of the server's");
      } else if (times[row] < earliest) {
        add(row, column, "too_old", "the time is over 90 days ago; send history with backfill");
      }
    }
  }

  /** Refuses times that are too far ahead; those missing are fine. */
  void pastTimes(String column, Instant now) {
    long latest = now.plus(AHEAD).toEpochMilli();
    long[] times = millis(column);
    for (int row = 0; row < times.length; row++) {
      if (times[row] != TimeColumn.MISSING && times[row] > latest) {
        add(row, column, "in_future", "the time is more than 5 minutes ahead of the server's");
      }
    }
  }

  /** Notes a fault, unless the row has one already. */
  void add(int row, String column, String code, String message) {
    faults.putIfAbsent(row, new RowFault(row, column, code, message));
  }

  /** The texts of the column; all missing if the batch does not have it. */
  @Nullable String[] texts(String column) {
    return rows.column(column)
        .filter(TextColumn.class::isInstance)
        .map(one -> ((TextColumn) one).values())
        .orElseGet(() -> new @Nullable String[rows.rows()]);
  }

  private long[] millis(String column) {
    return RowTimes.of(rows, column);
  }

  /** The rows without a fault, in their order. */
  int[] good() {
    int[] good = new int[rows.rows() - faults.size()];
    int size = 0;
    for (int row = 0; row < rows.rows(); row++) {
      if (!faults.containsKey(row)) {
        good[size++] = row;
      }
    }
    return good;
  }
}
