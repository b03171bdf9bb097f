/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import io.kedge.stats.sketch.Grid;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Builds a numeric summary from arrays of values. The result does not depend on how the values are
 * cut into arrays. With a grid it counts on it from the first value and lets the values go once
 * they are more than the budget; without one it keeps everything. One thread.
 */
public final class NumericAccumulator {

  /** Values that are worked on together: they stay in the nearest cache from step to step. */
  private static final int BLOCK = 2_048;

  private static final int FIRST_BLOCK = 128;

  private final int budget;
  private double[] block = new double[FIRST_BLOCK];
  private final Tally tally;
  private int filled;
  private long missing;

  /**
   * An accumulator without values.
   *
   * @param budget how many values are kept at most when there is a grid
   * @param grid the frozen edges of the reference, or null when building a reference
   * @throws IllegalArgumentException if the budget is negative
   */
  public NumericAccumulator(int budget, @Nullable Grid grid) {
    if (budget < 0) {
      throw new IllegalArgumentException("budget must be at least 0, but was " + budget);
    }
    this.budget = budget;
    this.tally = new Tally(grid);
  }

  /** Adds the values in [from, to); NaN is a missing value. */
  public void add(double[] values, int from, int to) {
    int at = from;
    while (at < to) {
      if (filled == block.length) {
        block = Arrays.copyOf(block, 2 * filled);
      }
      int end = (int) Math.min(to, (long) at + block.length - filled);
      int before = filled;
      for (int i = at; i < end; i++) {
        double value = values[i];
        block[filled] = value + 0.0;
        filled += Double.isNaN(value) ? 0 : 1;
      }
      missing += (end - at) - (filled - before);
      at = end;
      if (filled == BLOCK) {
        tally.add(block, BLOCK, budget);
        filled = 0;
      }
    }
  }

  /** The summary of what was added so far; adding may go on. */
  public NumericSummary summary() {
    Tally all = tally;
    if (filled > 0) {
      all = tally.copy();
      all.add(block, filled, budget);
    }
    return NumericSummary.of(all.parts(missing, budget));
  }
}
