/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import io.kedge.kernel.CalendarUnit;
import io.kedge.kernel.TimeWindow;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.TimeColumn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Deals the rows of batches out to calendar windows by their event time, in UTC. One thread. */
final class WindowedReader {

  private final CalendarUnit unit;
  private final String timeColumn;
  private long withoutTime;

  WindowedReader(CalendarUnit unit, String timeColumn) {
    this.unit = unit;
    this.timeColumn = timeColumn;
  }

  /** Rows that had no time and so belong to no window. */
  long withoutTime() {
    return withoutTime;
  }

  /** Hands each window's rows of the batch to the sink. */
  void deal(Batch batch, BiConsumer<TimeWindow, Batch> sink) {
    long[] times = ((TimeColumn) batch.column(timeColumn).orElseThrow()).epochMillis();
    SortedMap<TimeWindow, Positions> rows = new TreeMap<>();
    TimeWindow window = unit.windowAt(Instant.EPOCH, ZoneOffset.UTC);
    for (int row = 0; row < times.length; row++) {
      if (times[row] == TimeColumn.MISSING) {
        withoutTime++;
        continue;
      }
      Instant instant = Instant.ofEpochMilli(times[row]);
      if (!window.contains(instant)) {
        window = unit.windowAt(instant, ZoneOffset.UTC);
      }
      rows.computeIfAbsent(window, w -> new Positions()).add(row);
    }
    rows.forEach((w, positions) -> sink.accept(w, batch.select(positions.toArray())));
  }

  /** Row numbers, growing. */
  private static final class Positions {
    private int[] rows = new int[16];
    private int count;

    void add(int row) {
      if (count == rows.length) {
        rows = Arrays.copyOf(rows, 2 * count);
      }
      rows[count++] = row;
    }

    int[] toArray() {
      return Arrays.copyOf(rows, count);
    }
  }
}
