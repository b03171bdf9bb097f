/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import io.kedge.kernel.CalendarUnit;
import io.kedge.kernel.TimeWindow;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * The calendar windows without rows that lie between two with rows. Immutable.
 *
 * @param windows the empty ones, in the order of time; none if they are too many
 * @param tooMany whether there are more than {@link #MOST}
 */
record Gaps(List<TimeWindow> windows, boolean tooMany) {

  /**
   * Most empty windows that are shown: one wrong year in a file must not make a million of them.
   */
  static final int MOST = 1_000;

  /** The gaps between windows of that unit, in UTC. */
  static Gaps between(CalendarUnit unit, SortedSet<TimeWindow> present) {
    List<TimeWindow> empty = new ArrayList<>();
    List<TimeWindow> inOrder = List.copyOf(present);
    for (int i = 1; i < inOrder.size() && empty.size() <= MOST; i++) {
      TimeWindow next = inOrder.get(i);
      Stream.iterate(after(unit, inOrder.get(i - 1)), window -> after(unit, window))
          .takeWhile(window -> window.from().isBefore(next.from()))
          .limit(MOST + 1L)
          .forEach(empty::add);
    }
    return empty.size() > MOST ? new Gaps(List.of(), true) : new Gaps(empty, false);
  }

  private static TimeWindow after(CalendarUnit unit, TimeWindow window) {
    return unit.windowAt(window.to(), ZoneOffset.UTC);
  }
}
