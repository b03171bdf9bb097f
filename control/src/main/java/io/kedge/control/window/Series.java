/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.window;

import io.kedge.control.flow.RowTimes;
import io.kedge.control.flow.Subject;
import io.kedge.control.port.flow.BatchHeader;
import io.kedge.control.port.flow.ServingRole;
import io.kedge.control.port.flow.WindowKey;
import io.kedge.control.port.flow.WindowRule;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The windows of one version in one role by one rule. Immutable.
 *
 * @param subject whose rows
 * @param role in what part the version answered
 * @param rule how rows are cut
 * @param lateness how long after its end a window of time still takes rows in
 */
public record Series(Subject subject, ServingRole role, WindowRule rule, Duration lateness) {

  /** The key of one of its windows. */
  public WindowKey key(Span span) {
    return new WindowKey(subject.version(), role, rule.series(), span.from(), span.to());
  }

  /**
   * The rows of a batch by window; those that came too late are left out.
   *
   * @param rows the batch as {@link Subject#fit} gives it
   * @param chosen indexes of the rows to be cut
   * @param places the place of each of them in the series; only read by a rule of counts
   */
  public SortedMap<Span, int[]> cut(Batch rows, BatchHeader header, int[] chosen, long[] places) {
    if (rule instanceof WindowRule.Count count) {
      return Cut.byPlace(count.rows(), places, chosen);
    }
    SortedMap<Span, int[]> cut = new TreeMap<>();
    Cut.byTime((WindowRule.Calendar) rule, times(rows, header.receivedAt()), chosen)
        .forEach(
            (span, group) -> {
              if (!isLate(span, header)) {
                cut.put(span, group);
              }
            });
    return cut;
  }

  /** The rows with these labels, by row. */
  public Batch labelled(Batch rows, Map<Integer, Labels.Found> found) {
    return subject
        .schema()
        .first(Role.LABEL)
        .map(label -> Labels.fill(rows, label, found))
        .orElse(rows);
  }

  private boolean isLate(Span span, BatchHeader header) {
    return !header.backfill()
        && header.receivedAt().toEpochMilli() > span.to() + lateness.toMillis();
  }

  /** The time of each row: its own, else when it arrived. */
  private long[] times(Batch rows, Instant receivedAt) {
    return subject
        .schema()
        .first(Role.TIME)
        .map(Field::name)
        .map(column -> RowTimes.or(RowTimes.of(rows, column), receivedAt))
        .orElseGet(
            () -> {
              long[] times = new long[rows.rows()];
              Arrays.fill(times, receivedAt.toEpochMilli());
              return times;
            });
  }
}
