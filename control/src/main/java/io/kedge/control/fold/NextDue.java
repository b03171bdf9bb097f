/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.port.flow.WindowRule;
import io.kedge.control.window.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When time alone makes a window of a series due. Stateless. */
final class NextDue {

  private NextDue() {}

  /**
   * Epoch milliseconds at which it is worth looking again; none if only rows can change anything.
   */
  static List<Long> of(ActiveRule rule, SeriesState state) {
    List<Long> times = new ArrayList<>();
    long settle = rule.settle().toMillis();
    if (!state.changed.isEmpty()) {
      times.add(state.changedAt + settle);
    }
    if (!(rule.rule() instanceof WindowRule.Calendar calendar)) {
      return times;
    }
    for (Span span : state.open) {
      boolean told = state.historyAt == SeriesState.NEVER || span.to() <= state.historyTo;
      times.add(Math.max(span.to(), told ? span.to() : state.historyAt) + settle);
    }
    boolean live = state.liveAt != SeriesState.NEVER && state.liveAt >= state.historyAt;
    if (live && state.closedTo != SeriesState.NEVER) {
      Instant from = Instant.ofEpochMilli(state.closedTo);
      times.add(calendar.unit().windowAt(from, calendar.zone()).to().toEpochMilli() + settle);
    }
    return times;
  }
}
