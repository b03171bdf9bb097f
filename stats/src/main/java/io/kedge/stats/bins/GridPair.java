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
    double[] edges = binned.grid().map(Grid::edges).orElseThrow();
    return new GridPair(edges, reference.countsOn(edges), current.countsOn(edges), false);
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

  /** D at the edges: the greatest difference of the two shares at or below an edge. */
  public double gap() {
    return greatest((cell, f, g) -> Math.abs(f.after() - g.after()));
  }

  /**
   * The greatest D that any values with these counts could have: inside a cell, one side may have
   * all its rows before the other has any.
   */
  public double greatestPossibleGap() {
    double inside =
        greatest(
            (cell, f, g) ->
                isOnEdge(cell) ? 0 : Math.max(f.after() - g.before(), g.after() - f.before()));
    return Math.min(1, Math.max(gap(), inside));
  }

  private double greatest(CellGap gap) {
    double n = total(reference);
    double m = total(current);
    double greatest = 0;
    long i = 0;
    long j = 0;
    for (int cell = 0; cell < reference.length; cell++) {
      Step f = new Step(i / n, (i + reference[cell]) / n);
      Step g = new Step(j / m, (j + current[cell]) / m);
      greatest = Math.max(greatest, gap.of(cell, f, g));
      i += reference[cell];
      j += current[cell];
    }
    return greatest;
  }

  private static long total(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  private record Step(double before, double after) {}

  private interface CellGap {
    double of(int cell, Step f, Step g);
  }
}
