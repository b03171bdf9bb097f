/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.kernel.TimeWindow;
import io.kedge.report.ColumnFigures.Category;
import io.kedge.report.Histogram.Bin;
import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.Missing;
import io.kedge.stats.bins.PsiResult;
import io.kedge.stats.drift.PopulationStabilityIndex;
import io.kedge.stats.sketch.Moments;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.Distinct;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Summaries of the two sides of a column to what is shown of them. */
final class Sides {
  private static final int TOP = 5;

  private Sides() {}

  static ColumnFigures figures(Summary summary) {
    return figures(List.of(summary)).orElseThrow();
  }

  /** One side given in pieces; empty when there is none. */
  static Optional<ColumnFigures> figures(List<Summary> pieces) {
    if (pieces.isEmpty()) {
      return Optional.empty();
    }
    Moments moments = Moments.empty();
    long infinite = 0;
    Map<String, Long> counts = new TreeMap<>();
    for (Summary piece : pieces) {
      if (piece instanceof NumericSummary numbers) {
        moments = moments.merge(numbers.moments());
        infinite += numbers.infinite();
      } else if (piece instanceof CategoricalSummary categories) {
        categories.counts().forEach((name, count) -> counts.merge(name, count, Long::sum));
      }
    }
    boolean finite = moments.count() > 0;
    return Optional.of(
        new ColumnFigures(
            pieces.stream().mapToLong(Summary::rows).sum(),
            pieces.stream().mapToLong(Summary::missing).sum(),
            infinite,
            distinct(pieces, counts.size()),
            finite ? OptionalDouble.of(moments.mean()) : OptionalDouble.empty(),
            moments.count() > 1
                ? OptionalDouble.of(moments.standardDeviation())
                : OptionalDouble.empty(),
            finite ? OptionalDouble.of(moments.min()) : OptionalDouble.empty(),
            finite ? OptionalDouble.of(moments.max()) : OptionalDouble.empty(),
            top(counts)));
  }

  static Optional<Histogram> histogram(
      String name, Optional<TimeWindow> window, Summary reference, Summary current) {
    if (reference.present() == 0
        || current.present() == 0
        || (reference instanceof NumericSummary) != (current instanceof NumericSummary)) {
      return Optional.empty();
    }
    BinnedPair pair = BinnedPair.forPsi(reference, current, Missing.DROP);
    long[] before = pair.reference();
    long[] now = pair.current();
    PsiResult psi = PopulationStabilityIndex.of(before, now);
    double[] contributions = psi.contributions();
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      bins.add(new Bin(pair.labels().get(i), before[i], now[i], contributions[i]));
    }
    List<Double> edges = Arrays.stream(pair.edges()).boxed().toList();
    return Optional.of(new Histogram(name, window, bins, edges, psi.psi()));
  }

  private static Distinct distinct(List<Summary> pieces, long categories) {
    if (pieces.size() == 1) {
      return pieces.get(0).distinct();
    }
    boolean bounded = pieces.stream().anyMatch(piece -> piece.distinct().atLeast());
    if (pieces.get(0) instanceof CategoricalSummary) {
      return new Distinct(categories, bounded);
    }
    long most = pieces.stream().mapToLong(piece -> piece.distinct().count()).max().orElse(0);
    return new Distinct(most, true);
  }

  private static List<Category> top(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(TOP)
        .map(entry -> new Category(entry.getKey(), entry.getValue()))
        .toList();
  }
}
