/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import io.kedge.stats.sketch.Grid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How two numeric summaries become one. */
final class NumericMerge {

  private NumericMerge() {}

  static NumericSummary of(NumericParts left, NumericParts right) {
    Optional<GridCounts> gridCounts = gridCounts(left, right);
    int budget = Math.min(left.budget(), right.budget());
    boolean keep =
        left.values().isPresent()
            && right.values().isPresent()
            && (gridCounts.isEmpty() || left.present() + right.present() <= budget);
    Optional<ExactValues> values =
        keep
            ? Optional.of(left.values().orElseThrow().merge(right.values().orElseThrow()))
            : Optional.empty();
    return NumericSummary.of(
        new NumericParts(
            left.missing() + right.missing(),
            left.moments().merge(right.moments()),
            left.negativeInfinities() + right.negativeInfinities(),
            left.positiveInfinities() + right.positiveInfinities(),
            left.frequent().plus(right.frequent()),
            budget,
            values,
            gridCounts));
  }

  private static Optional<GridCounts> gridCounts(NumericParts left, NumericParts right) {
    Grid grid = commonGrid(left, right);
    return grid == null ? Optional.empty() : Optional.of(on(grid, left).plus(on(grid, right)));
  }

  /** The grid of the side that has nothing else, or the one grid that the two sides have. */
  private static @Nullable Grid commonGrid(NumericParts left, NumericParts right) {
    Grid first = left.gridCounts().map(GridCounts::grid).orElse(null);
    Grid second = right.gridCounts().map(GridCounts::grid).orElse(null);
    if (first == null || (left.values().isPresent() && right.values().isEmpty())) {
      return second;
    }
    if (second == null || (right.values().isPresent() && left.values().isEmpty())) {
      return first;
    }
    return first.equals(second) || left.values().isEmpty() ? first : null;
  }

  private static GridCounts on(Grid grid, NumericParts side) {
    Optional<GridCounts> counted = side.gridCounts();
    if (counted.isPresent() && (counted.get().grid().equals(grid) || side.values().isEmpty())) {
      return counted.get();
    }
    return GridCounts.of(grid, side.values().orElseThrow().sorted());
  }
}
