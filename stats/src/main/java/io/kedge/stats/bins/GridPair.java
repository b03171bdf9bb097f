/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import io.kedge.stats.sketch.Grid;
import io.kedge.stats.summary.NumericSummary;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Both sides of a number counted between the same edges, as summaries beyond their budget are. Cell
 * k holds what is above edge k−1 and at most edge k. Immutable by agreement: the arrays are shared.
 */
public final class GridPair {

  private final double[] edges;
  private final long[] reference;
  private final long[] current;
  private final boolean onEdges;

  private GridPair(double[] edges, long[] reference, long[] current, boolean onEdges) {
    this.edges = edges;
    this.reference = reference;
    this.current = current;
    this.onEdges = onEdges;
  }

  /**
   * The counts of both sides: by value while the different values of both are known, else on the
   * grid that the side without exact values has.
   *
   * @throws IllegalArgumentException if neither is exact and their grids differ
   */
  public static GridPair of(NumericSummary reference, NumericSummary current) {
    if (!reference.distinct().atLeast() && !current.distinct().atLeast()) {
      return byValue(reference.frequent(), current.frequent());
    }
    NumericSummary binned = reference.isExact() ? current : reference;
    Grid grid = binned.grid().orElseThrow();
    double[] edges = grid.edges();
    return new GridPair(edges, counts(reference, grid, edges), counts(current, grid, edges), false);
  }

  /** On its own grid a side has its counts already; looking up a thousand edges is dear. */
  private static long[] counts(NumericSummary side, Grid grid, double[] edges) {
    return !side.isExact() && side.grid().filter(grid::equals).isPresent()
        ? side.gridCounts()
        : side.countsOn(edges);
  }

  private static GridPair byValue(SortedMap<Double, Long> before, SortedMap<Double, Long> now) {
    SortedSet<Double> union = new TreeSet<>(before.keySet());
    union.addAll(now.keySet());
    double[] values = union.stream().mapToDouble(Double::doubleValue).toArray();
    long[] left = new long[values.length + 1];
    long[] right = new long[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      left[i] = before.getOrDefault(values[i], 0L);
      right[i] = now.getOrDefault(values[i], 0L);
    }
    return new GridPair(values, left, right, true);
  }

  /** The edges, ascending. */
  public double[] edges() {
    return edges;
  }

  /** Reference rows by cell. */
  public long[] reference() {
    return reference;
  }

  /** Current rows by cell. */
  public long[] current() {
    return current;
  }

  /** Whether all rows of the cell are known to have one value, its upper edge. */
  public boolean isOnEdge(int cell) {
    boolean oneValue =
        cell > 0 && cell < edges.length && Math.nextUp(edges[cell - 1]) == edges[cell];
    return onEdges || oneValue;
  }

  /**
   * What D can be, given the counts. Inside a cell one side may have all its rows before the other
   * has any, so D is between the greatest difference at an edge and the greatest one possible.
   */
  public Gaps gaps() {
    double n = total(reference);
    double m = total(current);
    double atEdges = 0;
    double inside = 0;
    double f = 0;
    double g = 0;
    long i = 0;
    long j = 0;
    for (int cell = 0; cell < reference.length; cell++) {
      i += reference[cell];
      j += current[cell];
      double nextF = i / n;
      double nextG = j / m;
      double possible = Math.max(nextF - g, nextG - f);
      if (possible > inside && !isOnEdge(cell)) {
        inside = possible;
      }
      atEdges = Math.max(atEdges, Math.abs(nextF - nextG));
      f = nextF;
      g = nextG;
    }
    return new Gaps(atEdges, Math.min(1, Math.max(atEdges, inside)));
  }

  /**
   * Bounds of D.
   *
   * @param atEdges the greatest difference of the two shares at or below an edge, in [0, 1]
   * @param possible the greatest D that any values with these counts could have, at most 1
   */
  public record Gaps(double atEdges, double possible) {}

  private static long total(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
