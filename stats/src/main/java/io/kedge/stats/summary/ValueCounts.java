/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each value of a column occurred, complete up to {@value #CAP} different values and
 * empty beyond. Immutable.
 *
 * @param counts occurrences by value, infinities included; empty when not complete
 * @param complete whether the column has no more different values than the cap
 */
public record ValueCounts(SortedMap<Double, Long> counts, boolean complete) {

  /** Different values up to which all are kept: far above any scale, code or count that repeats. */
  public static final int CAP = 1_000;

  private static final ValueCounts TOO_MANY = new ValueCounts(new TreeMap<>(), false);

  /**
   * Checks and copies the counts.
   *
   * @throws IllegalArgumentException if there are more than the cap, or any when not complete
   */
  public ValueCounts {
    if (counts.size() > (complete ? CAP : 0)) {
      throw new IllegalArgumentException(
          "counts must be at most %d values, but were %d"
              .formatted(complete ? CAP : 0, counts.size()));
    }
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** A column with more different values than are kept. */
  public static ValueCounts tooMany() {
    return TOO_MANY;
  }

  /** The number of different values. */
  public Distinct distinct() {
    return complete ? new Distinct(counts.size(), false) : new Distinct(CAP, true);
  }

  ValueCounts plus(ValueCounts other) {
    if (!complete || !other.complete) {
      return TOO_MANY;
    }
    SortedMap<Double, Long> sum = new TreeMap<>(counts);
    other.counts.forEach((value, count) -> sum.merge(value, count, Long::sum));
    return sum.size() > CAP ? TOO_MANY : new ValueCounts(sum, true);
  }
}
