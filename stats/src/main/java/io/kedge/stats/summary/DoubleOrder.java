/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import java.util.Arrays;

/** Ascending order for doubles without NaN and negative zeros, faster than comparing them. */
final class DoubleOrder {

  /** Below this many values {@link Arrays#sort(double[])} is as fast. */
  private static final int RADIX_FROM = 10_000;

  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 6;
  private static final int DIGIT_MASK = (1 << DIGIT_BITS) - 1;

  private DoubleOrder() {}

  /** Sorts the values in place. */
  static void sort(double[] values) {
    if (values.length < RADIX_FROM) {
      Arrays.sort(values);
      return;
    }
    int n = values.length;
    long[] keys = new long[n];
    int[][] starts = new int[DIGITS][DIGIT_MASK + 1];
    for (int i = 0; i < n; i++) {
      long key = key(values[i]);
      keys[i] = key;
      for (int digit = 0; digit < DIGITS; digit++) {
        starts[digit][digit(key, digit)]++;
      }
    }
    long[] target = new long[n];
    for (int digit = 0; digit < DIGITS; digit++) {
      if (starts[digit][digit(keys[0], digit)] == n) {
        continue; // all alike in this digit
      }
      place(keys, target, digit, starts[digit]);
      long[] placed = target;
      target = keys;
      keys = placed;
    }
    for (int i = 0; i < n; i++) {
      values[i] = value(keys[i]);
    }
  }

  private static void place(long[] from, long[] to, int digit, int[] counts) {
    int start = 0;
    for (int i = 0; i < counts.length; i++) {
      int count = counts[i];
      counts[i] = start;
      start += count;
    }
    for (long key : from) {
      to[counts[digit(key, digit)]++] = key;
    }
  }

  private static int digit(long key, int digit) {
    return (int) (key >>> (digit * DIGIT_BITS)) & DIGIT_MASK;
  }

  /** Bits whose unsigned order is that of the values. */
  private static long key(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits ^ ((bits >> 63) | Long.MIN_VALUE);
  }

  private static double value(long key) {
    return Double.longBitsToDouble(key ^ ((~key >> 63) | Long.MIN_VALUE));
  }
}
