/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.stats.summary.Distinct;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What one side of a column looks like. Immutable.
 *
 * @param rows rows, those without a value included
 * @param missing rows without a value
 * @param infinite rows whose value is an infinity; they are outside the moments
 * @param distinct different values
 * @param mean the mean of the finite values, for numbers
 * @param standardDeviation with n − 1 below, for numbers that have at least two values
 * @param min the smallest finite value
 * @param max the largest finite value
 * @param top the most frequent categories, the most frequent first; empty for numbers
 */
public record ColumnFigures(
    long rows,
    long missing,
    long infinite,
    Distinct distinct,
    OptionalDouble mean,
    OptionalDouble standardDeviation,
    OptionalDouble min,
    OptionalDouble max,
    List<Category> top) {

  /** Copies the categories. */
  public ColumnFigures {
    top = List.copyOf(top);
  }

  /** The share of rows without a value, in [0, 1]; 0 when there are no rows. */
  public double missingShare() {
    return rows == 0 ? 0 : (double) missing / rows;
  }

  /**
   * A category and how often it came. Immutable.
   *
   * @param name the category
   * @param count its rows
   */
  public record Category(String name, long count) {}
}
