/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds a categorical summary from arrays of names. The result depends neither on the order of the
 * rows nor on how they are cut into arrays. One thread.
 */
public final class CategoricalAccumulator {

  private final CategoryLimit limit;
  private final Map<String, Counter> counters = new HashMap<>();
  private final int trimAt;
  private long missing;
  private long beyondCap;
  private long greatestHash = Long.MAX_VALUE;

  /**
   * An accumulator without names.
   *
   * @param cap how many categories are kept beside the frozen ones
   * @param frozen the categories of the reference, always counted; none when building one
   * @throws IllegalArgumentException if the cap is negative
   */
  public CategoricalAccumulator(int cap, Set<String> frozen) {
    limit = new CategoryLimit(cap, frozen);
    // Trimming sorts, so it waits until there are twice as many as can stay.
    trimAt = (int) Math.min(Integer.MAX_VALUE, 2L * cap + frozen.size() + 1_000);
  }

  /** Adds the names in [from, to); null and the empty text are missing. */
  public void add(@Nullable String[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      String value = values[i];
      if (value == null || value.isEmpty()) {
        missing++;
      } else {
        count(value);
      }
    }
  }

  /** The summary of what was added so far; adding may go on. */
  public CategoricalSummary summary() {
    SortedMap<String, Long> counts = new TreeMap<>();
    counters.forEach((name, counter) -> counts.put(name, counter.rows));
    long dropped = limit.trim(counts, Long::longValue);
    return new CategoricalSummary(counts, missing, beyondCap + dropped, limit);
  }

  private void count(String name) {
    Counter counter = counters.get(name);
    if (counter != null) {
      counter.rows++;
    } else if (limit.mayKeep(name, greatestHash)) {
      begin(name);
    } else {
      beyondCap++;
    }
  }

  private void begin(String name) {
    Counter counter = new Counter();
    counter.rows = 1;
    counters.put(name, counter);
    if (counters.size() > trimAt) {
      beyondCap += limit.trim(counters, dropped -> dropped.rows);
      // As many as can stay have no greater hash now, so that one beyond it would not stay.
      greatestHash = limit.greatestHash(counters.keySet());
    }
  }

  private static final class Counter {
    private long rows;
  }
}
