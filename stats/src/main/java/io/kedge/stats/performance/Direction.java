/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

/** Which way a metric gets better. */
public enum Direction {
  /** Errors and losses. */
  LOWER_IS_BETTER,
  /** Shares of right answers and gains. */
  HIGHER_IS_BETTER,
  /** Signed errors. */
  CLOSER_TO_ZERO;

  /**
   * How much worse the current value is than the reference value, in the metric's own units;
   * negative when it is better.
   */
  public double worsening(double reference, double current) {
    return switch (this) {
      case LOWER_IS_BETTER -> current - reference;
      case HIGHER_IS_BETTER -> reference - current;
      case CLOSER_TO_ZERO -> Math.abs(current) - Math.abs(reference);
    };
  }
}
