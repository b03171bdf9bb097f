/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.PsiResult;
import io.kedge.stats.bins.PsiTerms;
import io.kedge.stats.bins.Sides;
import io.kedge.stats.drift.Descriptor.ColumnKind;
import io.kedge.stats.table.ContingencyTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Population stability index (PSI): how far the shares of a column's bins have moved.
 *
 * <p>{@code Σ (qᵢ−pᵢ) ln(qᵢ/pᵢ)}, the Jeffreys divergence of the binned reference shares p and
 * current shares q. Range [0, ∞), 0 only for equal shares, more is more drift.
 *
 * <p>Bins come from the reference ({@link BinnedPair#forPsi}): tied values stay in one bin, missing
 * values are left out. Empty bins: {@code c = 1/(2·min(n,m))} is added to both shares of every
 * occupied bin (matched Jeffreys smoothing), so an empty bin weighs less the more rows there are;
 * with a constant floor it would weigh the same always. Without any change the index has mean
 * {@code (B−1)(1/n+1/m)}; subtract it, or read the p-value, before comparing small windows with
 * fixed limits. The p-values hold from about 30 rows a side.
 *
 * <p>Cost: linear in the bins once the counts are there. Not for columns whose order or distance
 * matters beyond the bins, and blind to movement inside a bin. Stateless and thread-safe.
 *
 * <p><b>References</b>: Lewis (1994), An Introduction to Credit Scoring; Siddiqi (2006), Credit
 * Risk Scorecards; Yurdakul and Naranjo (2020), Statistical properties of the population stability
 * index, doi:10.21314/JRMV.2020.227.
 */
public final class PopulationStabilityIndex implements BinnedStatistic {

  /** What the statistic is. Bands after Lewis (1994) and Siddiqi (2006). */
  public static final Descriptor DESCRIPTOR =
      new Descriptor(
          "psi",
          "Population stability index",
          Set.of(ColumnKind.NUMERIC, ColumnKind.CATEGORICAL),
          "[0, ∞)",
          new Bands(0.1, 0.25, 0.5),
          30,
          List.of(
              "Lewis (1994), An Introduction to Credit Scoring",
              "Siddiqi (2006), Credit Risk Scorecards",
              "Yurdakul and Naranjo (2020), Statistical properties of the population stability"
                  + " index, doi:10.21314/JRMV.2020.227"));

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The index of two lists of counts on the same bins.
   *
   * @throws IllegalArgumentException if the lengths differ, a count is negative, or a side has no
   *     row, or 2^53 and more
   */
  public static PsiResult of(long[] reference, long[] current) {
    ContingencyTable table = ContingencyTable.of(reference, current);
    requireRows("reference", table.referenceTotal());
    requireRows("current", table.currentTotal());
    return new PsiResult(new PsiTerms(reference.clone(), current.clone()));
  }

  private static void requireRows(String side, long rows) {
    if (rows == 0) {
      throw new IllegalArgumentException(side + " must hold at least one row, but held none");
    }
  }

  @Override
  public Comparison compare(Sides sides) {
    return OnBins.ofShares(sides, bins -> measure(bins, sides));
  }

  private static Measured measure(BinnedPair bins, Sides sides) {
    PsiResult result = sides.psi();
    return new Measured(
        result.psi(),
        OptionalDouble.of(result.pValue()),
        bins.referenceTotal(),
        bins.currentTotal(),
        details(result, sides));
  }

  private static Map<String, Double> details(PsiResult result, Sides sides) {
    double[] interval = result.interval95();
    Map<String, Double> details = new LinkedHashMap<>();
    details.put("psi_floor_1e-4", result.floor(1e-4));
    details.put("psi_corrected", result.corrected());
    details.put("expected_under_no_drift", result.expectedUnderNoDrift());
    details.put("degrees_of_freedom", (double) result.degreesOfFreedom());
    details.put("p_exceeds_0.1", sides.psiExceeds(0.1));
    details.put("p_exceeds_0.25", sides.psiExceeds(0.25));
    details.put("ci95_low", interval[0]);
    details.put("ci95_high", interval[1]);
    return details;
  }
}
