/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.stats.bins.Missing;
import io.kedge.stats.drift.Bands;
import io.kedge.stats.summary.Summary;

/**
 * Two samples of one feature to be compared. Immutable.
 *
 * @param reference what the feature looked like
 * @param current what it looks like now; of the same kind
 * @param bins how numbers are cut
 * @param missing whether missing values have a bin
 * @param bands the names of sizes
 */
public record PsiQuestion(
    Summary reference, Summary current, BinChoice bins, Missing missing, Bands bands) {

  /**
   * Checks that both sides have values.
   *
   * @throws IllegalArgumentException if one has none
   */
  public PsiQuestion {
    if (reference.present() == 0 || current.present() == 0) {
      throw new IllegalArgumentException("both sides must have a value, but one has none");
    }
  }
}
