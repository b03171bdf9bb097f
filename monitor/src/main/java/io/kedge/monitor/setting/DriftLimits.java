/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor.setting;

import io.kedge.stats.drift.Bands;

/**
 * When a column has drifted: rows to decide on, correction over the columns, size gates. Immutable.
 *
 * @param rowsToDecide values needed on each side before anything is decided
 * @param sizeAwareAbove above this many values on each side, "is the change larger than the limit"
 *     is tested instead of "is there a change"
 * @param fewDistinct numeric columns with at most this many distinct reference values are compared
 *     value by value, as categories are
 * @param falseDiscoveryRate the share of false ones among the columns called drifted or faulty that
 *     is accepted; without any change, how often a run calls one so at most
 * @param psiGates the size gates of every column that has a PSI, on the corrected PSI
 */
public record DriftLimits(
    int rowsToDecide,
    int sizeAwareAbove,
    int fewDistinct,
    double falseDiscoveryRate,
    Bands psiGates) {

  /**
   * With deciles and no drift, PSI passes 0.1 in 85 % of samples of 100 a side and never at 1,000;
   * our simulations show the test's p-values hold from about 30 rows on, decisions want 100.
   */
  public static final int ROWS_TO_DECIDE = 100;

  /**
   * From here on almost any change is significant, so its size has to be tested: 2,000 rows a side
   * already see a PSI of 0.02 with 90 % power at 5 % (our calculation).
   */
  public static final int SIZE_AWARE_ABOVE = 3_000;

  /**
   * Up to here the ties rule: deciles collapse and D is conservative, Pearson's test is exact
   * enough. The limit is Evidently's, so that users see columns treated alike.
   */
  public static final int FEW_DISTINCT = 20;

  /**
   * Benjamini and Hochberg (1995); 50 columns of 10,000 against 100 rows without drift give 0.08
   * alarms a day at this rate, against 2.3 for the uncorrected 5 % test (our simulation).
   */
  public static final double FALSE_DISCOVERY_RATE = 0.05;

  /** Lewis (1994), Siddiqi (2006): 0.1 and 0.25; 0.5 is the contract's. */
  public static final Bands PSI_GATES = new Bands(0.1, 0.25, 0.5);

  /** The limits above. */
  public static DriftLimits defaults() {
    return new DriftLimits(
        ROWS_TO_DECIDE, SIZE_AWARE_ABOVE, FEW_DISTINCT, FALSE_DISCOVERY_RATE, PSI_GATES);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a count is not positive or the rate is outside (0, 1)
   */
  public DriftLimits {
    if (rowsToDecide < 1 || sizeAwareAbove < rowsToDecide || fewDistinct < 1) {
      throw new IllegalArgumentException(
          "counts must be positive and sizeAwareAbove not below rowsToDecide, but were %d, %d, %d"
              .formatted(rowsToDecide, sizeAwareAbove, fewDistinct));
    }
    if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
      throw new IllegalArgumentException(
          "falseDiscoveryRate must be in (0, 1), but was " + falseDiscoveryRate);
    }
  }
}
