/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.sketch;

import java.util.Arrays;

/** Counts values on edges without a branch that depends on them. Immutable, thread-safe. */
final class GridCounter {

  /*
   * A table leads from a value's bucket to the first edge of that bucket; a fixed number of halving
   * steps over the few edges of the bucket finds the cell. Buckets ascend with the values, so that
   * every edge in an earlier bucket is below the value and every edge in a later one above it.
   *
   * A mispredicted branch costs more than the whole search, so the comparison "value > edge" is the
   * sign bit of edge - value. That holds for all finite edges: gradual underflow keeps different
   * numbers apart, and an overflowing difference keeps its sign. Infinite edges would make NaN, so
   * such grids are left to plain search; the padding behind the last edge is the largest finite
   * number, which only +infinity exceeds, and the last cell bounds the result.
   */

  /** From this many values a cell on, several counter arrays pay for their folding. */
  private static final int LANES_FROM = 4;

  private static final int LANES = 4;
  private static final int BLOCK = 2_048;

  private final double[] padded;
  private final int cells;
  private final Buckets buckets;
  private final int[] first;
  private final int reach;

  private GridCounter(double[] edges, Buckets buckets) {
    this.buckets = buckets;
    this.cells = edges.length + 1;
    this.first = new int[buckets.size()];
    int[] bucketOf = new int[edges.length];
    buckets.of(edges, 0, edges.length, bucketOf);
    int fullest = fill(first, bucketOf);
    this.reach = Integer.highestOneBit(fullest);
    this.padded = Arrays.copyOf(edges, edges.length + 2 * reach);
    Arrays.fill(padded, edges.length, padded.length, Double.MAX_VALUE);
  }

  /** Whether these edges can be counted this way: there are some, all finite. */
  static boolean serves(double[] edges) {
    return edges.length > 0
        && edges[0] > Double.NEGATIVE_INFINITY
        && edges[edges.length - 1] < Double.POSITIVE_INFINITY;
  }

  /** The faster of the possible counters of these edges. */
  static GridCounter of(double[] edges) {
    GridCounter byBits = new GridCounter(edges, BitBuckets.over(edges));
    if (!LinearBuckets.fit(edges)) {
      return byBits;
    }
    GridCounter linear = new GridCounter(edges, LinearBuckets.over(edges));
    return linear.reach <= byBits.reach ? linear : byBits;
  }

  /** Adds the number of values in each cell to {@code into}. */
  void count(double[] values, int from, int to, long[] into) {
    boolean many = (long) to - from >= (long) LANES_FROM * cells;
    int[] lanes = new int[many ? LANES * cells : 0];
    int[] scratch = new int[Math.min(BLOCK, to - from)];
    for (int start = from; start < to; start = start + BLOCK) {
      int end = (int) Math.min(to, (long) start + BLOCK);
      buckets.of(values, start, end, scratch);
      finish(values, start, end, scratch);
      if (many) {
        addByTurn(scratch, end - start, lanes);
      } else {
        for (int i = 0; i < end - start; i++) {
          into[scratch[i]]++;
        }
      }
    }
    for (int i = 0, cell = 0; i < lanes.length; i++) {
      into[cell] += lanes[i];
      cell = cell + 1 == cells ? 0 : cell + 1;
    }
  }

  /** Turns buckets into cells. */
  private void finish(double[] values, int from, int to, int[] bucketsToCells) {
    int last = cells - 1;
    for (int i = from; i < to; i++) {
      double value = values[i];
      int cell = first[bucketsToCells[i - from]];
      for (int step = reach; step > 0; step >>= 1) {
        long above = Double.doubleToRawLongBits(padded[cell + step - 1] - value) >> 63;
        cell += step & (int) above;
      }
      bucketsToCells[i - from] = Math.min(cell, last);
    }
  }

  /** Neighbours often share a cell; separate arrays keep one addition from waiting for another. */
  private void addByTurn(int[] cellOf, int length, int[] counts) {
    int i = 0;
    for (; i + LANES <= length; i += LANES) {
      counts[cellOf[i]]++;
      counts[cells + cellOf[i + 1]]++;
      counts[2 * cells + cellOf[i + 2]]++;
      counts[3 * cells + cellOf[i + 3]]++;
    }
    for (; i < length; i++) {
      counts[cellOf[i]]++;
    }
  }

  /** Sets the first edge of each bucket; answers how many edges the fullest bucket holds. */
  private static int fill(int[] first, int[] bucketOf) {
    int fullest = 0;
    int edge = 0;
    for (int bucket = 0; bucket < first.length; bucket++) {
      first[bucket] = edge;
      while (edge < bucketOf.length && bucketOf[edge] == bucket) {
        edge++;
      }
      fullest = Math.max(fullest, edge - first[bucket]);
    }
    return fullest;
  }
}
