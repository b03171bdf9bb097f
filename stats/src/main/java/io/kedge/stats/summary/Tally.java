/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import io.kedge.stats.sketch.Grid;
import io.kedge.stats.sketch.Moments;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of a numeric column while values come in. One thread. */
final class Tally {

  private final @Nullable Grid grid;
  private final ValueCounter frequent;
  private @Nullable ValueBuffer values;
  private long[] counts = {};
  private Moments moments = Moments.empty();
  private long negativeInfinities;
  private long positiveInfinities;

  Tally(@Nullable Grid grid) {
    this(grid, new ValueCounter(), new ValueBuffer());
  }

  private Tally(@Nullable Grid grid, ValueCounter frequent, @Nullable ValueBuffer values) {
    this.grid = grid;
    this.frequent = frequent;
    this.values = values;
  }

  Tally copy() {
    Tally copy = new Tally(grid, frequent.copy(), values == null ? null : values.copy());
    copy.counts = counts.clone();
    copy.moments = moments;
    copy.negativeInfinities = negativeInfinities;
    copy.positiveInfinities = positiveInfinities;
    return copy;
  }

  /** Adds the first {@code count} values, none NaN or negative zero. */
  void add(double[] block, int count, int budget) {
    Moments here = Moments.of(block, 0, count);
    moments = moments.merge(here);
    if (here.count() < count) {
      addInfinities(block, count);
    }
    frequent.add(block, count);
    if (values != null) {
      values.add(block, count);
      // While the values are kept they can be counted at any time; until then counts only cost.
      if (grid != null && values.size() > budget) {
        counts = values.values().countsOn(grid);
        values = null;
      }
    } else if (grid != null) {
      grid.count(block, 0, count, counts);
    }
  }

  NumericParts parts(long missing, int budget) {
    Optional<ExactValues> kept = Optional.ofNullable(values).map(ValueBuffer::values);
    Optional<GridCounts> counted =
        Optional.ofNullable(grid)
            .map(
                edges ->
                    new GridCounts(
                        edges, kept.map(all -> all.countsOn(edges)).orElseGet(counts::clone)));
    return new NumericParts(
        missing,
        moments,
        negativeInfinities,
        positiveInfinities,
        frequent.counts(),
        budget,
        kept,
        counted);
  }

  private void addInfinities(double[] block, int count) {
    for (int i = 0; i < count; i++) {
      negativeInfinities += block[i] == Double.NEGATIVE_INFINITY ? 1 : 0;
      positiveInfinities += block[i] == Double.POSITIVE_INFINITY ? 1 : 0;
    }
  }
}
