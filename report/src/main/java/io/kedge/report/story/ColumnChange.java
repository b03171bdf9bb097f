/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.report.Histogram.Bin;
import io.kedge.report.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How a column moved, in words, from its histogram: which bins won and lost. */
final class ColumnChange {

  private ColumnChange() {}

  /** The clause for a column; empty when no bin moved. */
  static String of(Histogram histogram) {
    return histogram.edges().isEmpty() ? categories(histogram) : numbers(histogram);
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

  /** Numbers: on which side of the reference's middle the rows went. */
  private static String numbers(Histogram histogram) {
    List<Bin> bins = histogram.bins();
    List<Double> edges = histogram.edges();
    int middle = edges.size() / 2;
    long reference = 0;
    long current = 0;
    for (Bin bin : bins.subList(0, middle + 1)) {
      reference += bin.reference();
      current += bin.current();
    }
    double before = 1 - (double) reference / histogram.referenceTotal();
    double now = 1 - (double) current / histogram.currentTotal();
    return "values above "
        + Figures.value(edges.get(middle))
        + " went from "
        + Figures.percent(before)
        + " to "
        + Figures.percent(now)
        + " at its furthest";
  }
}
