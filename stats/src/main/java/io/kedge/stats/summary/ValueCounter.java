/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts different values until there are too many of them. One thread. */
final class ValueCounter {

  private static final int FIRST_CAPACITY = 128;

  /** Columns have few different values or far too many, so growing is either rare or in vain. */
  private static final int GROWTH = 4;

  private long[] keys = new long[FIRST_CAPACITY];
  private long[] counts = new long[FIRST_CAPACITY];
  private int size;
  private boolean complete = true;

  ValueCounter copy() {
    ValueCounter copy = new ValueCounter();
    copy.keys = keys.clone();
    copy.counts = counts.clone();
    copy.size = size;
    copy.complete = complete;
    return copy;
  }

  /** Adds the first {@code count} values, none of them NaN or negative zero. */
  void add(double[] values, int count) {
    for (int i = 0; i < count && complete; i++) {
      long key = Double.doubleToRawLongBits(values[i]);
      int at = place(key);
      if (counts[at] == 0) {
        insert(key, at);
      } else {
        counts[at]++;
      }
    }
  }

  ValueCounts counts() {
    if (!complete) {
      return ValueCounts.tooMany();
    }
    SortedMap<Double, Long> sorted = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] > 0) {
        sorted.put(Double.longBitsToDouble(keys[i]), counts[i]);
      }
    }
    return new ValueCounts(sorted, true);
  }

  private void insert(long key, int free) {
    if (size == ValueCounts.CAP) {
      complete = false;
      keys = new long[0];
      counts = new long[0];
      return;
    }
    int at = free;
    if (2 * size >= keys.length) {
      grow();
      at = place(key);
    }
    keys[at] = key;
    counts[at] = 1;
    size++;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new long[GROWTH * oldKeys.length];
    counts = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] > 0) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        counts[at] = oldCounts[i];
      }
    }
  }

  /** Where the key is, or the free place it would get. */
  private int place(long key) {
    // The upper bits of the product depend on all bits of the key; those of round numbers end in
    // zeros. (Fibonacci hashing: D. Knuth, The Art of Computer Programming, volume 3, 6.4.)
    int mask = keys.length - 1;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> Long.numberOfLeadingZeros(mask));
    while (counts[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
