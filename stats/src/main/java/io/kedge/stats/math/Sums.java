/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

/** Compensated sums and means of arrays. Stateless. */
public final class Sums {

  private Sums() {}

  /** The compensated sum of all values, 0 when there are none. */
  public static double sum(double[] values) {
    return sum(values, 0, values.length);
  }

  /**
   * The compensated sum of {@code values[from..to)}, 0 when the range is empty.
   *
   * @throws IllegalArgumentException if the range is not inside the array
   */
  public static double sum(double[] values, int from, int to) {
    if (from < 0 || to < from || to > values.length) {
      throw new IllegalArgumentException(
          "from and to must be a range inside 0.."
              + values.length
              + ", but were "
              + from
              + " and "
              + to);
    }
    NeumaierSum sum = new NeumaierSum();
    for (int i = from; i < to; i++) {
      sum.add(values[i]);
    }
    return sum.value();
  }

  /**
   * The arithmetic mean of finite values, also where their sum would leave the range of {@code
   * double}.
   *
   * @throws IllegalArgumentException if there are no values
   */
  public static double mean(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("values must not be empty");
    }
    double sum = sum(values);
    if (Double.isFinite(sum)) {
      return sum / values.length;
    }
    NeumaierSum shares = new NeumaierSum();
    for (double value : values) {
      shares.add(value / values.length);
    }
    return shares.value();
  }
}
