/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.kernel;

import java.time.Instant;

/**
 * A half-open span of event time, {@code [from, to)}. Immutable.
 *
 * @param from the first instant inside
 * @param to the first instant after; later than {@code from}
 */
public record TimeWindow(Instant from, Instant to) implements Comparable<TimeWindow> {

  /**
   * Checks the order of the ends.
   *
   * @throws IllegalArgumentException if {@code to} is not after {@code from}
   */
  public TimeWindow {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException(
          "to must be after from, but the window was [" + from + ", " + to + ")");
    }
  }

  /** Whether the instant lies inside. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  /** Earlier windows first, shorter ones first among those that start together. */
  @Override
  public int compareTo(TimeWindow other) {
    int byStart = from.compareTo(other.from);
    return byStart != 0 ? byStart : to.compareTo(other.to);
  }
}
