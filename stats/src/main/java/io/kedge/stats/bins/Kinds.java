/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;

/** The kind of column a summary is of, where only one kind will do. Stateless. */
public final class Kinds {

  private Kinds() {}

  /**
   * The side as numbers.
   *
   * @param side what to call it in the message: {@code reference} or {@code current}
   * @throws IllegalArgumentException if it is not numeric
   */
  public static NumericSummary numeric(String side, Summary summary) {
    if (summary instanceof NumericSummary numbers) {
      return numbers;
    }
    throw new IllegalArgumentException(side + " must be a numeric summary, but was categorical");
  }

  /**
   * The side as categories.
   *
   * @param side what to call it in the message: {@code reference} or {@code current}
   * @throws IllegalArgumentException if it is not categorical
   */
  public static CategoricalSummary categorical(String side, Summary summary) {
    if (summary instanceof CategoricalSummary categories) {
      return categories;
    }
    throw new IllegalArgumentException(side + " must be a categorical summary, but was numeric");
  }

  /**
   * Checks that both sides are of one kind.
   *
   * @throws IllegalArgumentException if they are not
   */
  public static void requireSame(Summary reference, Summary current) {
    if (reference instanceof NumericSummary) {
      numeric("current", current);
    } else {
      categorical("current", current);
    }
  }
}
