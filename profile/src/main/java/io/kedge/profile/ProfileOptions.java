/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

/**
 * How much a profile keeps. Profiles merge only if they were made with the same options. Immutable.
 *
 * @param exactBudget values of a column, and pairs of prediction and label, kept one by one at
 *     most; beyond, counts remain
 * @param gridCells cells of equal weight that the values of a reference are frozen into; a multiple
 *     of 10, so that deciles are among their edges
 * @param categoryCap categories of a column kept beside those of the reference
 */
public record ProfileOptions(int exactBudget, int gridCells, int categoryCap) {

  /**
   * 50,000 values: beyond, a Kolmogorov–Smirnov distance on 1,000 cells is within a fifth of its
   * own sampling noise. 10,000 categories: far more than a chi-square test can use.
   */
  private static final ProfileOptions DEFAULTS = new ProfileOptions(50_000, 1_000, 10_000);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is below its minimum, or {@code gridCells} is no
   *     multiple of 10 up to 100,000
   */
  public ProfileOptions {
    if (exactBudget < 0) {
      throw new IllegalArgumentException("exactBudget must be at least 0, but was " + exactBudget);
    }
    if (gridCells < 10 || gridCells > 100_000 || gridCells % 10 != 0) {
      throw new IllegalArgumentException(
          "gridCells must be a multiple of 10 from 10 to 100000, but was " + gridCells);
    }
    if (categoryCap < 1) {
      throw new IllegalArgumentException("categoryCap must be at least 1, but was " + categoryCap);
    }
  }

  /** 50,000 values, 1,000 cells, 10,000 categories. */
  public static ProfileOptions defaults() {
    return DEFAULTS;
  }

  /** The same with another number of values kept one by one. */
  public ProfileOptions withExactBudget(int values) {
    return new ProfileOptions(values, gridCells, categoryCap);
  }
}
