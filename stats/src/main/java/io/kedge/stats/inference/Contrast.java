/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.math.Normal;

/**
 * How the two sides of a metric differ, as evidence: on a scale where the difference is about
 * normal, and where larger is worse.
 */
sealed interface Contrast permits RelativeContrast, AbsoluteContrast {

  /** Coverage of all intervals. */
  double CONFIDENCE = 0.95;

  /**
   * Successes and failures from which on the plain standard error of a share is good enough. From
   * 20 to 2,000 rows a side, the plain test errs at its 5 % level in up to 90 % (few reference rows
   * without a failure, many current ones), with this rule in at most 6.1 % (our enumeration).
   */
  double ENOUGH = 30;

  /** Effective rows of a value that is as good as exact. */
  double MOST_ROWS = 1e15;

  /** How many standard errors an interval reaches to either side. */
  static double reach() {
    return Normal.quantile(1 - (1 - CONFIDENCE) / 2);
  }

  /** How much worse, as a fraction of the baseline or in units of the metric. */
  double change();

  /** The one-sided p-value of "the change is at most this". */
  double pValueBeyond(double margin);

  /** The 95 % interval of the change. */
  Interval interval();

  /** The p-value of a difference with a standard error, both on the scale of the evidence. */
  static double pValue(double difference, double error) {
    if (error > 0) {
      return Normal.sf(difference / error);
    }
    // without any spread the smallest worsening is certain, which is the limit of the formula
    return difference > 0 ? 0 : 1;
  }

  /**
   * One side of a comparison.
   *
   * @param value the metric
   * @param error its standard error, ≥ 0
   * @param rows the labelled rows behind it
   * @param trials the trials of which it is the share of successes; 0 if it is no such share
   */
  record Side(double value, double error, double rows, double trials) {

    /** A side that is no share of trials. */
    Side(double value, double error, double rows) {
      this(value, error, rows, 0);
    }

    /**
     * The rows of a plain share that is known as precisely, at least 1; those behind the value
     * where it is 0 or 1, whose error says nothing.
     */
    double effectiveRows() {
      double spread = value * (1 - value);
      if (spread > 0 && error > 0) {
        return Math.max(1, Math.min(MOST_ROWS, spread / (error * error)));
      }
      return trials > 0 ? trials : rows;
    }

    /** Whether it is a share of trials with so few successes or failures that its error is off. */
    boolean isNearItsEnd() {
      return trials > 0 && Math.min(value, 1 - value) * effectiveRows() < ENOUGH;
    }
  }
}
