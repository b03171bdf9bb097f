/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.flow.Subject;
import io.kedge.control.port.flow.Monitor;
import io.kedge.control.port.flow.ServingRole;
import io.kedge.control.port.flow.WindowRule;
import io.kedge.control.window.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A way to cut rows, and the monitors that look at its windows. Immutable.
 *
 * @param role in what part versions answer
 * @param rule how rows are cut
 * @param monitors who looks at the windows, at least one
 */
record ActiveRule(ServingRole role, WindowRule rule, List<Monitor> monitors) {

  /** The rules of these monitors, each once. */
  static SortedMap<FoldNote.Rule, ActiveRule> of(List<Monitor> monitors) {
    SortedMap<FoldNote.Rule, List<Monitor>> byRule = new TreeMap<>();
    for (Monitor monitor : monitors) {
      byRule
          .computeIfAbsent(
              new FoldNote.Rule(monitor.role(), monitor.rule().series()), one -> new ArrayList<>())
          .add(monitor);
    }
    SortedMap<FoldNote.Rule, ActiveRule> rules = new TreeMap<>();
    byRule.forEach(
        (key, looking) ->
            rules.put(
                key, new ActiveRule(key.role(), looking.get(0).rule(), List.copyOf(looking))));
    return rules;
  }

  /** The windows of that version. */
  Series series(Subject subject) {
    return new Series(subject, role, rule, longest(Monitor::allowedLateness));
  }

  /** How long after its end a window is judged: what is patient enough for every monitor. */
  Duration settle() {
    return longest(Monitor::settle);
  }

  private Duration longest(java.util.function.Function<Monitor, Duration> of) {
    return monitors.stream().map(of).max(Duration::compareTo).orElse(Duration.ZERO);
  }
}
