/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import io.kedge.profile.column.Column;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.TextColumn;
import io.kedge.stats.summary.CategoricalAccumulator;
import io.kedge.stats.summary.NumericAccumulator;
import io.kedge.stats.summary.Summary;

/** Collects the values of one judged column. One thread. */
interface ColumnAccumulator {

  /**
   * Adds the values of the column.
   *
   * @throws IllegalArgumentException if the column is of another kind
   */
  void add(Column column);

  /** The summary so far. */
  Summary summary();

  /** Numbers. */
  record Numbers(NumericAccumulator accumulator) implements ColumnAccumulator {

    @Override
    public void add(Column column) {
      if (!(column instanceof NumericColumn numeric)) {
        throw new IllegalArgumentException(
            "column '" + column.name() + "' must hold numbers, as the profile's does");
      }
      accumulator.add(numeric.values(), 0, numeric.length());
    }

    @Override
    public Summary summary() {
      return accumulator.summary();
    }
  }

  /** Names. */
  record Names(CategoricalAccumulator accumulator) implements ColumnAccumulator {

    // A JDK 17 compiler loses the element annotation of a parameter that it reads from a jar.
    @SuppressWarnings("NullAway")
    @Override
    public void add(Column column) {
      if (!(column instanceof TextColumn text)) {
        throw new IllegalArgumentException(
            "column '" + column.name() + "' must hold names, as the profile's does");
      }
      accumulator.add(text.values(), 0, text.length());
    }

    @Override
    public Summary summary() {
      return accumulator.summary();
    }
  }
}
