/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import io.kedge.stats.math.ChiSquared;
import io.kedge.stats.math.NoncentralChiSquared;
import java.util.OptionalDouble;

/**
 * The population stability index of two lists of counts with its law: what it would be without any
 * change, how probable it is then, and what the true index may be. {@code n} and {@code m} are the
 * two totals, {@code Nₑ = nm/(n+m)}. Immutable.
 */
public final class PsiResult {

  private static final double TAIL = 0.025;

  private final PsiTerms terms;
  private final double[] contributions;
  private final double psi;
  private final int degreesOfFreedom;

  /** The index of these terms. */
  public PsiResult(PsiTerms terms) {
    this.terms = terms;
    this.contributions = terms.matched();
    double sum = 0;
    for (double contribution : contributions) {
      sum += contribution;
    }
    this.psi = sum;
    this.degreesOfFreedom = terms.occupied() - 1;
  }

  /** The index with matched Jeffreys smoothing, in [0, ∞); 0 exactly when the shares are equal. */
  public double psi() {
    return psi;
  }

  /** What each bin adds to the index, in the order of the bins; never negative. */
  public double[] contributions() {
    return contributions.clone();
  }

  /** The index with ½ added to every count; not 0 for equal shares of different totals. */
  public double psiJeffreys() {
    return terms.jeffreys();
  }

  /** The index without smoothing; empty where it is infinite (a bin empty on one side only). */
  public OptionalDouble psiRaw() {
    return terms.raw();
  }

  /**
   * The index with shares raised to a least value and not renormalised, as many tools do.
   *
   * @param epsilon the least share, in (0, 1)
   * @throws IllegalArgumentException if epsilon is outside (0, 1)
   */
  public double floor(double epsilon) {
    if (!(epsilon > 0 && epsilon < 1)) {
      throw new IllegalArgumentException("epsilon must be in (0, 1), but was " + epsilon);
    }
    return terms.floored(epsilon);
  }

  /** Bins that hold a row of either side, less one. */
  public int degreesOfFreedom() {
    return degreesOfFreedom;
  }

  /** The index's mean when nothing changed: {@code df/Nₑ}. */
  public double expectedUnderNoDrift() {
    return degreesOfFreedom * inverseSize();
  }

  /** The index less its mean under no change; may be negative. */
  public double corrected() {
    return psi - expectedUnderNoDrift();
  }

  /** {@code psi·Nₑ}, a chi-square variable with {@code df} degrees of freedom under no change. */
  public double chiSquareStatistic() {
    return psi * effectiveSize();
  }

  /** The probability of an index at least as large when nothing changed; 1 with a single bin. */
  public double pValue() {
    return degreesOfFreedom == 0 ? 1 : ChiSquared.sf(chiSquareStatistic(), degreesOfFreedom);
  }

  /**
   * The larger of {@link #pValue} and the p-value of Pearson's statistic on the same bins: two
   * approximations of one law, of which each is too small far out in the tail where the other is
   * not (the index for few current rows against many, Pearson's for few reference rows). The one to
   * correct over many columns with; never smaller than {@link #pValue}.
   */
  public double cautiousPValue() {
    return degreesOfFreedom == 0
        ? 1
        : Math.max(pValue(), ChiSquared.sf(terms.pearson(), degreesOfFreedom));
  }

  /**
   * The probability of an index at least as large if the true one were exactly {@code d}: small
   * means that the true index exceeds {@code d}. 1 with a single bin.
   *
   * @param d the index to be exceeded; not negative
   */
  public double exceeds(double d) {
    return degreesOfFreedom == 0
        ? 1
        : NoncentralChiSquared.sf(chiSquareStatistic(), degreesOfFreedom, d * effectiveSize());
  }

  /** The 95 % confidence interval of the true index: lower end, upper end. */
  public double[] interval95() {
    return new double[] {trueIndexWithTail(TAIL), trueIndexWithTail(1 - TAIL)};
  }

  private double trueIndexWithTail(double p) {
    if (degreesOfFreedom == 0) {
      return 0;
    }
    double statistic = chiSquareStatistic();
    return NoncentralChiSquared.nonCentralityWithSf(statistic, degreesOfFreedom, p)
        / effectiveSize();
  }

  /**
   * The index that is reached with probability {@code alpha} when nothing changed; 0 with a single
   * bin.
   *
   * @param alpha in (0, 1)
   */
  public double criticalValue(double alpha) {
    return degreesOfFreedom == 0 ? 0 : ChiSquared.isf(alpha, degreesOfFreedom) * inverseSize();
  }

  private double inverseSize() {
    return 1.0 / terms.n() + 1.0 / terms.m();
  }

  private double effectiveSize() {
    double n = terms.n();
    double m = terms.m();
    return n * (m / (n + m));
  }
}
