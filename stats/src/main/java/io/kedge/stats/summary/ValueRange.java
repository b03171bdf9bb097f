/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * From the smallest to the greatest value of a reference, infinite ones included. Immutable.
 *
 * @param least the smallest
 * @param greatest the greatest
 */
public record ValueRange(double least, double greatest) {

  /**
   * The range of all values.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ValueRange of(NumericSummary reference) {
    if (reference.present() == 0) {
      throw new IllegalArgumentException("reference must have a value, but has none");
    }
    if (reference.isExact()) {
      double[] sorted = reference.sorted();
      return new ValueRange(sorted[0], sorted[sorted.length - 1]);
    }
    boolean below = reference.parts().negativeInfinities() > 0;
    boolean above = reference.parts().positiveInfinities() > 0;
    return new ValueRange(
        below ? Double.NEGATIVE_INFINITY : reference.moments().min(),
        above ? Double.POSITIVE_INFINITY : reference.moments().max());
  }

  /** The values outside; empty if the side was counted on edges that cannot tell them. */
  public Optional<Outside> outside(NumericSummary side) {
    boolean endless = least == Double.NEGATIVE_INFINITY;
    OptionalLong below = endless ? OptionalLong.of(0) : upTo(side, Math.nextDown(least));
    boolean topless = greatest == Double.POSITIVE_INFINITY;
    OptionalLong within = topless ? OptionalLong.of(side.present()) : upTo(side, greatest);
    return below.isEmpty() || within.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Outside(
                this,
                below.getAsLong(),
                side.present() - within.getAsLong(),
                side.moments().min(),
                side.moments().max()));
  }

  private static OptionalLong upTo(NumericSummary side, double edge) {
    boolean known =
        side.isExact() || side.grid().filter(grid -> grid.indexOf(edge) >= 0).isPresent();
    return known ? OptionalLong.of(side.countsOn(new double[] {edge})[0]) : OptionalLong.empty();
  }

  /**
   * The values of another side that are outside. Immutable.
   *
   * @param range the range
   * @param below how many are below it
   * @param above how many are above it
   * @param min the smallest finite value of that side
   * @param max its greatest finite value
   */
  public record Outside(ValueRange range, long below, long above, double min, double max) {

    /** How many are outside. */
    public long rows() {
      return below + above;
    }
  }
}
