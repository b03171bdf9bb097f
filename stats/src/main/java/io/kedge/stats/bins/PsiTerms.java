/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import java.util.OptionalDouble;

/**
 * The sum {@code Σ (q−p) ln(q/p)} over bins, p the reference's shares and q the current ones, under
 * each way of treating empty bins. Immutable by agreement: the arrays are shared.
 */
public final class PsiTerms {

  private final long[] reference;
  private final long[] current;
  private final double n;
  private final double m;
  private final int occupied;

  /** The terms of counts on the same bins, neither side without a row. */
  public PsiTerms(long[] reference, long[] current) {
    this.reference = reference;
    this.current = current;
    long left = 0;
    long right = 0;
    int bins = 0;
    for (int bin = 0; bin < reference.length; bin++) {
      left += reference[bin];
      right += current[bin];
      bins += isEmpty(bin) ? 0 : 1;
    }
    this.n = left;
    this.m = right;
    this.occupied = bins;
  }

  /** Reference rows. */
  public double n() {
    return n;
  }

  /** Current rows. */
  public double m() {
    return m;
  }

  /** Bins that hold a row of either side. */
  public int occupied() {
    return occupied;
  }

  private boolean isEmpty(int bin) {
    return reference[bin] == 0 && current[bin] == 0;
  }

  /** The terms with {@code 1/(2·min(n,m))} added to both shares of every occupied bin. */
  public double[] matched() {
    double c = 1 / (2 * Math.min(n, m));
    double scale = 1 + c * occupied;
    double[] terms = new double[reference.length];
    for (int bin = 0; bin < terms.length; bin++) {
      if (!isEmpty(bin)) {
        double a = reference[bin];
        double b = current[bin];
        double difference = shareDifference(a, n, b, m);
        // the smoothed shares differ by this much; dividing their term instead would round once
        // more
        terms[bin] = difference / scale * logRatio(difference, a / n + c, b / m + c);
      }
    }
    return terms;
  }

  /** The sum with ½ added to every count. */
  public double jeffreys() {
    double left = n + 0.5 * reference.length;
    double right = m + 0.5 * reference.length;
    double sum = 0;
    for (int bin = 0; bin < reference.length; bin++) {
      double a = reference[bin] + 0.5;
      double b = current[bin] + 0.5;
      sum += term(shareDifference(a, left, b, right), a / left, b / right);
    }
    return sum;
  }

  /** The sum without smoothing; empty if a bin is empty on one side only. */
  public OptionalDouble raw() {
    double sum = 0;
    for (int bin = 0; bin < reference.length; bin++) {
      double a = reference[bin];
      double b = current[bin];
      if (a == 0 != (b == 0)) {
        return OptionalDouble.empty();
      }
      sum += a == 0 ? 0 : term(shareDifference(a, n, b, m), a / n, b / m);
    }
    return OptionalDouble.of(sum);
  }

  /** The sum with shares raised to at least epsilon, not renormalised. */
  public double floored(double epsilon) {
    double sum = 0;
    for (int bin = 0; bin < reference.length; bin++) {
      double a = reference[bin];
      double b = current[bin];
      double p = Math.max(a / n, epsilon);
      double q = Math.max(b / m, epsilon);
      boolean floored = p == epsilon || q == epsilon;
      sum += term(floored ? q - p : shareDifference(a, n, b, m), p, q);
    }
    return sum;
  }

  /** Pearson's statistic of the same counts: {@code nm Σ (q−p)²/(a+b)}, nothing added anywhere. */
  public double pearson() {
    double sum = 0;
    for (int bin = 0; bin < reference.length; bin++) {
      double a = reference[bin];
      double b = current[bin];
      double difference = isEmpty(bin) ? 0 : shareDifference(a, n, b, m);
      sum += difference == 0 ? 0 : difference * (difference / (a + b));
    }
    return n * m * sum;
  }

  private static double term(double difference, double p, double q) {
    return difference * logRatio(difference, p, q);
  }

  private static double logRatio(double difference, double p, double q) {
    double relative = difference / p;
    // Close shares: ln(q/p) from their exact difference, since the quotient has lost it.
    return Math.abs(relative) < 0.5 ? Math.log1p(relative) : Math.log(q / p);
  }

  /** {@code b/m − a/n} from the exact products, so that equal shares differ by exactly 0. */
  private static double shareDifference(double a, double n, double b, double m) {
    double left = a * m;
    double right = b * n;
    double rounding = Math.fma(b, n, -right) - Math.fma(a, m, -left);
    return (right - left + rounding) / n / m;
  }
}
