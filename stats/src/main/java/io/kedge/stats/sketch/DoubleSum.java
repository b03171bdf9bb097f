/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.sketch;

/**
 * A number kept as two doubles, the second far smaller than the first, for some 100 bits of
 * precision (Dekker, "A floating-point technique for extending the available precision", 1971,
 * doi:10.1007/BF01397083). Immutable.
 */
record DoubleSum(double high, double low) {

  DoubleSum plus(DoubleSum other) {
    double sum = high + other.high;
    double part = sum - high;
    double lost = (high - (sum - part)) + (other.high - part);
    return normal(sum, lost + (low + other.low));
  }

  DoubleSum times(double factor) {
    double product = high * factor;
    return normal(product, Math.fma(high, factor, -product) + low * factor);
  }

  DoubleSum over(double divisor) {
    double quotient = high / divisor;
    double rest = Math.fma(-quotient, divisor, high) + low;
    return normal(quotient, rest / divisor);
  }

  /** The same number with a second part below the last bit of the first. */
  static DoubleSum normal(double high, double low) {
    double sum = high + low;
    return new DoubleSum(sum, low - (sum - high));
  }
}
