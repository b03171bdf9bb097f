/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.parity;

import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.Binning;
import io.kedge.stats.bins.Kinds;
import io.kedge.stats.bins.Missing;
import io.kedge.stats.bins.PsiTerms;
import io.kedge.stats.drift.ChiSquare;
import io.kedge.stats.drift.JensenShannon;
import io.kedge.stats.drift.KolmogorovSmirnov;
import io.kedge.stats.drift.LInfinity;
import io.kedge.stats.drift.PopulationStabilityIndex;
import io.kedge.stats.ordered.KolmogorovSmirnovParity;
import io.kedge.stats.ordered.TransportCost;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import io.kedge.stats.table.TableResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Conventions of other tools under which figures can be asked for, so that a difference to them can
 * be explained. Never used to decide.
 */
public enum Parity {
  /**
   * Plain definitions, figure by figure. A number: type-7 decile edges rounded to 12 significant
   * digits, left-closed bins, shares raised to 1e-4 and not renormalised: {@code psi}, the same
   * with 1e-6 as {@code psi_eps1e6}, {@code js_distance} (base 2), and on the values {@code ks},
   * {@code ks_p} (the one-sample law that SciPy borrows), {@code ks_p_limit} and {@code
   * wasserstein} (in units of the column). Categories: every one of either side, missing being one
   * of them, none merged: {@code psi}, {@code psi_eps1e6}, {@code js_distance}, {@code linf},
   * {@code chi2}, {@code chi2_p}.
   */
  EXPECTED {
    @Override
    void putFigures(Summary reference, Summary current, SortedMap<String, Double> figures) {
      if (reference instanceof NumericSummary before && current instanceof NumericSummary now) {
        putNumeric(before, now, figures);
      } else {
        putCategorical((CategoricalSummary) reference, (CategoricalSummary) current, figures);
      }
    }
  },
  /** Our own bins, shares raised to 1e-4 and not renormalised: {@code psi}. */
  FLOOR_1E_4 {
    @Override
    void putFigures(Summary reference, Summary current, SortedMap<String, Double> figures) {
      BinnedPair bins = BinnedPair.forPsi(reference, current, Missing.DROP);
      figures.put("psi", new PsiTerms(bins.reference(), bins.current()).floored(1e-4));
    }
  },
  /** Type-7 decile edges, right-closed bins, our own smoothing: {@code psi}. */
  TYPE_7 {
    @Override
    void putFigures(Summary reference, Summary current, SortedMap<String, Double> figures) {
      BinnedPair bins = BinnedPair.forPsi(reference, current, Missing.DROP);
      if (reference instanceof NumericSummary before && current instanceof NumericSummary now) {
        double[] edges = Binning.TYPE_7.edges(before, BinnedPair.BINS);
        bins = BinnedPair.onEdges(before, now, edges, Missing.DROP);
      }
      figures.put("psi", PopulationStabilityIndex.of(bins.reference(), bins.current()).psi());
    }
  };

  /** The word used in flags and settings: {@code expected}, {@code floor-1e-4}, {@code type-7}. */
  public String wireName() {
    return switch (this) {
      case EXPECTED -> "expected";
      case FLOOR_1E_4 -> "floor-1e-4";
      case TYPE_7 -> "type-7";
    };
  }

  // Interpolation noise in the last bits must not carry an edge past an equal value.
  private static final MathContext EDGE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

  /**
   * The figures by name; none unless both sides are exact and have rows to compare. A figure that
   * has no finite value is left out.
   *
   * @throws IllegalArgumentException if the two are of different kinds
   */
  public SortedMap<String, Double> figures(Summary reference, Summary current) {
    Kinds.requireSame(reference, current);
    SortedMap<String, Double> figures = new TreeMap<>();
    boolean exact = reference.isExact() && current.isExact();
    boolean missingCounts = this == EXPECTED && !(reference instanceof NumericSummary);
    boolean rows =
        missingCounts
            ? reference.rows() > 0 && current.rows() > 0
            : reference.present() > 0 && current.present() > 0;
    if (exact && rows) {
      putFigures(reference, current, figures);
      figures.values().removeIf(figure -> !Double.isFinite(figure));
    }
    return figures;
  }

  abstract void putFigures(Summary reference, Summary current, SortedMap<String, Double> figures);

  private static void putNumeric(
      NumericSummary reference, NumericSummary current, SortedMap<String, Double> figures) {
    double[] before = reference.sorted();
    double[] now = current.sorted();
    double[] below = Arrays.stream(edges(before)).map(Math::nextDown).toArray();
    putShares(reference.countsOn(below), current.countsOn(below), figures);
    double d = KolmogorovSmirnov.distance(before, now);
    figures.put("ks", d);
    figures.put("ks_p", KolmogorovSmirnovParity.oneSampleLaw(before, now));
    figures.put("ks_p_limit", KolmogorovSmirnov.limitPValue(d, before.length, now.length));
    if (reference.infinite() + current.infinite() == 0) {
      figures.put("wasserstein", TransportCost.of(before, now).raw());
    }
  }

  private static double[] edges(double[] sorted) {
    return Arrays.stream(Binning.typeSeven(sorted, BinnedPair.BINS))
        .map(edge -> Double.isFinite(edge) ? rounded(edge) : edge)
        .filter(edge -> !Double.isNaN(edge))
        .distinct()
        .toArray();
  }

  private static double rounded(double edge) {
    return new BigDecimal(edge).round(EDGE_DIGITS).doubleValue() + 0.0;
  }

  private static void putCategorical(
      CategoricalSummary reference, CategoricalSummary current, SortedMap<String, Double> figures) {
    SortedMap<String, Long> before = withMissing(reference);
    SortedMap<String, Long> now = withMissing(current);
    SortedSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    long[] a = names.stream().mapToLong(name -> before.getOrDefault(name, 0L)).toArray();
    long[] b = names.stream().mapToLong(name -> now.getOrDefault(name, 0L)).toArray();
    putShares(a, b, figures);
    figures.put("linf", LInfinity.of(numbers(a), numbers(b)));
    TableResult test = ChiSquare.of(a, b);
    figures.put("chi2", test.statistic());
    figures.put("chi2_p", test.pValue());
  }

  private static SortedMap<String, Long> withMissing(CategoricalSummary side) {
    SortedMap<String, Long> counts = new TreeMap<>(side.counts());
    if (side.missing() > 0) {
      counts.merge(BinnedPair.MISSING, side.missing(), Long::sum);
    }
    return counts;
  }

  private static void putShares(
      long[] reference, long[] current, SortedMap<String, Double> figures) {
    PsiTerms terms = new PsiTerms(reference, current);
    figures.put("psi", terms.floored(1e-4));
    figures.put("psi_eps1e6", terms.floored(1e-6));
    figures.put("js_distance", JensenShannon.of(numbers(reference), numbers(current)));
  }

  private static double[] numbers(long[] counts) {
    return Arrays.stream(counts).mapToDouble(count -> (double) count).toArray();
  }
}
