/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.ordered;

import java.util.Arrays;

/**
 * The exact law of the two-sample Kolmogorov–Smirnov statistic when nothing changed: the share of
 * all ways to deal the pooled values to the two sides whose gap is at least {@code h/(nm)}.
 */
public final class SmirnovLaw {

  /*
   * Design note. Dealing the pooled values in ascending order is a walk on the lattice: after k
   * values, i of them are the reference's. The gap is |i·(n+m) − k·n| ≥ h, so an interval of i is
   * inside for each k. Of n·m places about 2h are, and only those are visited. We carry the
   * probability of every i inside, for a walk of free coin tosses, and add up what leaves it, each
   * place weighted with the chance to end where the dealing must end; so there is no subtraction
   * and no loss in small tails [1, 2]. Free tosses make a group of s tied values one binomial step,
   * the same for all i: a convolution, of which only the end can leave.
   *
   * [1] Schröer and Trenkler (1995), Exact and randomization distributions of Kolmogorov-Smirnov
   *     tests two or three samples, doi:10.1016/0167-9473(94)00040-P.
   * [2] Viehmann (2021), Numerically more stable computation of the p-values for the two-sample
   *     Kolmogorov-Smirnov test, arXiv:2102.08037.
   */

  private final int n;
  private final int m;
  private final long h;
  private final boolean bothSides;
  private final double success;
  private final BridgeWeight upper;
  private final BridgeWeight lower;
  private double[] inside;
  private double[] next;
  private int low;
  private int high;
  private int dealt;
  private double left;

  private SmirnovLaw(EcdfGap gap, long h, boolean bothSides) {
    // Both sides play the same part in the two-sided law; the smaller needs less memory.
    boolean swap = bothSides && gap.n() > gap.m();
    this.n = Math.toIntExact(swap ? gap.m() : gap.n());
    this.m = Math.toIntExact(swap ? gap.n() : gap.m());
    this.h = h;
    this.bothSides = bothSides;
    this.success = (double) n / ((double) n + m);
    this.upper = new BridgeWeight(n, m);
    this.lower = new BridgeWeight(n, m);
    this.inside = new double[n + 2];
    this.next = new double[n + 2];
    this.inside[0] = 1;
  }

  /** P(D ≥ observed) given the sizes of the groups of tied values, ascending by value. */
  public static double givenTies(EcdfGap gap, TieGroups groups) {
    if (gap.greatest() == 0) {
      return 1;
    }
    SmirnovLaw law = new SmirnovLaw(gap, gap.greatest(), true);
    for (int group = 0; group < groups.count() && law.low <= law.high; group++) {
      law.deal(groups.size(group));
    }
    return Math.min(1, law.left);
  }

  /** P(D ≥ observed) if no two values could be equal. */
  public static double withoutTies(EcdfGap gap) {
    return gap.n() == gap.m()
        ? equalSizes(gap, gap.greatest(), true)
        : untied(gap, gap.greatest(), true);
  }

  /** P(D⁺ ≥ observed) if no two values could be equal. */
  public static double aboveWithoutTies(EcdfGap gap) {
    return gap.n() == gap.m()
        ? equalSizes(gap, gap.above(), false)
        : untied(gap, gap.above(), false);
  }

  /** P(D⁻ ≥ observed) if no two values could be equal. */
  public static double belowWithoutTies(EcdfGap gap) {
    return aboveWithoutTies(new EcdfGap(gap.below(), gap.above(), gap.m(), gap.n()));
  }

  /** Products that the exact law takes, roughly. */
  public static double work(EcdfGap gap) {
    return 2.0 * gap.greatest() + gap.n() + gap.m();
  }

  private static double untied(EcdfGap gap, long h, boolean bothSides) {
    if (h == 0) {
      return 1;
    }
    SmirnovLaw law = new SmirnovLaw(gap, h, bothSides);
    for (int k = law.n + law.m; k > 0 && law.low <= law.high; k--) {
      law.dealOne();
    }
    return Math.min(1, law.left);
  }

  /** Reflection: {@code Σ ±C(2n, n−jk)/C(2n, n)}, j = 1, 2, …, for a gap of k/n. */
  private static double equalSizes(EcdfGap gap, long h, boolean bothSides) {
    long n = gap.n();
    if (h == 0) {
      return 1;
    }
    long k = h / n;
    double sum = 0;
    double term = 1;
    long i = 0;
    int sign = 1;
    for (long end = k; end <= n && term > 0; end += k) {
      for (; i < end; i++) {
        term *= (double) (n - i) / (n + i + 1);
      }
      sum += sign * term;
      sign = -sign;
      if (!bothSides) {
        return term;
      }
    }
    return Math.max(0, Math.min(1, 2 * sum));
  }

  private void deal(int size) {
    if (size == 1) {
      dealOne();
    } else {
      dealGroup(size);
    }
  }

  private void dealOne() {
    double[] from = inside;
    double[] to = next;
    double up = success;
    double stay = 1 - success;
    to[low] = from[low] * stay;
    for (int i = low + 1; i <= high; i++) {
      to[i] = from[i] * stay + from[i - 1] * up;
    }
    to[high + 1] = from[high] * up;
    dealt++;
    keepInside(low, Math.min(n, high + 1));
  }

  private void dealGroup(int size) {
    double[] weights = CoinTosses.successes(size, success);
    int last = (int) Math.min(n, (long) high + size);
    Arrays.fill(next, low, last + 1, 0);
    if (size < high - low) {
      for (int a = 0; a <= size; a++) {
        addShifted(weights[a], a);
      }
    } else {
      for (int i = low; i <= high; i++) {
        addSpread(inside[i], i, weights);
      }
    }
    dealt += size;
    keepInside(low, last);
  }

  private void addShifted(double weight, int shift) {
    double[] from = inside;
    double[] to = next;
    int end = Math.min(high, n - shift);
    for (int i = low; i <= end; i++) {
      to[i + shift] += from[i] * weight;
    }
  }

  private void addSpread(double mass, int start, double[] weights) {
    double[] to = next;
    int end = Math.min(weights.length - 1, n - start);
    for (int a = 0; a <= end; a++) {
      to[start + a] += mass * weights[a];
    }
  }

  /** Adds up what has left the interval and keeps the rest. */
  private void keepInside(int from, int to) {
    long total = (long) n + m;
    long centre = (long) dealt * n;
    long highest = -Math.floorDiv(-(centre + h), total) - 1;
    long lowest = Math.floorDiv(centre - h, total) + 1;
    // Places that cannot be reached with n and m values end nowhere and have no weight.
    int first = Math.max(from, dealt - m);
    high = (int) Math.min(to, highest);
    low = bothSides ? (int) Math.max(first, lowest) : first;
    if (highest < to) {
      leaveAbove((int) highest + 1, first, to);
    }
    if (bothSides && lowest > first) {
      leaveBelow((int) lowest - 1, first, to);
    }
    double[] swap = inside;
    inside = next;
    next = swap;
  }

  private void leaveAbove(int nearest, int first, int last) {
    upper.moveTo(nearest, dealt - nearest);
    double weight = upper.weight();
    for (int i = nearest; i <= last; i++) {
      left += i < first ? 0 : next[i] * weight;
      weight *= upper.successForFailure(i - nearest);
    }
  }

  private void leaveBelow(int nearest, int first, int last) {
    lower.moveTo(nearest, dealt - nearest);
    double weight = lower.weight();
    for (int i = nearest; i >= first; i--) {
      left += i > last ? 0 : next[i] * weight;
      weight *= lower.failureForSuccess(nearest - i);
    }
  }
}
