/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import io.kedge.stats.sketch.Grid;
import io.kedge.stats.sketch.Moments;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a numeric column. Infinities are values here; negative zero is zero. Immutable,
 * thread-safe.
 */
public final class NumericSummary implements Summary {

  private final NumericParts parts;

  private NumericSummary(NumericParts parts) {
    this.parts = parts;
  }

  /** The summary with all values of the array, NaN being missing. */
  public static NumericSummary of(double[] values) {
    NumericAccumulator accumulator = new NumericAccumulator(Integer.MAX_VALUE, null);
    accumulator.add(values, 0, values.length);
    return accumulator.summary();
  }

  /** The summary of those parts; values beyond their budget are let go. */
  public static NumericSummary of(NumericParts parts) {
    return new NumericSummary(parts.withinBudget());
  }

  /** All that this summary consists of. */
  public NumericParts parts() {
    return parts;
  }

  @Override
  public long rows() {
    return parts.present() + parts.missing();
  }

  @Override
  public long missing() {
    return parts.missing();
  }

  @Override
  public boolean isExact() {
    return parts.values().isPresent();
  }

  /**
   * All values, ascending, infinities included; by agreement the array is not changed.
   *
   * @throws IllegalStateException if this summary is not exact
   */
  public double[] sorted() {
    return parts
        .values()
        .orElseThrow(() -> new IllegalStateException("the values were let go, counts remain"))
        .sorted();
  }

  /** The frozen edges that the values were counted on, if there are any. */
  public Optional<Grid> grid() {
    return parts.gridCounts().map(GridCounts::grid);
  }

  /**
   * The number of values in each cell of the grid; a copy.
   *
   * @throws IllegalStateException if there is no grid
   */
  public long[] gridCounts() {
    return parts
        .gridCounts()
        .orElseThrow(() -> new IllegalStateException("no grid was frozen for this column"))
        .counts()
        .clone();
  }

  /**
   * The number of values in the right-closed bins between ascending edges, exact in any case.
   *
   * @throws IllegalArgumentException if the values were let go and an edge is not one of the grid
   */
  public long[] countsOn(double[] edges) {
    return isExact()
        ? Grid.ofEdges(edges).countSorted(sorted())
        : parts.gridCounts().orElseThrow().on(edges);
  }

  /**
   * Edges of bins of equal weight as order statistics x_(⌈k·n/bins⌉), k = 1 … bins − 1, without
   * duplicates and those at the maximum. At most {@code bins} different values: all but the
   * greatest; a constant c: just below c, and c. When nine tenths or more are the maximum, so that
   * no edge is left: the number just below it. Without a value: none.
   *
   * <p>Once the values were let go, the same edges come from the grid, if its number of cells is a
   * multiple of {@code bins}.
   *
   * @throws IllegalArgumentException if {@code bins} is below 2
   */
  public double[] quantileEdges(int bins) {
    if (bins < 2) {
      throw new IllegalArgumentException("bins must be at least 2, but was " + bins);
    }
    return QuantileEdges.of(this, bins);
  }

  /** The moments of the finite values. */
  public Moments moments() {
    return parts.moments();
  }

  /** Rows whose value was infinite. */
  public long infinite() {
    return parts.negativeInfinities() + parts.positiveInfinities();
  }

  @Override
  public Distinct distinct() {
    return parts.frequent().distinct();
  }

  /** Occurrences by value, complete while {@link #distinct()} is exact, else empty. */
  public SortedMap<Double, Long> frequent() {
    return parts.frequent().counts();
  }

  /**
   * The same as a reference: with a grid of its own values and the counts on it.
   *
   * @param cells the number of cells, see {@link Grid#freeze}
   * @throws IllegalStateException if this summary is not exact
   */
  public NumericSummary frozen(int cells) {
    double[] sorted = sorted();
    GridCounts counts = GridCounts.of(Grid.freeze(sorted, cells), sorted);
    return new NumericSummary(parts.with(parts.values().orElseThrow(), counts));
  }

  /** The same, keeping its values only if there is no grid or they are at most that many. */
  public NumericSummary withBudget(int budget) {
    return of(parts.withBudget(budget));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Two exact sides on different grids make an exact summary without a grid.
   */
  @Override
  public NumericSummary merge(Summary other) {
    if (!(other instanceof NumericSummary that)) {
      throw new IllegalArgumentException("other must summarise numbers, but summarises names");
    }
    return NumericMerge.of(parts, that.parts);
  }

  /** Whether the other has the same parts, figures bit for bit. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NumericSummary that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return Arrays.asList(rows(), "rows", missing(), "missing", moments()).toString();
  }
}
