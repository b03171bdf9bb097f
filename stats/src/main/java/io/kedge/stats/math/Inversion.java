/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import java.util.function.DoubleUnaryOperator;

/** Newton steps that bring a solver's rough quantile to full precision. */
final class Inversion {

  private static final int MOST_STEPS = 8;

  private Inversion() {}

  /**
   * The point whose upper tail is {@code q}, from a close start; steps on the logarithm of the
   * tail, which stays well-shaped where the tail itself is flat.
   */
  static double polish(double start, double q, DoubleUnaryOperator tail, DoubleUnaryOperator pdf) {
    double x = start;
    for (int i = 0; i < MOST_STEPS; i++) {
      double sf = tail.applyAsDouble(x);
      double density = pdf.applyAsDouble(x);
      double step = Math.log(sf / q) * (sf / density);
      if (!Double.isFinite(step)) {
        return x;
      }
      x += step;
      if (Math.abs(step) <= 1e-15 * Math.abs(x)) {
        return x;
      }
    }
    return x;
  }
}
