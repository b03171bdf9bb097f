/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.Binning;
import io.kedge.stats.bins.Missing;
import io.kedge.stats.bins.PsiResult;
import io.kedge.stats.drift.ChiSquare;
import io.kedge.stats.drift.PopulationStabilityIndex;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Population stability index: bins, smoothing, law. */
final class PsiAdapter implements FamilyAdapter {

  @Override
  public String family() {
    return "psi";
  }

  @Override
  public Set<String> coveredFields() {
    return Set.of(
        "edges",
        "constant_value",
        "reference_counts",
        "current_counts",
        "psi",
        "contributions",
        "psi_jeffreys",
        "psi_raw",
        "psi_floor_1e-4",
        "psi_floor_1e-6",
        "df",
        "bias",
        "psi_corrected",
        "psi_corrected_clipped",
        "chi2_stat",
        "p_value",
        "p_exceeds_0.1",
        "p_exceeds_0.25",
        "psi_ci95",
        "critical_value_05",
        "critical_value_001",
        "pooled_reference",
        "pooled_current",
        "pearson_chi2",
        "pearson_p",
        "error");
  }

  @Override
  public Object got(GoldenCase c, String field) {
    return switch (field) {
      case "edges" -> isConstant(c) ? new double[0] : edges(c);
      case "constant_value" -> isConstant(c) ? numbers(c, "reference").frequent().firstKey() : null;
      case "reference_counts", "pooled_reference" -> bins(c).reference();
      case "current_counts", "pooled_current" -> bins(c).current();
      case "pearson_chi2" -> ChiSquare.of(bins(c).reference(), bins(c).current()).statistic();
      case "pearson_p" -> ChiSquare.of(bins(c).reference(), bins(c).current()).pValue();
      case "error" ->
          new PopulationStabilityIndex().compare(numbers(c, "reference"), numbers(c, "current"));
      default -> figure(result(c), field);
    };
  }

  private static Object figure(PsiResult psi, String field) {
    return switch (field) {
      case "psi" -> psi.psi();
      case "contributions" -> psi.contributions();
      case "psi_jeffreys" -> psi.psiJeffreys();
      case "psi_raw" -> psi.psiRaw();
      case "psi_floor_1e-4" -> psi.floor(1e-4);
      case "psi_floor_1e-6" -> psi.floor(1e-6);
      case "df" -> psi.degreesOfFreedom();
      case "bias" -> psi.expectedUnderNoDrift();
      case "psi_corrected" -> psi.corrected();
      case "psi_corrected_clipped" -> Math.max(0, psi.corrected());
      case "chi2_stat" -> psi.chiSquareStatistic();
      case "p_value" -> psi.pValue();
      case "p_exceeds_0.1" -> psi.exceeds(0.1);
      case "p_exceeds_0.25" -> psi.exceeds(0.25);
      case "psi_ci95" -> psi.interval95();
      case "critical_value_05" -> psi.criticalValue(0.05);
      case "critical_value_001" -> psi.criticalValue(0.001);
      default -> throw new IllegalStateException(field);
    };
  }

  private static PsiResult result(GoldenCase c) {
    return (PsiResult)
        c.once(
            "psi",
            () -> {
              boolean fromCounts = c.has("reference_counts") && !c.has("pool_min_expected");
              return fromCounts
                  ? PopulationStabilityIndex.of(
                      c.counts("reference_counts"), c.counts("current_counts"))
                  : PopulationStabilityIndex.of(bins(c).reference(), bins(c).current());
            });
  }

  private static BinnedPair bins(GoldenCase c) {
    if (c.has("pool_min_expected")) {
      return BinnedPair.forPsi(
          named(c.counts("reference_counts")), named(c.counts("current_counts")), Missing.DROP);
    }
    return BinnedPair.onEdges(numbers(c, "reference"), numbers(c, "current"), edges(c), missing(c));
  }

  /** Categories whose order by name is that of the list. */
  private static CategoricalSummary named(long[] counts) {
    SortedMap<String, Long> byName = new TreeMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        byName.put("c%04d".formatted(i), counts[i]);
      }
    }
    return CategoricalSummary.of(byName, 0);
  }

  private static NumericSummary numbers(GoldenCase c, String side) {
    return (NumericSummary) c.once(side, () -> NumericSummary.of(c.sample(side)));
  }

  private static boolean isConstant(GoldenCase c) {
    return numbers(c, "reference").distinct().count() == 1;
  }

  private static double[] edges(GoldenCase c) {
    int bins = c.has("bins") ? (int) c.number("bins") : 10;
    return switch (c.text("edges")) {
      case "inverted_cdf" -> Binning.ORDER_STATISTIC.edges(numbers(c, "reference"), bins);
      case "linear" -> Binning.TYPE_7.edges(numbers(c, "reference"), bins);
      case "equal_width" -> Binning.EQUAL_WIDTH.edges(numbers(c, "reference"), bins);
      case "categories" -> allButLast(c.json("categories"));
      default -> throw new IllegalStateException(c.text("edges"));
    };
  }

  private static double[] allButLast(JsonNode categories) {
    double[] edges = new double[categories.size() - 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = categories.get(i).asDouble();
    }
    return edges;
  }

  private static Missing missing(GoldenCase c) {
    return c.has("missing")
        ? Missing.valueOf(c.text("missing").toUpperCase(Locale.ROOT))
        : Missing.DROP;
  }
}
