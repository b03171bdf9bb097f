/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor.setting;

/**
 * When missing values are worth a finding. Immutable.
 *
 * @param difference the change of the missing share, up or down, that is drift; in [0, 1]
 * @param criticalDifference the change that is critical; in [0, 1]
 * @param rise a missing share this many times the reference's is a fault of the data, not drift
 * @param leastRise below this rise of the missing share nothing is a fault, however many times it
 *     is; in [0, 1]
 */
public record MissingLimits(
    double difference, double criticalDifference, double rise, double leastRise) {

  /** Five points: the size gate that stands beside the corrected two-proportion test. */
  public static final double DIFFERENCE = 0.05;

  /**
   * Our proposal. A change of 25 points, wherever it starts, makes the PSI of present against
   * missing at least 0.5 ln(5/3) = 0.255, which is the significant band.
   */
  public static final double CRITICAL_DIFFERENCE = 0.25;

  /** A sender that broke loses a multiple of what is usual; a changed population rarely does. */
  public static final double RISE = 3;

  /**
   * One point. Outages of random length that lose one row in a thousand on average triple the share
   * on one day in twenty, and with fifty columns on nine days in ten; none of these days reaches a
   * point, and a sender that loses one row in fifty always does (our simulation).
   */
  public static final double LEAST_RISE = 0.01;

  private static final double ROUNDING = 1e-12;

  /** The limits above. */
  public static MissingLimits defaults() {
    return new MissingLimits(DIFFERENCE, CRITICAL_DIFFERENCE, RISE, LEAST_RISE);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the differences do not ascend in (0, 1], the rise is not
   *     above 1, or the least rise is outside [0, 1]
   */
  public MissingLimits {
    if (!(difference > 0 && criticalDifference >= difference && criticalDifference <= 1)) {
      throw new IllegalArgumentException(
          "differences must ascend in (0, 1], but were " + difference + ", " + criticalDifference);
    }
    if (!(rise > 1)) {
      throw new IllegalArgumentException("rise must be above 1, but was " + rise);
    }
    if (!(leastRise >= 0 && leastRise <= 1)) {
      throw new IllegalArgumentException("leastRise must be in [0, 1], but was " + leastRise);
    }
  }

  /**
   * Whether a missing share has risen so many times, and by so much, that the data are at fault.
   */
  public boolean isFault(double before, double now) {
    return now > before && now >= rise * before && now - before >= leastRise - ROUNDING;
  }
}
