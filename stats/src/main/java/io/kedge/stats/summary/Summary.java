/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

/**
 * What is kept of one column: exact values while they fit a budget, counts on frozen edges beyond
 * it. Immutable; two summaries of the same column merge into the summary of both.
 */
public sealed interface Summary permits NumericSummary, CategoricalSummary {

  /** Rows seen, those with a missing value included. */
  long rows();

  /** Rows whose value was missing. */
  long missing();

  /** Rows that had a value. */
  default long present() {
    return rows() - missing();
  }

  /** Whether every value can still be told apart (no budget was outgrown). */
  boolean isExact();

  /** Distinct values, exact to a cap, then marked as a lower bound. */
  Distinct distinct();

  /**
   * The summary of both sets of rows; the order does not matter.
   *
   * @throws IllegalArgumentException if the other summarises another kind of column, or was counted
   *     on other edges and has let its values go
   */
  Summary merge(Summary other);
}
