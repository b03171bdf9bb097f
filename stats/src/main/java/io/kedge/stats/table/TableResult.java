/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.table;

import io.kedge.stats.math.ChiSquared;

/**
 * A test of whether the two rows of a table have the same law. Immutable.
 *
 * @param statistic the statistic, finite and 0 or more
 * @param degreesOfFreedom columns with a count, less one
 * @param pValue the chi-square tail of the statistic, in [0, 1]; 1 without degrees of freedom
 */
public record TableResult(double statistic, int degreesOfFreedom, double pValue) {

  /** The result whose p-value is the chi-square tail of the statistic. */
  public static TableResult of(double statistic, int degreesOfFreedom) {
    return new TableResult(
        statistic,
        degreesOfFreedom,
        degreesOfFreedom == 0 ? 1 : ChiSquared.sf(statistic, degreesOfFreedom));
  }
}
