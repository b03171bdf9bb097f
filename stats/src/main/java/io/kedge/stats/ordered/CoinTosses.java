/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.ordered;

/** The binomial law of many tosses at once. */
final class CoinTosses {

  private CoinTosses() {}

  /** The probability of each number of successes, 0 to {@code tosses}; they sum to 1. */
  static double[] successes(int tosses, double p) {
    double[] weights = new double[tosses + 1];
    double odds = p / (1 - p);
    int peak = Math.min(tosses, (int) ((tosses + 1.0) * p));
    weights[peak] = 1;
    double sum = 1;
    for (int a = peak; a < tosses; a++) {
      weights[a + 1] = weights[a] * ((tosses - a) / (a + 1.0) * odds);
      sum += weights[a + 1];
    }
    for (int a = peak; a > 0; a--) {
      weights[a - 1] = weights[a] * (a / ((tosses - a + 1.0) * odds));
      sum += weights[a - 1];
    }
    for (int a = 0; a <= tosses; a++) {
      weights[a] /= sum;
    }
    return weights;
  }
}
