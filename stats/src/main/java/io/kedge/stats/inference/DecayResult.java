/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.drift.NotMeasured.Reason;
import java.util.Optional;
import java.util.OptionalDouble;

/** The decay test's answer: how much worse a metric got, or why that cannot be said. */
public sealed interface DecayResult {

  /** Reference rows that took part. */
  long referenceCount();

  /** Current rows that took part. */
  long currentCount();

  /** Below this p-value a worsening is confirmed (statistics page, decay test). */
  double SIGNIFICANCE = 0.05;

  /** How far the point estimate got. */
  enum Level {
    /** Below the warning threshold. */
    NONE,
    /** At or beyond the warning threshold. */
    WARNING,
    /** At or beyond the critical threshold. */
    CRITICAL
  }

  /**
   * A metric that could be compared. Immutable.
   *
   * @param baseline its value on the reference
   * @param current its value on the current rows
   * @param change how much worse it got, as a fraction of the baseline or in its own units, as the
   *     thresholds say; negative when it got better
   * @param level the threshold that the change reached
   * @param pValue the one-sided p-value of "no decay"; empty for a metric without a standard error
   * @param beyondWarning the one-sided p-value of "no worse than the warning threshold", for
   *     information; empty likewise
   * @param interval the 95 % interval of the change; empty likewise
   * @param blocksUsed whether the spread between calendar blocks set the standard error of a side
   * @param caution what weakens the p-value, one clause
   * @param referenceCount reference rows that took part
   * @param currentCount current rows that took part
   * @param spread the labels' spread, in units of which the change is told because the baseline has
   *     no error that it could be relative to; empty otherwise
   */
  record Known(
      double baseline,
      double current,
      double change,
      Level level,
      OptionalDouble pValue,
      OptionalDouble beyondWarning,
      Optional<Interval> interval,
      boolean blocksUsed,
      Optional<String> caution,
      long referenceCount,
      long currentCount,
      OptionalDouble spread)
      implements DecayResult {

    /** Whether the point estimate reached a threshold. */
    public boolean suspected() {
      return level != Level.NONE;
    }

    /** Whether it did, and "no decay" is rejected as well. */
    public boolean confirmed() {
      return suspected() && pValue.isPresent() && pValue.getAsDouble() < SIGNIFICANCE;
    }
  }

  /**
   * A metric that could not be compared, and why. Immutable.
   *
   * @param reason the kind of obstacle
   * @param explanation one clause for people, without the metric's name
   * @param referenceCount reference rows that took part
   * @param currentCount current rows that took part
   */
  record Unknown(Reason reason, String explanation, long referenceCount, long currentCount)
      implements DecayResult {}
}
