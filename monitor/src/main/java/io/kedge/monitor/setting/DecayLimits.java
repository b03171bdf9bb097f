/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor.setting;

/**
 * When a fall of performance counts. Immutable.
 *
 * @param significance the one-sided p-value below which decay is confirmed
 * @param labelsToDecide labelled rows needed on each side
 * @param maturity the share of the window's labels that must have arrived
 */
public record DecayLimits(double significance, int labelsToDecide, double maturity) {

  /** The contract's: p below 0.05. */
  public static final double SIGNIFICANCE = 0.05;

  /** With fewer, a bare threshold of MAE +15 % is passed by chance in 3 to 9 % of windows. */
  public static final int LABELS_TO_DECIDE = 100;

  /** Labels that come late are rarely a random part: wait for nine in ten. */
  public static final double MATURITY = 0.9;

  /** The limits above. */
  public static DecayLimits defaults() {
    return new DecayLimits(SIGNIFICANCE, LABELS_TO_DECIDE, MATURITY);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the significance is outside (0, 1), the maturity outside
   *     [0, 1], or the count not positive
   */
  public DecayLimits {
    if (!(significance > 0 && significance < 1)) {
      throw new IllegalArgumentException("significance must be in (0, 1), but was " + significance);
    }
    if (labelsToDecide < 1) {
      throw new IllegalArgumentException("labelsToDecide must be positive, not " + labelsToDecide);
    }
    if (!(maturity >= 0 && maturity <= 1)) {
      throw new IllegalArgumentException("maturity must be in [0, 1], but was " + maturity);
    }
  }
}
