/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

/** The argument checks that the distributions share. */
final class Require {

  private Require() {}

  static double number(String name, double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(name + " must be a number, but was NaN");
    }
    return value;
  }

  static double positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be finite and above 0, but was " + value);
    }
    return value;
  }

  static double probability(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p must be in [0, 1], but was " + p);
    }
    return p;
  }
}
