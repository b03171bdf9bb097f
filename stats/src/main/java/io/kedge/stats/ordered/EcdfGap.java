/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.ordered;

/**
 * The greatest gaps between two empirical distribution functions F (reference) and G (current), as
 * integers: times {@code n·m}, so that gaps compare without rounding. Immutable.
 *
 * @param above n·m times the greatest F − G, at least 0
 * @param below n·m times the greatest G − F, at least 0
 * @param n reference rows
 * @param m current rows
 */
public record EcdfGap(long above, long below, long n, long m) {

  /** Binary search pays when one side is shorter than the other by more than this. */
  private static final int SEARCH_RATIO = 16;

  /**
   * The gaps of two ascending samples.
   *
   * @throws IllegalArgumentException if a sample is empty or holds NaN
   */
  public static EcdfGap of(double[] reference, double[] current) {
    requireValues("reference", reference);
    requireValues("current", current);
    if (reference.length / SEARCH_RATIO >= current.length) {
      return searched(reference, current);
    }
    if (current.length / SEARCH_RATIO >= reference.length) {
      return searched(current, reference).mirrored();
    }
    return walked(reference, current);
  }

  /** The greater of both gaps, an integer. */
  public long greatest() {
    return Math.max(above, below);
  }

  /** D = sup |F − G|, in [0, 1]. */
  public double d() {
    return share(greatest());
  }

  /** sup (F − G), in [0, 1]. */
  public double dPlus() {
    return share(above);
  }

  /** sup (G − F), in [0, 1]. */
  public double dMinus() {
    return share(below);
  }

  private double share(long gap) {
    return (double) gap / ((double) n * m);
  }

  private EcdfGap mirrored() {
    return new EcdfGap(below, above, m, n);
  }

  private static EcdfGap walked(double[] reference, double[] current) {
    int n = reference.length;
    int m = current.length;
    int i = 0;
    int j = 0;
    long gap = 0;
    long above = 0;
    long below = 0;
    while (i < n && j < m) {
      double value = Math.min(reference[i], current[j]);
      while (i < n && reference[i] <= value) {
        i++;
        gap += m;
      }
      while (j < m && current[j] <= value) {
        j++;
        gap -= n;
      }
      above = Math.max(above, gap);
      below = Math.max(below, -gap);
    }
    return new EcdfGap(above, below, n, m);
  }

  /** As walked, from the steps of the short side alone: F − G peaks just before a step of G. */
  private static EcdfGap searched(double[] large, double[] small) {
    long n = large.length;
    long m = small.length;
    long above = 0;
    long below = 0;
    int i = 0;
    for (int j = 0; j < m; ) {
      double value = small[j];
      i = SortedValues.countBelow(large, i, value);
      above = Math.max(above, i * m - j * n);
      i = SortedValues.countUpTo(large, i, value);
      j = SortedValues.countUpTo(small, j, value);
      below = Math.max(below, j * n - i * m);
    }
    return new EcdfGap(above, below, n, m);
  }

  private static void requireValues(String side, double[] sorted) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException(side + " must hold at least one value, but was empty");
    }
    if (Double.isNaN(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException(side + " must hold numbers, but held NaN");
    }
  }
}
