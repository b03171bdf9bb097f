/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.sketch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Ascending edges that are fixed once and then count any number of values: right-closed cells (−∞,
 * e₁], (e₁, e₂], …, (e_K, ∞). Counts on the same grid add exactly, in any order. Immutable,
 * thread-safe.
 */
public final class Grid {

  /** Up to so many different values each has a cell that holds nothing else. */
  public static final int OWN_CELLS = 20;

  private static final double[] NO_EDGES = {};

  private final double[] edges;
  private volatile @Nullable GridCounter counter;

  private Grid(double[] edges) {
    this.edges = edges;
  }

  /**
   * The grid of a reference sample: its quantiles as order statistics x_(⌈j·n/cells⌉), j = 1 …
   * cells − 1, or all its values when they are at most {@code cells} different ones; framed by the
   * number just below its minimum, the number just below its maximum, and its maximum. The first
   * cell therefore holds what lies below the reference, the last one what lies above it, the last
   * but one the maximum alone; a constant c has the cells &lt; c, = c, &gt; c. At most {@link
   * #OWN_CELLS} different values have the number just below each as an edge as well, so that a
   * value between two of them is told from both. An empty sample has one cell for everything.
   *
   * @param sortedReference ascending, without NaN and negative zeros
   * @param cells how many cells of equal weight are wanted, at least 1; ties make them fewer
   * @throws IllegalArgumentException if {@code cells} is below 1
   */
  public static Grid freeze(double[] sortedReference, int cells) {
    if (cells < 1) {
      throw new IllegalArgumentException("cells must be at least 1, but was " + cells);
    }
    int n = sortedReference.length;
    if (n == 0) {
      return new Grid(NO_EDGES);
    }
    Ascending kept = new Ascending(Math.max(cells, OWN_CELLS) + OWN_CELLS + 3);
    kept.add(Math.nextDown(sortedReference[0]));
    int distinct = distinctUpTo(sortedReference, cells);
    if (distinct <= Math.min(cells, OWN_CELLS)) {
      for (double value : sortedReference) {
        kept.addAlone(value);
      }
    } else if (distinct <= cells) {
      for (int i = 0; i < n && kept.last() < sortedReference[n - 1]; i++) {
        kept.add(sortedReference[i]);
      }
      kept.insertBelowLast();
    } else {
      for (int j = 1; j < cells; j++) {
        double edge = sortedReference[(int) (((long) j * n + cells - 1) / cells) - 1];
        if (edge < sortedReference[n - 1]) {
          kept.add(edge);
        }
      }
      kept.add(Math.nextDown(sortedReference[n - 1]));
      kept.add(sortedReference[n - 1]);
    }
    return new Grid(kept.toArray());
  }

  /**
   * The grid of the given edges.
   *
   * @param edges strictly ascending, without NaN; infinite ones are allowed; negative zero counts
   *     as zero
   * @throws IllegalArgumentException if the edges do not ascend
   */
  public static Grid ofEdges(double[] edges) {
    double[] copy = new double[edges.length];
    for (int i = 0; i < edges.length; i++) {
      copy[i] = edges[i] + 0.0;
      if (Double.isNaN(copy[i]) || (i > 0 && !(copy[i - 1] < copy[i]))) {
        throw new IllegalArgumentException(
            "edges must ascend without NaN, but edge " + i + " is " + edges[i]);
      }
    }
    return new Grid(copy);
  }

  /** The number of cells: one more than edges. */
  public int cells() {
    return edges.length + 1;
  }

  /** The edges, ascending; a copy. */
  public double[] edges() {
    return edges.clone();
  }

  /** The edge at that position from 0. */
  public double edge(int index) {
    return edges[index];
  }

  /** The position of an edge that equals the value, or a negative number when there is none. */
  public int indexOf(double value) {
    return Arrays.binarySearch(edges, value + 0.0);
  }

  /** The cell of a value, from 0: the number of edges below it. The value is not NaN. */
  public int cellOf(double value) {
    int at = indexOf(value);
    return at >= 0 ? at : -at - 1;
  }

  /**
   * Adds the number of values in each cell to {@code into}. Takes a few nanoseconds a value,
   * whatever their order and the number of cells.
   *
   * @param values without NaN in [from, to)
   * @param into one number a cell
   * @throws IllegalArgumentException if {@code into} has not one number a cell
   */
  public void count(double[] values, int from, int to, long[] into) {
    if (into.length != cells()) {
      throw new IllegalArgumentException(
          "into must have %d numbers, but had %d".formatted(cells(), into.length));
    }
    if (!GridCounter.serves(edges)) {
      for (int i = from; i < to; i++) {
        into[cellOf(values[i])]++;
      }
      return;
    }
    GridCounter fast = counter;
    if (fast == null) {
      // Two threads may both build one; they are alike.
      fast = GridCounter.of(edges);
      counter = fast;
    }
    fast.count(values, from, to, into);
  }

  /** The number of values in each cell, of values that are sorted already. */
  public long[] countSorted(double[] sorted) {
    long[] counts = new long[cells()];
    int below = 0;
    for (int cell = 0; cell < edges.length; cell++) {
      int upTo = upTo(sorted, below, edges[cell]);
      counts[cell] = (long) upTo - below;
      below = upTo;
    }
    counts[edges.length] = (long) sorted.length - below;
    return counts;
  }

  /** Whether the other has the same edges, bit for bit. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Grid grid && Arrays.equals(edges, grid.edges);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(edges);
  }

  @Override
  public String toString() {
    return "Grid of " + cells() + " cells";
  }

  private static int distinctUpTo(double[] sorted, int most) {
    int distinct = 1;
    for (int i = 1; i < sorted.length && distinct <= most; i++) {
      distinct += sorted[i] > sorted[i - 1] ? 1 : 0;
    }
    return distinct;
  }

  /** How many values are at most {@code limit}, known to be at least {@code from}. */
  private static int upTo(double[] sorted, int from, double limit) {
    int low = from;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
