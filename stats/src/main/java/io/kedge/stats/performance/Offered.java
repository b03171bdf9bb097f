/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

/**
 * How many rows were offered and what they held, each counted on its own: predictions may be there
 * while labels are still to come, and the other way round. Immutable.
 *
 * @param rows all rows
 * @param predictions those with a prediction, labelled or not
 * @param labels those with a label, answered or not
 */
public record Offered(long rows, long predictions, long labels) {

  /** No rows. */
  public static final Offered NONE = new Offered(0, 0, 0);

  /**
   * Checks that there are no more predictions and labels than rows.
   *
   * @throws IllegalArgumentException if a count is negative, or above the number of rows
   */
  public Offered {
    if (Math.min(predictions, labels) < 0 || Math.max(predictions, labels) > rows) {
      throw new IllegalArgumentException(
          "predictions and labels must be in [0, %d], but were %d and %d"
              .formatted(rows, predictions, labels));
    }
  }

  /**
   * These, which hold at least so many rows with both a prediction and a label.
   *
   * @throws IllegalArgumentException if they cannot
   */
  Offered holding(long both) {
    if (Math.min(predictions, labels) < both) {
      throw new IllegalArgumentException(
          "predictions and labels must be at least %d, but were %d and %d"
              .formatted(both, predictions, labels));
    }
    return this;
  }

  /** These rows and the other ones. */
  Offered plus(Offered other) {
    return new Offered(rows + other.rows, predictions + other.predictions, labels + other.labels);
  }
}
