/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

/**
 * A closed range that a figure lies in with a stated confidence. Immutable.
 *
 * @param low the lower limit; may be −∞
 * @param high the upper limit, ≥ low; may be +∞
 */
public record Interval(double low, double high) {

  /**
   * Checks the order of the limits.
   *
   * @throws IllegalArgumentException if a limit is NaN, or the lower one exceeds the upper one
   */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("low must not exceed high, but were " + low + ", " + high);
    }
  }

  /** Whether the figure lies in this range. */
  public boolean contains(double figure) {
    return low <= figure && figure <= high;
  }
}
