/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.ordered;

import io.kedge.stats.math.NeumaierSum;
import java.util.OptionalDouble;

/**
 * W₁ of two exact samples and the reference's standard deviation, both in units of {@code
 * 2^exponent}, so that values near the ends of the double range neither overflow nor vanish.
 * Immutable.
 *
 * @param distance W₁, in that unit
 * @param deviation the standard deviation of the reference, divisor n, in that unit
 * @param exponent the binary exponent of the unit
 */
public record TransportCost(double distance, double deviation, int exponent) {

  /** Binary exponents between which differences and squares are safe as they are. */
  private static final int SAFE_EXPONENT = 400;

  /**
   * The cost between two ascending samples.
   *
   * @throws IllegalArgumentException if a sample is empty or holds NaN or an infinity
   */
  public static TransportCost of(double[] reference, double[] current) {
    requireFinite("reference", reference);
    requireFinite("current", current);
    int exponent = exponent(Math.max(size(reference), size(current)));
    double scale = Math.scalb(1.0, -exponent);
    double distance = distance(reference, current, scale);
    return new TransportCost(distance, deviation(reference, scale), exponent);
  }

  /** W₁ in the units of the values; infinite if beyond the range of doubles. */
  public double raw() {
    return Math.scalb(distance, exponent);
  }

  /** The reference's standard deviation, divisor n, in the units of the values. */
  public double referenceDeviation() {
    return Math.scalb(deviation, exponent);
  }

  /** W₁ in standard deviations; empty if there is a distance and no deviation. */
  public OptionalDouble normalized() {
    if (distance == 0) {
      return OptionalDouble.of(0);
    }
    return deviation == 0 ? OptionalDouble.empty() : OptionalDouble.of(distance / deviation);
  }

  private static void requireFinite(String side, double[] sorted) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException(side + " must hold at least one value, but was empty");
    }
    double last = sorted[sorted.length - 1];
    if (!Double.isFinite(sorted[0]) || !Double.isFinite(last)) {
      double bad = Double.isFinite(last) ? sorted[0] : last;
      throw new IllegalArgumentException(side + " must hold finite values, but held " + bad);
    }
  }

  private static double size(double[] sorted) {
    return Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
  }

  private static int exponent(double size) {
    int exponent = Math.getExponent(size);
    return size == 0 || Math.abs(exponent) <= SAFE_EXPONENT ? 0 : exponent;
  }

  /** Sums |F − G| over the stretches between successive values, as integers times widths. */
  private static double distance(double[] reference, double[] current, double scale) {
    long n = reference.length;
    long m = current.length;
    NeumaierSum sum = new NeumaierSum();
    int i = 0;
    int j = 0;
    double from = Math.min(reference[0], current[0]) * scale;
    while (i < n || j < m) {
      boolean fromReference = j == m || (i < n && reference[i] <= current[j]);
      double to = (fromReference ? reference[i] : current[j]) * scale;
      if (to > from) {
        sum.add(Math.abs(i * m - j * n) * (to - from));
        from = to;
      }
      i += fromReference ? 1 : 0;
      j += fromReference ? 0 : 1;
    }
    return sum.value() / ((double) n * m);
  }

  private static double deviation(double[] values, double scale) {
    double shift = values[0] * scale;
    NeumaierSum total = new NeumaierSum();
    for (double value : values) {
      total.add(value * scale - shift);
    }
    double mean = total.value() / values.length;
    NeumaierSum squares = new NeumaierSum();
    NeumaierSum rest = new NeumaierSum();
    for (double value : values) {
      double distance = value * scale - shift - mean;
      squares.add(distance * distance);
      rest.add(distance);
    }
    double correction = rest.value() * (rest.value() / values.length);
    return Math.sqrt(Math.max(0, squares.value() - correction) / values.length);
  }
}
