/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.sums;

/**
 * The moments of labels y, and the sums that set errors in relation to them. Moments are in units
 * of {@code 2^exponent}. Immutable.
 *
 * @param count rows
 * @param exponent the binary exponent of the unit, a multiple of 256 that follows from {@code size}
 * @param mean the mean label, scaled
 * @param deviations Σ(y − mean)², scaled
 * @param smallest the smallest label, unscaled; +∞ without rows
 * @param largest the largest label, unscaled; −∞ without rows
 * @param absolute Σ|y|, scaled
 * @param percentage Σ|e| / max(|y|, 2⁻⁵²)
 * @param symmetric Σ2|e| / (|y| + |ŷ|), 0 where both are 0
 * @param nearZero rows with |y| &lt; 2⁻⁵², where a percentage has no meaning
 */
public record LabelSums(
    long count,
    int exponent,
    double mean,
    double deviations,
    double smallest,
    double largest,
    double absolute,
    double percentage,
    double symmetric,
    long nearZero) {

  /** No rows. */
  public static final LabelSums EMPTY =
      new LabelSums(0, 0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, 0, 0, 0);

  /** The largest |y|; 0 without rows. */
  public double size() {
    return count == 0 ? 0 : Math.max(Math.abs(smallest), Math.abs(largest));
  }

  /** Whether all labels are alike. */
  public boolean constant() {
    return smallest >= largest;
  }

  /** Mean of the errors as fractions of their labels; NaN without rows. */
  public double meanPercentage() {
    return percentage / count;
  }

  /** Mean of the errors as fractions of the mean size of answer and label; NaN without rows. */
  public double meanSymmetric() {
    return symmetric / count;
  }

  /** The sums of both sets of rows. */
  public LabelSums merge(LabelSums other) {
    if (count == 0 || other.count == 0) {
      return count == 0 ? other : this;
    }
    int unit = ErrorSums.exponentFor(Math.max(size(), other.size()));
    LabelSums a = inUnit(unit);
    LabelSums b = other.inUnit(unit);
    double total = (double) count + other.count;
    double gap = b.mean - a.mean;
    return new LabelSums(
        count + other.count,
        unit,
        a.mean + gap * (other.count / total),
        a.deviations + b.deviations + gap * gap * (count * (other.count / total)),
        Math.min(smallest, other.smallest),
        Math.max(largest, other.largest),
        a.absolute + b.absolute,
        percentage + other.percentage,
        symmetric + other.symmetric,
        nearZero + other.nearZero);
  }

  private LabelSums inUnit(int target) {
    int shift = exponent - target;
    return shift == 0
        ? this
        : new LabelSums(
            count,
            target,
            Math.scalb(mean, shift),
            Math.scalb(deviations, 2 * shift),
            smallest,
            largest,
            Math.scalb(absolute, shift),
            percentage,
            symmetric,
            nearZero);
  }
}
