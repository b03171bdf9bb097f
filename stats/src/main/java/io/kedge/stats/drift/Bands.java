/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import java.util.Locale;

/**
 * The named ranges of a statistic's value; each is closed below, so a value on a limit belongs to
 * the upper band. A statistic without agreed limits has {@link #NONE}. Immutable.
 *
 * @param moderate where moderate begins
 * @param significant where significant begins
 * @param critical where critical begins
 */
public record Bands(double moderate, double significant, double critical) {

  /** No limits: every value is stable. */
  public static final Bands NONE =
      new Bands(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  /**
   * Checks the order of the limits.
   *
   * @throws IllegalArgumentException if the limits are not in ascending order
   */
  public Bands {
    if (!(moderate <= significant && significant <= critical)) {
      throw new IllegalArgumentException(
          "limits must ascend, but were " + moderate + ", " + significant + ", " + critical);
    }
  }

  /** Whether there are any limits. */
  public boolean exist() {
    return moderate < Double.POSITIVE_INFINITY;
  }

  /** The band that the value lies in. */
  public Band of(double value) {
    if (value >= critical) {
      return Band.CRITICAL;
    }
    if (value >= significant) {
      return Band.SIGNIFICANT;
    }
    return value >= moderate ? Band.MODERATE : Band.STABLE;
  }

  /** A named range of values. */
  public enum Band {
    /** Below the first limit. */
    STABLE,
    /** Worth a look. */
    MODERATE,
    /** A change that matters. */
    SIGNIFICANT,
    /** A change that needs action. */
    CRITICAL;

    /** The word used in JSON and tables. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
