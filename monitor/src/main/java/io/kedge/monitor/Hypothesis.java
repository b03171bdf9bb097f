/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.stats.drift.Bands;
import io.kedge.stats.drift.Bands.Band;

/**
 * The one test of a column that enters the correction over the columns, and the gate that its size
 * has to pass.
 *
 * @param statistic the wire name of the finding that carries the decision
 * @param label what the size is called in sentences: {@code PSI} or {@code D}
 * @param value the uncorrected size, as shown
 * @param bands the named ranges of the size
 * @param pValue the p-value that enters the correction
 * @param gate how the size is held against the ranges
 */
record Hypothesis(
    String statistic, String label, double value, Bands bands, double pValue, Gate gate) {

  /** How the size of a significant change is held against the bands. */
  sealed interface Gate {}

  /** The size, corrected for what chance alone adds, is compared with the limits. */
  record BySize(double corrected) implements Gate {}

  /** Whether the true size is beyond each limit is a test itself; moderate is {@code pValue}. */
  record ByExcess(double significant, double critical) implements Gate {}

  /** The band of the uncorrected size. */
  Band plainBand() {
    return bands.of(value);
  }

  /** The size in words: {@code PSI 0.48}. */
  String size() {
    return label + " " + Wording.number(value);
  }
}
