/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.ordered;

/**
 * What turns a free walk into one that ends with exactly n successes after n+m tosses: the ratio of
 * the probabilities of that end, seen from a place on the way and from the start. One thread.
 */
final class BridgeWeight {

  private final int n;
  private final int m;
  private int successes;
  private int failures;
  private double weight = 1;

  BridgeWeight(int n, int m) {
    this.n = n;
    this.m = m;
  }

  /** Goes on to a later place, at most n successes and m failures from the start. */
  void moveTo(int toSuccesses, int toFailures) {
    while (successes < toSuccesses || failures < toFailures) {
      // Alternating keeps the weight in range, and in proportion to the way that is left.
      long ahead = (long) (successes + 1) * toFailures;
      if (failures == toFailures
          || (successes < toSuccesses && ahead <= (long) (failures + 1) * toSuccesses)) {
        weight *= (double) (n - successes) / left() * perSuccess();
        successes++;
      } else {
        weight *= (double) (m - failures) / left() * perFailure();
        failures++;
      }
    }
  }

  double weight() {
    return weight;
  }

  /** By how much the weight grows with one success for a failure, after that many of them. */
  double successForFailure(int times) {
    double rest = n - successes - times;
    return rest / (m - failures + times + 1.0) * m / n;
  }

  /** By how much the weight grows with one failure for a success, after that many of them. */
  double failureForSuccess(int times) {
    double rest = m - failures - times;
    return rest / (n - successes + times + 1.0) * n / m;
  }

  private double left() {
    return (double) n + m - successes - failures;
  }

  private double perSuccess() {
    return ((double) n + m) / n;
  }

  private double perFailure() {
    return ((double) n + m) / m;
  }
}
