/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.table;

import io.kedge.stats.math.NeumaierSum;

/**
 * The law of the number of marked rows that fall into the reference when {@code marked} of {@code
 * reference + current} rows are marked at random. Weights are relative to a start near the mode, so
 * that no probability underflows before it stops to count. Immutable.
 */
public final class Hypergeometric {

  private static final double NEGLIGIBLE = 1e-18;

  private final double marked;
  private final double reference;
  private final double unmarkedCurrent;
  private final long least;
  private final long most;
  private final long start;

  /**
   * The law of the marked rows in the reference.
   *
   * @param marked marked rows on both sides
   * @param reference rows of the reference
   * @param current rows of the current side
   */
  public Hypergeometric(long marked, long reference, long current) {
    this.marked = marked;
    this.reference = reference;
    this.unmarkedCurrent = (double) current - marked;
    this.least = Math.max(0, marked - current);
    this.most = Math.min(marked, reference);
    double mode = (marked + 1.0) * ((reference + 1.0) / ((double) reference + current + 2));
    this.start = Math.max(least, Math.min(most, (long) mode));
  }

  /** The probability of all counts at most {@code slack} times as probable as the observed one. */
  public double noMoreProbableThan(long observed, double slack) {
    double limit = slack * weight(observed);
    NeumaierSum all = new NeumaierSum();
    NeumaierSum rare = new NeumaierSum();
    double weight = 1;
    for (long k = start; k <= most && counts(weight, limit); k++) {
      all.add(weight);
      rare.add(weight <= limit ? weight : 0);
      weight *= up(k);
    }
    weight = start > least ? 1 / up(start - 1) : 0;
    for (long k = start - 1; k >= least && counts(weight, limit); k--) {
      all.add(weight);
      rare.add(weight <= limit ? weight : 0);
      weight = k > least ? weight / up(k - 1) : 0;
    }
    return Math.min(1, rare.value() / all.value());
  }

  private double weight(long observed) {
    double weight = 1;
    for (long k = start; k < observed && weight > 0; k++) {
      weight *= up(k);
    }
    for (long k = start; k > observed && weight > 0; k--) {
      weight /= up(k - 1);
    }
    return weight;
  }

  /** How much more probable {@code k + 1} is than {@code k}. */
  private double up(long k) {
    return (marked - k) / (k + 1.0) * ((reference - k) / (unmarkedCurrent + k + 1.0));
  }

  private static boolean counts(double weight, double limit) {
    return weight > NEGLIGIBLE * Math.min(1, limit);
  }
}
