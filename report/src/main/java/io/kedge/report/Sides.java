/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.kernel.TimeWindow;
import io.kedge.report.ColumnFigures.Category;
import io.kedge.report.Histogram.Bin;
import io.kedge.report.Histogram.Newcomers;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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
      bins.add(bin(pair.labels().get(i), before[i], now[i], contributions[i]));
    }
    List<Double> edges = Arrays.stream(pair.edges()).boxed().toList();
    return Optional.of(
        new Histogram(
            name, window, bins, edges, psi.psi(), newcomers(reference, current, pair.labels())));
  }

  private static Bin bin(String label, long before, long now, double contribution) {
    boolean rest = label.equals(BinnedPair.OTHER);
    return new Bin(rest ? Histogram.ALL_OTHERS : label, before, now, contribution, rest);
  }

  private static Optional<Newcomers> newcomers(
      Summary reference, Summary current, List<String> labels) {
    if (!(reference instanceof CategoricalSummary before
        && current instanceof CategoricalSummary now)) {
      return Optional.empty();
    }
    Set<String> known = new HashSet<>(before.counts().keySet());
    known.addAll(labels);
    List<Map.Entry<String, Long>> fresh =
        now.counts().entrySet().stream().filter(one -> !known.contains(one.getKey())).toList();
    return fresh.stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> new Newcomers(most.getKey(), most.getValue(), fresh.size()));
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
