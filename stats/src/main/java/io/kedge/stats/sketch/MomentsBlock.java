/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.sketch;

import java.util.Arrays;

/** The moments of values few enough to stay in the nearest cache for two passes. */
final class MomentsBlock {

  private MomentsBlock() {}

  static Moments of(double[] values, int from, int to) {
    if (from >= to) {
      return Moments.empty();
    }
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      least = Math.min(least, values[i]);
      greatest = Math.max(greatest, values[i]);
    }
    if (!(least >= -Double.MAX_VALUE && greatest <= Double.MAX_VALUE)) {
      double[] finite = Arrays.stream(values, from, to).filter(Double::isFinite).toArray();
      return of(finite, 0, finite.length);
    }
    int exponent = Moments.exponent(least, greatest);
    if (exponent == 0) {
      return ordinary(values, from, to, new double[] {least, greatest});
    }
    double[] scaled =
        Arrays.stream(values, from, to).map(value -> Math.scalb(value, -exponent)).toArray();
    Moments unit = ordinary(scaled, 0, scaled.length, new double[] {least, greatest});
    return new Moments(
        unit.count(),
        Math.scalb(unit.mean(), exponent),
        unit.m2(),
        least,
        greatest,
        Math.scalb(unit.meanTail(), exponent));
  }

  /** Two passes: about the first value for the mean, then about the mean; several sums by turn. */
  private static Moments ordinary(double[] values, int from, int to, double[] extremes) {
    int n = to - from;
    double mean = values[from] + sumAbout(values, from, to, values[from]) / n;
    double rest = 0;
    double squares = 0;
    double rest2 = 0;
    double squares2 = 0;
    int i = from;
    for (; i + 2 <= to; i += 2) {
      double first = values[i] - mean;
      double second = values[i + 1] - mean;
      rest += first;
      rest2 += second;
      squares += first * first;
      squares2 += second * second;
    }
    if (i < to) {
      double last = values[i] - mean;
      rest += last;
      squares += last * last;
    }
    double off = rest + rest2;
    DoubleSum exact = DoubleSum.normal(mean, off / n);
    double about = Math.max(0, squares + squares2 - off * off / n);
    return new Moments(n, exact.high(), about, extremes[0], extremes[1], exact.low());
  }

  private static double sumAbout(double[] values, int from, int to, double shift) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i + 4 <= to; i += 4) {
      a += values[i] - shift;
      b += values[i + 1] - shift;
      c += values[i + 2] - shift;
      d += values[i + 3] - shift;
    }
    for (; i < to; i++) {
      a += values[i] - shift;
    }
    return (a + b) + (c + d);
  }
}
