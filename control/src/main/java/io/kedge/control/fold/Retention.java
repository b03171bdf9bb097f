/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import java.time.Duration;

/**
 * How long what is stored is kept. Immutable.
 *
 * @param logAge how long rows stay in the log once they are folded
 * @param logBytes the most bytes of all logs together; the oldest folded batches go first
 * @param windowAge how long after its end the profile of a window of time is kept
 * @param resultAge how long verdicts are kept
 */
public record Retention(Duration logAge, long logBytes, Duration windowAge, Duration resultAge) {

  /** 90 days or 20 GB of log, a year of windows and verdicts. */
  public static final Retention DEFAULTS =
      new Retention(Duration.ofDays(90), 20L << 30, Duration.ofDays(365), Duration.ofDays(365));

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public Retention {
    for (Duration age : new Duration[] {logAge, windowAge, resultAge}) {
      if (age.isNegative() || age.isZero()) {
        throw new IllegalArgumentException("an age must be positive, but was " + age);
      }
    }
    if (logBytes < 1) {
      throw new IllegalArgumentException("logBytes must be at least 1, but was " + logBytes);
    }
  }
}
