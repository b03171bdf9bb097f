/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import io.kedge.stats.sketch.Grid;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many values fell into each cell of a grid. Immutable by agreement: the array is not changed.
 *
 * @param grid the cells
 * @param counts one number a cell
 */
@SuppressWarnings("ArrayRecordComponent") // equality is written below
public record GridCounts(Grid grid, long[] counts) {

  /**
   * Checks that there is one count a cell, none negative.
   *
   * @throws IllegalArgumentException if there is not
   */
  public GridCounts {
    if (counts.length != grid.cells() || Arrays.stream(counts).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException(
          "counts must be %d numbers from 0, but were %d numbers, the least of them %d"
              .formatted(grid.cells(), counts.length, Arrays.stream(counts).min().orElse(0)));
    }
  }

  /** The counts of sorted values on a grid. */
  static GridCounts of(Grid grid, double[] sorted) {
    return new GridCounts(grid, grid.countSorted(sorted));
  }

  /** The number of values counted. */
  public long total() {
    return Arrays.stream(counts).sum();
  }

  GridCounts plus(GridCounts other) {
    if (!grid.equals(other.grid)) {
      throw new IllegalArgumentException(
          "the two sides were counted on different edges, and one has let its values go");
    }
    long[] sum = counts.clone();
    for (int cell = 0; cell < sum.length; cell++) {
      sum[cell] += other.counts[cell];
    }
    return new GridCounts(grid, sum);
  }

  /** The counts between the given edges, every one of which must be an edge of the grid. */
  long[] on(double[] edges) {
    long[] coarse = new long[edges.length + 1];
    int cell = 0;
    for (int i = 0; i < edges.length; i++) {
      int index = grid.indexOf(edges[i]);
      if (index < 0) {
        throw new IllegalArgumentException(
            "edges must be edges of the grid once the values are gone, but "
                + edges[i]
                + " is not");
      }
      for (; cell <= index; cell++) {
        coarse[i] += counts[cell];
      }
    }
    for (; cell < counts.length; cell++) {
      coarse[edges.length] += counts[cell];
    }
    return coarse;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GridCounts that
        && grid.equals(that.grid)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * grid.hashCode() + Arrays.hashCode(counts);
  }
}
