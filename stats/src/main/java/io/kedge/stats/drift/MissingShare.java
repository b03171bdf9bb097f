/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.Kinds;
import io.kedge.stats.drift.Descriptor.ColumnKind;
import io.kedge.stats.math.Normal;
import io.kedge.stats.summary.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Change of the missing share: how much larger the share of rows without a value has become.
 *
 * <p>{@code current share − reference share}. Range [−1, 1]; 0 is no change, and the further from
 * it the more has changed: positive values are a loss of data. Its p-value is the two-sided
 * two-proportion z test with the pooled variance, and Fisher's exact test where fewer than five
 * missing or five present rows are expected on a side; it is 1 when no row, or every row, of both
 * sides is missing.
 *
 * <p>Needs a row on each side. The band is that of the difference's size: five points less are as
 * much of a change as five points more. Cost: constant, for Fisher's test linear in the rarer of
 * missing and present rows. Says nothing of the values that are there. Stateless and thread-safe.
 *
 * <p><b>References</b>: Agresti (2013), Categorical Data Analysis, sections 3.2 and 3.5; Cochran
 * (1954), Some methods for strengthening the common chi-square tests, doi:10.2307/3001616.
 */
public final class MissingShare implements DriftStatistic {

  /** What the statistic is. Five points are the least change worth an alarm. */
  public static final Descriptor DESCRIPTOR =
      new Descriptor(
          "missing_share",
          "Change of the missing share",
          Set.of(ColumnKind.NUMERIC, ColumnKind.CATEGORICAL),
          "[-1, 1]",
          new Bands(0.05, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
          30,
          List.of(
              "Agresti (2013), Categorical Data Analysis, sections 3.2 and 3.5",
              "Cochran (1954), Some methods for strengthening the common chi-square tests,"
                  + " doi:10.2307/3001616"));

  /** Fewest expected rows for which the normal law holds (Cochran 1954). */
  private static final double NORMAL_FROM = 5;

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The two-sided probability of a difference of shares at least as large when both are the same:
   * {@code z = (p₁−p₂)/√(p(1−p)(1/n₁+1/n₂))} with the pooled share p, or exactly where rows are too
   * few for that; 1 when p is 0 or 1.
   *
   * @param first occurrences among the first
   * @param n rows of the first, at least 1
   * @param second occurrences among the second
   * @param m rows of the second, at least 1
   */
  static double pValue(long first, long n, long second, long m) {
    double pooled = ((double) first + second) / ((double) n + m);
    if (pooled == 0 || pooled == 1) {
      return 1;
    }
    if (Math.min(n, m) * Math.min(pooled, 1 - pooled) < NORMAL_FROM) {
      return FisherExact.pValue(new long[] {n - first, first}, new long[] {m - second, second});
    }
    double variance = pooled * (1 - pooled) * (1.0 / n + 1.0 / m);
    double z = ((double) first / n - (double) second / m) / Math.sqrt(variance);
    return Math.min(1, 2 * Normal.sf(Math.abs(z)));
  }

  @Override
  public Comparison compare(Summary reference, Summary current) {
    Kinds.requireSame(reference, current);
    return OnBins.obstacle(reference.rows(), current.rows())
        .<Comparison>map(none -> none)
        .orElseGet(() -> measure(reference, current));
  }

  private static Measured measure(Summary reference, Summary current) {
    double before = (double) reference.missing() / reference.rows();
    double after = (double) current.missing() / current.rows();
    Map<String, Double> details = new LinkedHashMap<>();
    details.put("reference_share", before);
    details.put("current_share", after);
    if (before > 0) {
      details.put("rise_factor", after / before);
    }
    double p = pValue(reference.missing(), reference.rows(), current.missing(), current.rows());
    return new Measured(
        after - before, OptionalDouble.of(p), reference.rows(), current.rows(), details);
  }
}
