/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.sketch;

/**
 * Buckets of equal width in the order of the doubles' bits, which is nearly that of their
 * logarithms; good for edges over many orders of magnitude. Immutable.
 *
 * @param low the key of the first edge
 * @param high the key of the last edge
 * @param shift bits dropped from the distance to {@code low}
 */
record BitBuckets(long low, long high, int shift) implements Buckets {

  private static final int SIZE_BITS = 13;

  static BitBuckets over(double[] edges) {
    long low = key(edges[0]);
    long high = key(edges[edges.length - 1]);
    int bits = Long.SIZE - Long.numberOfLeadingZeros(high - low);
    return new BitBuckets(low, high, Math.max(0, bits - SIZE_BITS));
  }

  @Override
  public int size() {
    return (int) ((high - low) >>> shift) + 1;
  }

  @Override
  public void of(double[] values, int from, int to, int[] into) {
    // Adding zero turns a negative zero into zero, which is not below it.
    for (int i = from; i < to; i++) {
      long key = Math.max(low, Math.min(high, key(values[i] + 0.0)));
      into[i - from] = (int) ((key - low) >>> shift);
    }
  }

  /** Ascends with the value: the bits of negative numbers but their sign are flipped. */
  private static long key(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }
}
