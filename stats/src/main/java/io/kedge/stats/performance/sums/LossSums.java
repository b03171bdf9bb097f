/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.sums;

/**
 * The sums of a loss over rows. Immutable.
 *
 * @param sum Σ loss
 * @param squares Σ loss²
 */
public record LossSums(double sum, double squares) {

  /** No rows. */
  public static final LossSums ZERO = new LossSums(0, 0);

  /** The sums of both sets of rows. */
  public LossSums plus(LossSums other) {
    return new LossSums(sum + other.sum, squares + other.squares);
  }
}
