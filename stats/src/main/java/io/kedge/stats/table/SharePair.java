/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.table;

import java.util.Arrays;

/**
 * Two lists of weights on the same bins, each read as shares of its sum, with differences that are
 * exact to the last bit when the shares are equal. Immutable.
 */
public final class SharePair {

  private final double[] p;
  private final double[] q;
  private final double pTotal;
  private final double qTotal;

  private SharePair(double[] p, double[] q) {
    this.p = p;
    this.q = q;
    this.pTotal = Arrays.stream(p).sum();
    this.qTotal = Arrays.stream(q).sum();
  }

  /**
   * The pair of the counts.
   *
   * @throws IllegalArgumentException if the lengths differ, a count is negative, or a side has no
   *     row
   */
  public static SharePair of(long[] reference, long[] current) {
    return of(asDoubles(reference), asDoubles(current));
  }

  /**
   * The pair of the weights; their scale does not matter.
   *
   * @throws IllegalArgumentException if the lengths differ, a weight is not finite and 0 or more,
   *     or all weights of a side are 0
   */
  public static SharePair of(double[] p, double[] q) {
    if (p.length != q.length) {
      throw new IllegalArgumentException(
          "p and q must have the same number of bins, but had " + p.length + " and " + q.length);
    }
    SharePair pair = new SharePair(scaled("p", p), scaled("q", q));
    if (pair.pTotal == 0 || pair.qTotal == 0) {
      throw new IllegalArgumentException(
          "p and q must each hold a weight above 0, but their sums were "
              + pair.pTotal
              + " and "
              + pair.qTotal);
    }
    return pair;
  }

  /** Bins, the empty ones included. */
  public int bins() {
    return p.length;
  }

  /** Bins with a weight on either side. */
  public int occupied() {
    int count = 0;
    for (int i = 0; i < p.length; i++) {
      count += p[i] > 0 || q[i] > 0 ? 1 : 0;
    }
    return count;
  }

  /** Share of the first side in the bin, in [0, 1]. */
  public double p(int bin) {
    return p[bin] / pTotal;
  }

  /** Share of the second side in the bin, in [0, 1]. */
  public double q(int bin) {
    return q[bin] / qTotal;
  }

  /** {@code q - p} of the bin, from the exact cross products. */
  public double difference(int bin) {
    double left = p[bin] * qTotal;
    double right = q[bin] * pTotal;
    double rounding = Math.fma(q[bin], pTotal, -right) - Math.fma(p[bin], qTotal, -left);
    return (right - left + rounding) / pTotal / qTotal;
  }

  /** The pair with its sides exchanged. */
  public SharePair swapped() {
    return new SharePair(q, p);
  }

  private static double[] scaled(String side, double[] weights) {
    double greatest = 0;
    for (double weight : weights) {
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            side + " must hold finite weights of at least 0, but held " + weight);
      }
      greatest = Math.max(greatest, weight);
    }
    // a power of two keeps every weight exact and every product within the range of double
    int exponent = greatest == 0 ? 0 : -Math.getExponent(greatest);
    boolean moderate = Math.abs(exponent) < 300;
    return Arrays.stream(weights).map(w -> moderate ? w : Math.scalb(w, exponent)).toArray();
  }

  private static double[] asDoubles(long[] counts) {
    return Arrays.stream(counts).asDoubleStream().toArray();
  }
}
