/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.bins.GridPair;
import io.kedge.stats.bins.Sides;
import io.kedge.stats.drift.Descriptor.ColumnKind;
import io.kedge.stats.math.Kolmogorov;
import io.kedge.stats.ordered.EcdfGap;
import io.kedge.stats.ordered.SmirnovLaw;
import io.kedge.stats.ordered.TieGroups;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Two-sample Kolmogorov–Smirnov statistic: the greatest difference between the shares of both sides
 * that lie at or below a value.
 *
 * <p>{@code D = sup |F − G|} over all values, F and G the empirical distribution functions. Range
 * [0, 1], more is more drift.
 *
 * <p>Needs a value on each side; decide with 30 or more. Ties are exact: F and G are compared only
 * after a whole group of equal values, and the p-value is that of all ways to deal the observed
 * values, ties included, to both sides; above a budget of work it is the limit law, which is never
 * too small. Infinities are ordinary values, missing values are left out. From binned summaries, D
 * is the value on the grid, the details tell between which figures the true one lies, and the
 * p-value belongs to the lower.
 *
 * <p>Cost: linear in both samples, or in the smaller times a logarithm when the other is much
 * larger; the exact p-value takes about {@code 2·D·n·m} products. Weak against changes in the
 * tails: prefer PSI there. Stateless and thread-safe.
 *
 * <p><b>References</b>: Smirnov (1939), On the estimation of the discrepancy between empirical
 * curves; Hodges (1958), The significance probability of the Smirnov two-sample test,
 * doi:10.1007/BF02589501; Schröer and Trenkler (1995), doi:10.1016/0167-9473(94)00040-P.
 */
public final class KolmogorovSmirnov implements BinnedStatistic {

  /** What the statistic is. The bands are those of PSI for a shifted normal, roughly. */
  public static final Descriptor DESCRIPTOR =
      new Descriptor(
          "ks",
          "Kolmogorov–Smirnov D",
          Set.of(ColumnKind.NUMERIC),
          "[0, 1]",
          new Bands(0.1, 0.2, Double.POSITIVE_INFINITY),
          30,
          List.of(
              "Smirnov (1939), On the estimation of the discrepancy between empirical curves",
              "Hodges (1958), The significance probability of the Smirnov two-sample test,"
                  + " doi:10.1007/BF02589501",
              "Schröer and Trenkler (1995), Exact and randomization distributions of"
                  + " Kolmogorov-Smirnov tests two or three samples,"
                  + " doi:10.1016/0167-9473(94)00040-P"));

  /** Products spent on one exact p-value at most: about 25 ms of a core. */
  static final double WORK_BUDGET = 2e7;

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The statistic D of two samples, in [0, 1].
   *
   * @param reference ascending
   * @param current ascending
   * @throws IllegalArgumentException if a sample is empty or holds NaN
   */
  public static double distance(double[] reference, double[] current) {
    return EcdfGap.of(reference, current).d();
  }

  /**
   * The probability of a D at least as large when nothing changed: exact given the ties while that
   * is affordable, else by the limit law.
   *
   * @param reference ascending
   * @param current ascending
   * @throws IllegalArgumentException if a sample is empty or holds NaN
   */
  public static double pValue(double[] reference, double[] current) {
    return pValue(EcdfGap.of(reference, current), reference, current);
  }

  /**
   * The exact probability of a D at least as large when nothing changed, given the ties, whatever
   * the work.
   *
   * @param reference ascending
   * @param current ascending
   * @throws IllegalArgumentException if a sample is empty or holds NaN
   */
  public static double exactPValue(double[] reference, double[] current) {
    EcdfGap gap = EcdfGap.of(reference, current);
    return exact(gap, TieGroups.of(reference, current));
  }

  /**
   * The limit of the probability of a D at least as large when nothing changed, for samples that
   * grow: Kolmogorov's law at {@code √(nm/(n+m))·d}.
   *
   * @param d the observed D, in [0, 1]
   * @param n reference rows
   * @param m current rows
   */
  public static double limitPValue(double d, long n, long m) {
    double effective = (double) n * ((double) m / ((double) n + m));
    return Kolmogorov.sf(Math.sqrt(effective) * d);
  }

  private static double pValue(EcdfGap gap, double[] reference, double[] current) {
    boolean affordable = SmirnovLaw.work(gap) <= WORK_BUDGET;
    if (affordable || gap.n() == gap.m()) {
      TieGroups groups = TieGroups.of(reference, current);
      if (affordable || groups.none()) {
        return exact(gap, groups);
      }
    }
    return limitPValue(gap.d(), gap.n(), gap.m());
  }

  private static double exact(EcdfGap gap, TieGroups groups) {
    return groups.none() ? SmirnovLaw.withoutTies(gap) : SmirnovLaw.givenTies(gap, groups);
  }

  @Override
  public Comparison compare(Sides sides) {
    return OnValues.ofNumbers(
        sides,
        (reference, current) ->
            reference.isExact() && current.isExact()
                ? exactly(reference.sorted(), current.sorted())
                : onGrid(sides.gridPair(), reference.present(), current.present()));
  }

  private static Measured exactly(double[] reference, double[] current) {
    EcdfGap gap = EcdfGap.of(reference, current);
    Map<String, Double> details = new LinkedHashMap<>();
    details.put("d_plus", gap.dPlus());
    details.put("d_minus", gap.dMinus());
    double p = pValue(gap, reference, current);
    return new Measured(gap.d(), OptionalDouble.of(p), gap.n(), gap.m(), details);
  }

  private static Measured onGrid(GridPair pair, long n, long m) {
    GridPair.Gaps gaps = pair.gaps();
    double d = gaps.atEdges();
    Map<String, Double> details = new LinkedHashMap<>();
    details.put("d_lower", d);
    details.put("d_upper", gaps.possible());
    return new Measured(d, OptionalDouble.of(limitPValue(d, n, m)), n, m, details);
  }
}
