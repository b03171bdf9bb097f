/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.sketch;

/** A table of buckets that ascend with the values. Immutable, thread-safe. */
interface Buckets {

  /** The number of buckets. */
  int size();

  /** Writes the bucket of each value in [from, to) to the beginning of {@code into}. */
  void of(double[] values, int from, int to, int[] into);
}
