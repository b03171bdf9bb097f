/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How precisely a metric's value is known. Neighbouring rows are often alike, which makes the
 * formula for independent rows too hopeful; the spread between calendar blocks does not have that
 * flaw. Immutable.
 *
 * @param rows the standard error if rows are independent; ≥ 0
 * @param blocks the standard error from calendar blocks, when there are enough of them; ≥ 0
 * @param caution why blocks could not be used although rows are ordered in time, one clause
 */
public record StandardErrors(double rows, OptionalDouble blocks, Optional<String> caution) {

  /** Blocks needed before their spread says anything. */
  public static final int ENOUGH_BLOCKS = 20;

  /** Rows a block needs on average: the spread of single rows says nothing of their neighbours. */
  private static final int ENOUGH_ROWS = 3;

  /** Whether hours are many enough, and hold rows enough, to be blocks. */
  static boolean hoursSuffice(int hours, long rows) {
    return hours >= ENOUGH_BLOCKS && rows >= (long) ENOUGH_ROWS * hours;
  }

  /** The standard error to use: the larger of the two. */
  public double value() {
    return Math.max(rows, blocks.orElse(0));
  }

  /** For rows whose time plays no part. */
  public static StandardErrors ofRows(double rows) {
    return new StandardErrors(rows, OptionalDouble.empty(), Optional.empty());
  }

  /**
   * For rows with times.
   *
   * @param rows the standard error if rows are independent
   * @param outcomes where the rows come from
   * @param contributions what each of the blocks that {@link Outcomes#blocks()} names adds to the
   *     metric, in units of {@code scale}: the sum over its rows of each one's first-order effect,
   *     so that all blocks together add nothing
   * @param scale the unit of the contributions
   */
  public static StandardErrors of(
      double rows, Outcomes outcomes, double[] contributions, double scale) {
    if (outcomes.blocks() == Outcomes.Blocks.NONE) {
      return new StandardErrors(rows, OptionalDouble.empty(), outcomes.blockCaution());
    }
    double sum = 0;
    for (double contribution : contributions) {
      sum += contribution * contribution;
    }
    double blocks = contributions.length;
    double error = scale * Math.sqrt(sum * (blocks / (blocks - 1)));
    return new StandardErrors(rows, OptionalDouble.of(error), Optional.empty());
  }
}
