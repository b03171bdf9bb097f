/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.ordered;

/**
 * The law of the one-sample Kolmogorov statistic at a finite number of values. SciPy's two-sample
 * test borrows it; we need it only to agree with figures made that way.
 */
final class OneSampleKolmogorov {

  /*
   * Design note. Which form is used where follows Simard and L'Ecuyer [1], because figures to agree
   * with were made so: the exact matrix form [2] for small n, or for a small statistic; twice the
   * one-sided tail [3] where both sides cannot be exceeded at once; else the expansion of Pelz and
   * Good [4].
   *
   * [1] Simard and L'Ecuyer (2011), Computing the two-sided Kolmogorov-Smirnov distribution,
   *     doi:10.18637/jss.v039.i11.
   * [2] Marsaglia, Tsang and Wang (2003), Evaluating Kolmogorov's distribution,
   *     doi:10.18637/jss.v008.i18.
   * [3] Birnbaum and Tingey (1951), One-sided confidence contours for probability distribution
   *     functions, doi:10.1214/aoms/1177729550.
   * [4] Pelz and Good (1976), Approximating the lower tail-areas of the Kolmogorov-Smirnov
   *     one-sample statistic, doi:10.1111/j.2517-6161.1976.tb01579.x.
   */

  private static final int SMALL = 140;
  private static final int MOST_FOR_MATRIX = 100_000;
  private static final double MATRIX_LIMIT = 1.4;
  private static final double ONE_SIDED_SMALL = 4;
  private static final double ONE_SIDED_LARGE = 2.2;
  private static final double VANISHED = 370;

  private OneSampleKolmogorov() {}

  /** P(D ≥ x) of n values, n at least 1. */
  static double sf(long n, double x) {
    double nx = n * x;
    double square = nx * x;
    if (nx <= 0.5) {
      return 1;
    }
    if (x >= 1 || (n > SMALL && square >= VANISHED)) {
      return 0;
    }
    if (x >= 0.5 || square >= (n > SMALL ? ONE_SIDED_LARGE : ONE_SIDED_SMALL)) {
      return Math.min(1, 2 * oneSidedSf(n, x));
    }
    boolean matrix = n <= SMALL || (n <= MOST_FOR_MATRIX && nx * Math.sqrt(x) <= MATRIX_LIMIT);
    return 1 - Math.min(1, matrix ? KolmogorovMatrix.cdf((int) n, x) : PelzGood.cdf(n, x));
  }

  /** P(D⁺ ≥ x): a sum of positive terms, each the one before times a ratio taken in logarithms. */
  static double oneSidedSf(long n, double x) {
    double sum = 0;
    double logChoose = 0;
    long last = (long) Math.floor(n * (1 - x));
    for (long j = 0; j <= last; j++) {
      double share = (double) j / n;
      double rest = 1 - x - share;
      double power =
          j == n || rest <= 0 ? (j == n ? 0 : Double.NEGATIVE_INFINITY) : (n - j) * Math.log(rest);
      sum += Math.exp(logChoose + (j - 1) * Math.log(x + share) + power);
      logChoose += Math.log((double) (n - j) / (j + 1));
    }
    return Math.min(1, x * sum);
  }
}
