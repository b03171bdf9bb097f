/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

/**
 * A running sum that carries the rounding error of every addition along, so that the result is as
 * good as one rounded from about twice the precision. One thread.
 *
 * <p>The order of additions changes the result by at most an ulp or two; a sum of finite numbers
 * that exceeds the range of {@code double} on the way ends as an infinity.
 *
 * <p><b>References</b>: A. Neumaier 1974, "Rundungsfehleranalyse einiger Verfahren zur Summation
 * endlicher Summen", doi:10.1002/zamm.19740540106.
 */
public final class NeumaierSum {

  private double sum;
  private double lost;

  /** A sum of nothing: zero. */
  public NeumaierSum() {}

  /** Adds one number; NaN and infinities make the value what plain addition would make it. */
  public void add(double term) {
    double next = sum + term;
    if (Math.abs(sum) >= Math.abs(term)) {
      lost += (sum - next) + term;
    } else {
      lost += (term - next) + sum;
    }
    sum = next;
  }

  /** Adds all that the other sum holds, its carried error included. */
  public void add(NeumaierSum other) {
    double otherLost = other.lost;
    add(other.sum);
    lost += otherLost;
  }

  /** The sum so far, 0 when nothing was added. */
  public double value() {
    // after an infinity the carried error is NaN, and the plain sum is the right answer
    return Double.isFinite(sum) ? sum + lost : sum;
  }
}
