/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.story;

import io.kedge.report.Histogram;
import io.kedge.report.Histogram.Bin;
import io.kedge.report.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** How a column moved, in words, from its histogram: which bins won and lost. */
final class ColumnChange {

  private static final double LEAST_MOVE = 0.005;

  private ColumnChange() {}

  /** The clause for a column; empty when no bin moved. */
  static String of(Histogram histogram) {
    return histogram.numeric() ? numbers(histogram) : categories(histogram);
  }

  private static String categories(Histogram histogram) {
    List<String> parts = new ArrayList<>();
    histogram.bins().stream()
        .filter(bin -> bin.contribution() > 0)
        .sorted(Comparator.comparingDouble(Bin::contribution).reversed())
        .limit(2)
        .forEach(bin -> parts.add(category(histogram, bin)));
    return String.join(", ", parts);
  }

  private static String category(Histogram histogram, Bin bin) {
    String reference = Figures.percent(histogram.referenceShare(bin));
    String current = Figures.percent(histogram.currentShare(bin));
    String name = bin.rest() ? bin.label() : "'" + bin.label() + "'";
    if (bin.current() == 0) {
      return name + " (" + reference + " of the reference) vanished";
    }
    if (bin.reference() == 0) {
      return bin.rest() ? allNew(histogram, current) : name + " is new (" + current + ")";
    }
    String verb =
        bin.current() * histogram.referenceTotal() > bin.reference() * histogram.currentTotal()
            ? "rose"
            : "fell";
    String moved = name + " " + verb + " from " + reference + " to " + current;
    return bin.rest() ? moved + someNew(histogram) : moved;
  }

  /** The rest where the reference has none: by the name that is seen most. */
  private static String allNew(Histogram histogram, String share) {
    return histogram
        .newcomers()
        .map(
            fresh ->
                fresh.categories() == 1
                    ? "'" + fresh.mostFrequent() + "' is new (" + share + ")"
                    : "'%s' and %s are new (%s together)"
                        .formatted(fresh.mostFrequent(), others(fresh.categories() - 1), share))
        .orElse("values that the reference did not have are new (" + share + ")");
  }

  private static String someNew(Histogram histogram) {
    return histogram
        .newcomers()
        .map(
            fresh ->
                fresh.categories() == 1
                    ? ", '" + fresh.mostFrequent() + "' among them being new"
                    : ", '%s' and %s among them being new"
                        .formatted(fresh.mostFrequent(), others(fresh.categories() - 1)))
        .orElse("");
  }

  private static String others(long categories) {
    return Figures.count(categories) + " other " + (categories == 1 ? "category" : "categories");
  }

  /**
   * Numbers: on which side of the reference's middle the rows went, or of the edge that most rows
   * crossed when none crossed the middle.
   */
  private static String numbers(Histogram histogram) {
    int edge = histogram.edges().size() / 2;
    if (moved(histogram, edge) < LEAST_MOVE) {
      for (int i = 0; i < histogram.edges().size(); i++) {
        edge = moved(histogram, i) > moved(histogram, edge) ? i : edge;
      }
    }
    return "values above "
        + Figures.value(histogram.edges().get(edge))
        + " went from "
        + Figures.percent(above(histogram, edge, Bin::reference))
        + " to "
        + Figures.percent(above(histogram, edge, Bin::current));
  }

  private static double moved(Histogram histogram, int edge) {
    return Math.abs(above(histogram, edge, Bin::reference) - above(histogram, edge, Bin::current));
  }

  /** The share of one side above an edge, in [0, 1]. */
  private static double above(Histogram histogram, int edge, ToLongFunction<Bin> side) {
    List<Bin> bins = histogram.bins();
    long below = bins.subList(0, edge + 1).stream().mapToLong(side).sum();
    return 1 - (double) below / bins.stream().mapToLong(side).sum();
  }
}
