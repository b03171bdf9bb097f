/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/** The beta distribution. Stateless. */
public final class Beta {

  private Beta() {}

  /**
   * The regularised incomplete beta function {@code I_x(a, b)}: the probability of a value at most
   * {@code x}. The upper tail is {@code regularized(b, a, 1 - x)}.
   *
   * @param a first shape, above 0
   * @param b second shape, above 0
   * @param x the value, in [0, 1]
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double regularized(double a, double b, double x) {
    Require.positive("a", a);
    Require.positive("b", b);
    if (!(x >= 0 && x <= 1)) {
      throw new IllegalArgumentException("x must be in [0, 1], but was " + x);
    }
    return RegularizedBeta.value(x, a, b);
  }
}
