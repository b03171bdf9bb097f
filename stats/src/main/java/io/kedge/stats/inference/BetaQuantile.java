/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.math.Beta;

/** Quantiles of the beta law by bisection on its upper or lower tail. Stateless. */
final class BetaQuantile {

  private static final int STEPS = 1100;

  private BetaQuantile() {}

  /** The x below which the stated probability lies. */
  static double lower(double a, double b, double probability) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (Beta.regularized(a, b, middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The x above which the stated probability lies. */
  static double upper(double a, double b, double probability) {
    return 1 - lower(b, a, probability);
  }
}
