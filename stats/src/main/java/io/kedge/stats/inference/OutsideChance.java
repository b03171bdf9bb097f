/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.math.Gamma;

/**
 * How likely it is that so many current rows lie outside the range of the reference's rows, if
 * nothing changed. Stateless.
 *
 * <p>Then every order of the pooled rows is as likely as any other, and t or more of the m current
 * rows lie below all n reference rows or above them with probability {@code C(N − t, n)/C(N, n) ·
 * (1 + t·n/(N − t))}, N = n + m: the negative hypergeometric law of the two outermost gaps (Wilks
 * 1942, doi:10.1214/aoms/1177731537). That is exact where all values differ, whatever their
 * distribution, and cautious under ties, which lie inside.
 */
public final class OutsideChance {

  private OutsideChance() {}

  /**
   * The chance of so many rows or more; in [0, 1].
   *
   * @param outside current rows outside the reference's range, from 0 to {@code current}
   * @param reference reference rows, at least 1
   * @param current current rows, at least 0
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static double ofAtLeast(long outside, long reference, long current) {
    if (reference < 1 || outside < 0 || current < outside) {
      throw new IllegalArgumentException(
          "outside must be in [0, current] and reference at least 1, but were %d, %d and %d"
              .formatted(outside, current, reference));
    }
    if (outside == 0) {
      return 1;
    }
    double n = (double) reference;
    double t = (double) outside;
    double others = n + ((double) current - t);
    double logRatio =
        Gamma.logGamma(others + 1)
            - Gamma.logGamma((double) current - t + 1)
            - Gamma.logGamma(n + (double) current + 1)
            + Gamma.logGamma((double) current + 1);
    return Math.min(1, Math.exp(logRatio) * (1 + t * (n / others)));
  }

  /**
   * The share of current rows outside the reference's range that is to be expected without a
   * change; in (0, 1].
   *
   * @throws IllegalArgumentException if {@code reference} is below 1
   */
  public static double usualShare(long reference) {
    if (reference < 1) {
      throw new IllegalArgumentException("reference must be at least 1, but was " + reference);
    }
    return 2 / ((double) reference + 1);
  }
}
