/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.ordered;

/**
 * The expansion of the one-sample Kolmogorov law in powers of {@code 1/√n}, to the third: Pelz and
 * Good (1976).
 */
final class PelzGood {

  private static final double PI_2 = Math.PI * Math.PI;
  private static final int TERMS = 60;

  private PelzGood() {}

  /** P(D ≤ x) of n values. */
  static double cdf(long n, double x) {
    double root = Math.sqrt((double) n);
    double z = root * x;
    double sum = 0;
    // From the smallest terms up; half-integers for the odd part of the theta series.
    for (int k = TERMS; k >= 0; k--) {
      sum += 2 * oddTerm(z, root, k + 0.5);
      sum += k == 0 ? 0 : 2 * evenTerm(z, root, k);
    }
    return Math.max(0, Math.sqrt(Math.PI / 2) * sum);
  }

  private static double oddTerm(double z, double root, double k) {
    double z2 = z * z;
    double z4 = z2 * z2;
    double z6 = z4 * z2;
    double a = PI_2 * k * k;
    double decay = Math.exp(-a / (2 * z2));
    double first = (a - z2) / (6 * z4);
    double second =
        (6 * z6 + 2 * z4 + a * (2 * z4 - 5 * z2) + a * a * (1 - 2 * z2)) / (72 * z6 * z);
    double third =
        (a * a * a * (5 - 30 * z2)
                + a * a * (212 * z4 - 60 * z2)
                + a * (135 * z4 - 96 * z6)
                - 30 * z6
                - 90 * z6 * z2)
            / (6480 * z6 * z4);
    return decay * (1 / z + (first + (second + third / root) / root) / root);
  }

  private static double evenTerm(double z, double root, double k) {
    double z2 = z * z;
    double a = PI_2 * k * k;
    double decay = Math.exp(-a / (2 * z2));
    double second = -a / (36 * z2 * z);
    double third = (3 * a * z2 - a * a) / (216 * z2 * z2 * z2);
    return decay * (second + third / root) / (root * root);
  }
}
