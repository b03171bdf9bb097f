/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import java.util.random.RandomGenerator;

/**
 * A seeded generator whose stream is the same on every machine and Java version: 64 bits of state,
 * period 2^64, equidistributed. Not for secrets. One thread.
 *
 * <p><b>References</b>: G. L. Steele, D. Lea, C. H. Flood 2014, "Fast splittable pseudorandom
 * number generators", doi:10.1145/2660193.2660195.
 */
public final class SplitMix64 implements RandomGenerator {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** A generator at the start of the seed's stream; every seed is as good as another. */
  public SplitMix64(long seed) {
    state = seed;
  }

  /** The next 64 bits of the stream. */
  @Override
  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mixed(state);
  }

  /** The next number in [0, 1), a multiple of 2^-53; takes one step of the stream. */
  @Override
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /**
   * A random order of the numbers 0 to {@code n - 1} (Fisher and Yates, from the end); takes {@code
   * n - 1} steps of the stream.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public int[] permutation(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("n must be 0 or more, but was " + n);
    }
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    for (int i = n - 1; i > 0; i--) {
      int j = (int) (nextDouble() * (i + 1));
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  /** The 64 bits that the generator makes of a state; a good hash of a {@code long}. */
  public static long mixed(long state) {
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
