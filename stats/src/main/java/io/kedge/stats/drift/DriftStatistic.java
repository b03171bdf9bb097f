/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.Sides;
import io.kedge.stats.summary.Summary;

/**
 * A function comparing the reference summary of a column with its current one. Implementations are
 * stateless, thread-safe, and listed in {@link DriftStatistics}.
 */
public interface DriftStatistic {

  /** What the statistic is: names, kinds of column, direction, bands, minimum rows, sources. */
  Descriptor descriptor();

  /**
   * Compares the two sides of one column, reference first.
   *
   * @return the value with its p-value and details, or why it could not be measured; never NaN or
   *     an infinity
   * @throws IllegalArgumentException if the two summaries are of different kinds, or of a kind that
   *     the descriptor does not name
   */
  Comparison compare(Summary reference, Summary current);

  /**
   * The same comparison, with counts that other statistics of the column have made already. A
   * statistic with counts of its own need not know of it.
   *
   * @throws IllegalArgumentException as {@link #compare(Summary, Summary)} does
   */
  default Comparison compare(Sides sides) {
    return compare(sides.reference(), sides.current());
  }
}
