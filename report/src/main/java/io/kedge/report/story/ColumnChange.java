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
    if (bin.current() == 0) {
      return "'" + bin.label() + "' (" + reference + " of the reference) vanished";
    }
    if (bin.reference() == 0) {
      return "'" + bin.label() + "' is new (" + current + ")";
    }
    String verb =
        bin.current() * histogram.referenceTotal() > bin.reference() * histogram.currentTotal()
            ? "rose"
            : "fell";
    return "'" + bin.label() + "' " + verb + " from " + reference + " to " + current;
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
        + Figures.percent(above(histogram, edge, Bin::current))
        + " at its furthest";
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
