/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.sketch;

/**
 * Buckets of equal width from the first edge to the last; good for spread-out edges. Immutable.
 *
 * @param low the first edge
 * @param scale buckets per unit
 */
record LinearBuckets(double low, double scale) implements Buckets {

  private static final int SIZE = 4_096;

  /** Whether width and scale of these edges are ordinary numbers. */
  static boolean fit(double[] edges) {
    double width = edges[edges.length - 1] - edges[0];
    double scale = SIZE / width;
    return width > 0 && width <= Double.MAX_VALUE && scale > 0 && scale <= Double.MAX_VALUE;
  }

  static LinearBuckets over(double[] edges) {
    return new LinearBuckets(edges[0], SIZE / (edges[edges.length - 1] - edges[0]));
  }

  @Override
  public int size() {
    return SIZE;
  }

  @Override
  public void of(double[] values, int from, int to, int[] into) {
    // Difference, product and rounding to int all ascend with the value; so does the bucket.
    for (int i = from; i < to; i++) {
      int bucket = (int) ((values[i] - low) * scale);
      into[i - from] = Math.max(0, Math.min(SIZE - 1, bucket));
    }
  }
}
