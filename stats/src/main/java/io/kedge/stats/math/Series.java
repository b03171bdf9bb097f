/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import java.util.function.IntToDoubleFunction;

/** Sums of terms that fall so fast that the first one too small to count is the end. */
final class Series {

  private static final double TOO_SMALL = 1e-18;

  private Series() {}

  /**
   * The sum of the terms from the first on.
   *
   * @param term the term of that number, from 1; its size falls, at last below every limit
   */
  static double sum(IntToDoubleFunction term) {
    double sum = 0;
    for (int k = 1; ; k++) {
      double next = term.applyAsDouble(k);
      sum += next;
      if (Math.abs(next) <= TOO_SMALL * sum) {
        return sum;
      }
    }
  }
}
