/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import io.kedge.stats.sketch.Moments;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a numeric summary consists of, for storing it. Immutable.
 *
 * @param missing rows without a value
 * @param moments the moments of the finite values
 * @param negativeInfinities rows with −∞
 * @param positiveInfinities rows with +∞
 * @param frequent occurrences by value
 * @param budget how many values are kept at most once there is a grid
 * @param values all values, unless let go
 * @param gridCounts counts on a grid, if there is one
 */
public record NumericParts(
    long missing,
    Moments moments,
    long negativeInfinities,
    long positiveInfinities,
    ValueCounts frequent,
    int budget,
    Optional<ExactValues> values,
    Optional<GridCounts> gridCounts) {

  /**
   * Checks that the parts agree with each other.
   *
   * @throws IllegalArgumentException if they do not
   */
  public NumericParts {
    long present = moments.count() + negativeInfinities + positiveInfinities;
    long listed = frequent.counts().values().stream().mapToLong(Long::longValue).sum();
    boolean agree =
        missing >= 0
            && moments.count() >= 0
            && negativeInfinities >= 0
            && positiveInfinities >= 0
            && budget >= 0
            && (values.isPresent() || gridCounts.isPresent())
            && values.map(all -> all.size() == present).orElse(true)
            && gridCounts.map(counts -> counts.total() == present).orElse(true)
            && (!frequent.complete() || listed == present);
    if (!agree) {
      throw new IllegalArgumentException(
          "parts must agree, but of %d values they count %s, %s and %d"
              .formatted(present, values, gridCounts.map(GridCounts::total), listed));
    }
  }

  long present() {
    return moments.count() + negativeInfinities + positiveInfinities;
  }

  /** The same without the values, if there is a grid and they are more than the budget. */
  NumericParts withinBudget() {
    if (gridCounts.isEmpty() || present() <= budget) {
      return this;
    }
    return with(null, gridCounts.get());
  }

  NumericParts with(@Nullable ExactValues newValues, @Nullable GridCounts newCounts) {
    return with(budget, Optional.ofNullable(newValues), Optional.ofNullable(newCounts));
  }

  NumericParts withBudget(int newBudget) {
    return with(newBudget, values, gridCounts);
  }

  private NumericParts with(
      int newBudget, Optional<ExactValues> newValues, Optional<GridCounts> newCounts) {
    return new NumericParts(
        missing,
        moments,
        negativeInfinities,
        positiveInfinities,
        frequent,
        newBudget,
        newValues,
        newCounts);
  }
}
