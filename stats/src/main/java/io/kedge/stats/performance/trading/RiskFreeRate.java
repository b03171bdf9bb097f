/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.trading;

/** The risk-free return of one period, from that of a year. Stateless. */
public final class RiskFreeRate {

  private RiskFreeRate() {}

  /** An equal share of the year's rate. */
  public static double simple(double annual, double periodsPerYear) {
    return annual / periodsPerYear;
  }

  /** The rate that compounds to the year's rate, which is above −1. */
  public static double geometric(double annual, double periodsPerYear) {
    return Math.expm1(Math.log1p(annual) / periodsPerYear);
  }
}
