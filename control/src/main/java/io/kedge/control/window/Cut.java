/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.window;

import io.kedge.control.port.flow.WindowRule;
import io.kedge.kernel.TimeWindow;
import java.time.Instant;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Tells which rows of a batch are in which window. Stateless. */
public final class Cut {

  private Cut() {}

  /**
   * The rows by the window of their time.
   *
   * @param times the time of each row of the batch, by its index
   * @param rows indexes of the rows to be cut
   */
  public static SortedMap<Span, int[]> byTime(WindowRule.Calendar rule, long[] times, int[] rows) {
    Memory memory = new Memory(rule);
    return grouped(rows, place -> memory.at(times[rows[place]]));
  }

  /**
   * The rows by their places in the series.
   *
   * @param size rows of one window
   * @param places the place of each of the rows
   */
  public static SortedMap<Span, int[]> byPlace(int size, long[] places, int[] rows) {
    return grouped(
        rows,
        place -> {
          long from = Math.floorDiv(places[place], size) * size;
          return new Span(from, from + size);
        });
  }

  private static SortedMap<Span, int[]> grouped(int[] rows, IntFunction<Span> span) {
    SortedMap<Span, Rows> groups = new TreeMap<>();
    for (int place = 0; place < rows.length; place++) {
      groups.computeIfAbsent(span.apply(place), one -> new Rows()).add(rows[place]);
    }
    SortedMap<Span, int[]> cut = new TreeMap<>();
    groups.forEach((one, group) -> cut.put(one, Arrays.copyOf(group.rows, group.size)));
    return cut;
  }

  /** The last window that was asked for: neighbouring rows are mostly in the same one. */
  private static final class Memory {

    private final WindowRule.Calendar rule;
    private Span last = new Span(0, 0);

    Memory(WindowRule.Calendar rule) {
      this.rule = rule;
    }

    Span at(long millis) {
      if (millis < last.from() || millis >= last.to()) {
        TimeWindow window = rule.unit().windowAt(Instant.ofEpochMilli(millis), rule.zone());
        last = new Span(window.from().toEpochMilli(), window.to().toEpochMilli());
      }
      return last;
    }
  }

  /** Indexes of rows. */
  private static final class Rows {

    private int[] rows = new int[16];
    private int size;

    void add(int row) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, 2 * size);
      }
      rows[size++] = row;
    }
  }
}
