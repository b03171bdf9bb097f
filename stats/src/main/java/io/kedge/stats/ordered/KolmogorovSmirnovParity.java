/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.ordered;

/**
 * P-values of the Kolmogorov–Smirnov statistic as other tools define them, for comparison with
 * their figures; not to decide with. Both samples ascending. Stateless and thread-safe.
 */
public final class KolmogorovSmirnovParity {

  /** SciPy takes the exact law up to this size. */
  private static final long MOST_FOR_EXACT = 10_000;

  private KolmogorovSmirnovParity() {}

  /**
   * The exact p-value of D as if no two values could be equal; too large when there are ties.
   *
   * @throws IllegalArgumentException if a sample is empty or holds NaN
   */
  public static double exactIgnoringTies(double[] reference, double[] current) {
    return SmirnovLaw.withoutTies(EcdfGap.of(reference, current));
  }

  /**
   * The exact one-sided p-value of sup (F − G), F the reference's distribution function, as if no
   * two values could be equal.
   *
   * @throws IllegalArgumentException if a sample is empty or holds NaN
   */
  public static double exactAbove(double[] reference, double[] current) {
    return SmirnovLaw.aboveWithoutTies(EcdfGap.of(reference, current));
  }

  /**
   * The exact one-sided p-value of sup (G − F), as {@link #exactAbove}.
   *
   * @throws IllegalArgumentException if a sample is empty or holds NaN
   */
  public static double exactBelow(double[] reference, double[] current) {
    return SmirnovLaw.belowWithoutTies(EcdfGap.of(reference, current));
  }

  /**
   * SciPy's asymptotic p-value: the one-sample law at {@code nm/(n+m)} values, rounded half to
   * even. Far too small for small samples, 0 whenever D = 1, and NaN for one value against one.
   *
   * @throws IllegalArgumentException if a sample is empty or holds NaN
   */
  public static double oneSampleLaw(double[] reference, double[] current) {
    EcdfGap gap = EcdfGap.of(reference, current);
    double n = gap.n();
    double m = gap.m();
    long effective = (long) Math.rint(n * m / (n + m));
    return effective == 0 ? Double.NaN : OneSampleKolmogorov.sf(effective, gap.d());
  }

  /**
   * SciPy's choice: exact without ties while the larger sample has at most 10,000 values, else its
   * asymptotic one.
   *
   * @throws IllegalArgumentException if a sample is empty or holds NaN
   */
  public static double automatic(double[] reference, double[] current) {
    return Math.max(reference.length, current.length) <= MOST_FOR_EXACT
        ? exactIgnoringTies(reference, current)
        : oneSampleLaw(reference, current);
  }
}
