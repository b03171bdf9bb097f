/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.ordered;

/** Searches in ascending arrays without NaN; compares with {@code <}, so −0.0 equals 0.0. */
final class SortedValues {

  private SortedValues() {}

  /** How many values are at most {@code limit}, known to be at least {@code from}. */
  static int countUpTo(double[] sorted, int from, double limit) {
    int reach = from;
    for (int step = 1; reach < sorted.length && sorted[reach] <= limit; step <<= 1) {
      from = reach + 1;
      reach = step < sorted.length - reach ? reach + step : sorted.length;
    }
    int high = reach;
    while (from < high) {
      int middle = (from + high) >>> 1;
      if (sorted[middle] <= limit) {
        from = middle + 1;
      } else {
        high = middle;
      }
    }
    return from;
  }

  /** How many values are below {@code limit}, known to be at least {@code from}. */
  static int countBelow(double[] sorted, int from, double limit) {
    return countUpTo(sorted, from, Math.nextDown(limit));
  }
}
