/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/** The gamma function and its incomplete form. Stateless. */
public final class Gamma {

  private Gamma() {}

  /**
   * The regularised upper incomplete gamma function {@code Q(a, x)}, computed directly.
   *
   * @param a the shape, above 0
   * @param x the lower limit, 0 or more
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double q(double a, double x) {
    Require.positive("a", a);
    if (!(x >= 0)) {
      throw new IllegalArgumentException("x must be 0 or more, but was " + x);
    }
    return x == Double.POSITIVE_INFINITY ? 0 : RegularizedGamma.Q.value(a, x);
  }

  /**
   * The natural logarithm of the gamma function.
   *
   * @param x the argument, finite and above 0
   * @throws IllegalArgumentException if {@code x} is not finite and above 0
   */
  public static double logGamma(double x) {
    return LogGamma.value(Require.positive("x", x));
  }
}
