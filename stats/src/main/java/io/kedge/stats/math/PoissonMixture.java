/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The upper tail of the non-central chi-square distribution at one point, for any number of
 * non-centralities. Its start is kept from one to the next, since close ones begin alike. Not
 * thread-safe.
 */
final class PoissonMixture {

  /*
   * The tail is a Poisson mixture, sum over j of Poisson(j; nc/2) Q(df/2 + j, x/2). All terms are
   * positive, so the sum cannot cancel; what has to be watched is where it starts. The terms rise
   * to one peak and fall: near nc/2 while x is below the mean, near the geometric mean of nc/2 and
   * x/2 in the upper tail. Weights and the increments Q(a+1) - Q(a) go down from the peak by
   * recurrence to where a term no longer counts; Q is evaluated there once and grows upward by
   * adding increments, which is the stable direction. About 18 sqrt(nc/2) terms.
   */

  /** A term below this share of the sum ends it. */
  private static final double NEGLIGIBLE = 1e-18;

  private final double y;
  private final double shape;
  private int lastPeak = -1;
  private double incrementAtPeak;
  private int lastFirst = -1;
  private double tailAtFirst;

  /**
   * The tail at a point.
   *
   * @param y half the point, above 0
   * @param shape half the degrees of freedom, above 0
   */
  PoissonMixture(double y, double shape) {
    this.y = y;
    this.shape = shape;
  }

  /** The tail for half a non-centrality, above 0. */
  double tail(double rate) {
    int peak = peak(rate);
    int first = firstTerm(rate, peak);
    double[] weights = new double[peak - first + 1];
    double[] increments = new double[peak - first + 1];
    double weight = PoissonDistribution.of(rate).probability(peak);
    double increment = increment(peak);
    for (int j = peak; j >= first; j--) {
      weights[j - first] = weight;
      increments[j - first] = increment;
      weight *= j / rate;
      increment *= (shape + j) / y;
    }
    NeumaierSum sum = new NeumaierSum();
    double q = central(first);
    for (int i = 0; i < weights.length; i++) {
      sum.add(weights[i] * q);
      q += increments[i];
    }
    weight = weights[peak - first];
    increment = increments[peak - first];
    for (int j = peak + 1; ; j++) {
      weight *= rate / j;
      double term = weight * Math.min(1, q);
      sum.add(term);
      if (term <= NEGLIGIBLE * sum.value()) {
        return Math.min(1, sum.value());
      }
      increment *= y / (shape + j);
      q += increment;
    }
  }

  private double increment(int peak) {
    if (peak != lastPeak) {
      incrementAtPeak = RegularizedGamma.P.derivative(shape + peak + 1, y);
      lastPeak = peak;
    }
    return incrementAtPeak;
  }

  private double central(int first) {
    if (first != lastFirst) {
      tailAtFirst = RegularizedGamma.Q.value(shape + first, y);
      lastFirst = first;
    }
    return tailAtFirst;
  }

  private int peak(double rate) {
    if (y <= shape + rate) {
      return (int) rate;
    }
    double half = shape / 2;
    return (int) (Math.hypot(half, Math.sqrt(rate) * Math.sqrt(y)) - half);
  }

  /** Uses that {@code Q(a) <= Q(a+1) min(1, a/y)}, so no term that counts is left out. */
  private int firstTerm(double rate, int peak) {
    double share = 1;
    int j = peak;
    while (j > 0 && share > NEGLIGIBLE) {
      share *= j / rate * Math.min(1, (shape + j - 1) / y);
      j--;
    }
    return j;
  }
}
