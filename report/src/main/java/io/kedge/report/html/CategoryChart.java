/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import io.kedge.report.Histogram;
import io.kedge.report.Histogram.Bin;
import io.kedge.report.text.Figures;
import io.kedge.report.text.Shown;
import io.kedge.report.text.Svg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Both sides of a column of names, as ranked bars, with what each name adds to the PSI beside. */
final class CategoryChart {
  private static final int WIDTH = 560;
  private static final int ROW = 32;
  private static final int TOP = 34;
  private static final int LABEL = 142;
  private static final int BAR_END = 400;
  private static final int ADDED = 412;
  private static final int ADDED_END = 510;
  private static final int MOST = 8;

  private CategoryChart() {}

  static String draw(Histogram histogram) {
    List<Bin> bins = shown(histogram);
    int bottom = TOP + bins.size() * ROW;
    Svg svg = new Svg(WIDTH, bottom + 10, HistogramChart.summary(histogram));
    svg.style("ref").rect(LABEL, 6, 10, 10).text("t", LABEL + 16, 15, "reference");
    svg.style("cur").rect(LABEL + 92, 6, 10, 10).text("t", LABEL + 108, 15, "current");
    svg.text("t dim", ADDED, 15, "adds to the PSI");
    double highest = bins.stream().mapToDouble(bin -> share(histogram, bin)).max().orElse(1);
    double most = bins.stream().mapToDouble(Bin::contribution).max().orElse(0);
    double y = TOP;
    for (Bin bin : bins) {
      svg.text("e", LABEL - 8, y + 18, Shown.of(bin.label(), 20));
      double before = histogram.referenceShare(bin);
      double now = histogram.currentShare(bin);
      side(svg.style("ref"), y + 3, before, before / highest);
      side(svg.style("cur"), y + 15, now, now / highest);
      double length = (ADDED_END - ADDED) * bin.contribution() / Math.max(most, 0.02);
      svg.style("add").rect(ADDED, y + 7, length, 14);
      svg.text("t", ADDED + length + 5, y + 18, Figures.statistic(bin.contribution()));
      y += ROW;
    }
    svg.style("axis").line(LABEL, TOP - 4, LABEL, bottom);
    svg.style("axis").line(ADDED, TOP - 4, ADDED, bottom);
    return svg.end();
  }

  private static void side(Svg svg, double y, double share, double ofHighest) {
    double length = (BAR_END - 44 - LABEL) * ofHighest;
    svg.rect(LABEL, y, length, 10);
    svg.text("t small", LABEL + length + 5, y + 8.5, Figures.percent(share));
  }

  private static double share(Histogram histogram, Bin bin) {
    return Math.max(histogram.referenceShare(bin), histogram.currentShare(bin));
  }

  /** The names that matter most by size or change, ranked by the reference; the rest as one. */
  private static List<Bin> shown(Histogram histogram) {
    List<Bin> ranked = new ArrayList<>(histogram.bins());
    ranked.sort(
        Comparator.<Bin>comparingDouble(bin -> bin.contribution() + share(histogram, bin))
            .reversed());
    int kept = ranked.size() <= MOST + 1 ? ranked.size() : MOST;
    List<Bin> rest = ranked.subList(kept, ranked.size());
    List<Bin> shown = new ArrayList<>(ranked.subList(0, kept));
    shown.sort(Comparator.comparingLong(Bin::reference).thenComparingLong(Bin::current).reversed());
    if (!rest.isEmpty()) {
      shown.add(
          new Bin(
              rest.size() + " more",
              rest.stream().mapToLong(Bin::reference).sum(),
              rest.stream().mapToLong(Bin::current).sum(),
              rest.stream().mapToDouble(Bin::contribution).sum()));
    }
    return shown;
  }
}
