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
import java.util.Comparator;
import java.util.List;

/**
 * Both sides of a number on the PSI's bins, as shares, with what each bin adds to the PSI beneath.
 */
final class HistogramChart {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 292;
  private static final int LEFT = 48;
  private static final int RIGHT = WIDTH - 8;
  private static final int SHARES_TOP = 34;
  private static final int SHARES_BOTTOM = 172;
  private static final int ADDED_TOP = 232;
  private static final int ADDED_BOTTOM = 280;

  private HistogramChart() {}

  /** One sentence that says what the chart shows. */
  static String summary(Histogram histogram) {
    Bin most =
        histogram.bins().stream().max(Comparator.comparingDouble(Bin::contribution)).orElseThrow();
    if (most.contribution() == 0) {
      return "Both sides have the same shares, a PSI of 0.";
    }
    return ("The largest difference is %s: %s of the reference and %s of the current rows,"
            + " which adds %s to a PSI of %s.")
        .formatted(
            name(histogram, most),
            Figures.percent(histogram.referenceShare(most)),
            Figures.percent(histogram.currentShare(most)),
            Figures.statistic(most.contribution()),
            Figures.statistic(histogram.psi()));
  }

  /** A bin as it is called in a sentence; edges are rounded there. */
  private static String name(Histogram histogram, Bin bin) {
    List<Double> edges = histogram.edges();
    int index = histogram.bins().indexOf(bin);
    if (!histogram.numeric() || !differ(edges)) {
      return Shown.of(bin.label(), 40);
    }
    if (index == 0) {
      return "\u2264 " + Figures.brief(edges.get(0));
    }
    String from = Figures.brief(edges.get(index - 1));
    return index == edges.size()
        ? "> " + from
        : "(" + from + ", " + Figures.brief(edges.get(index)) + "]";
  }

  static String draw(Histogram histogram) {
    Svg svg = new Svg(WIDTH, HEIGHT, summary(histogram));
    List<Bin> bins = histogram.bins();
    double slot = (double) (RIGHT - LEFT) / bins.size();
    legend(svg);
    shares(histogram, svg, slot);
    labels(histogram, svg, slot);
    added(bins, svg, slot);
    return svg.end();
  }

  private static void legend(Svg svg) {
    svg.style("ref").rect(LEFT, 6, 10, 10).text("t", LEFT + 16, 15, "reference");
    svg.style("cur").rect(LEFT + 92, 6, 10, 10).text("t", LEFT + 108, 15, "current");
    svg.text("e dim", RIGHT, 15, "share of rows by bin");
  }

  private static void shares(Histogram histogram, Svg svg, double slot) {
    double highest = 0;
    for (Bin bin : histogram.bins()) {
      highest =
          Math.max(highest, Math.max(histogram.referenceShare(bin), histogram.currentShare(bin)));
    }
    Axis axis = Axis.linear(0, highest * 1.05, SHARES_BOTTOM, SHARES_TOP);
    for (double tick : axis.ticks()) {
      svg.style(tick == 0 ? "axis" : "grid").line(LEFT, axis.at(tick), RIGHT, axis.at(tick));
      svg.text("e dim", LEFT - 6, axis.at(tick) + 3.5, percent(tick));
    }
    double x = LEFT;
    for (Bin bin : histogram.bins()) {
      bar(svg.style("ref"), x + 0.12 * slot, 0.36 * slot, axis.at(histogram.referenceShare(bin)));
      bar(svg.style("cur"), x + 0.52 * slot, 0.36 * slot, axis.at(histogram.currentShare(bin)));
      x += slot;
    }
  }

  private static void bar(Svg svg, double x, double width, double top) {
    svg.rect(x, top, width, SHARES_BOTTOM - top);
  }

  private static void labels(Histogram histogram, Svg svg, double slot) {
    List<Double> edges = histogram.edges();
    if (histogram.numeric() && differ(edges)) {
      for (int i = 0; i < edges.size(); i++) {
        double x = LEFT + (i + 1) * slot;
        svg.style("axis").line(x, SHARES_BOTTOM, x, SHARES_BOTTOM + 4);
        svg.text("m dim", x, SHARES_BOTTOM + 16, Figures.brief(edges.get(i)));
      }
      return;
    }
    int room = Math.max(3, (int) (slot / 6.2));
    for (int i = 0; i < histogram.bins().size(); i++) {
      String label = Shown.of(histogram.bins().get(i).label(), room);
      svg.text("m dim", LEFT + (i + 0.5) * slot, SHARES_BOTTOM + 16, label);
    }
  }

  private static boolean differ(List<Double> edges) {
    return edges.stream().map(Figures::brief).distinct().count() == edges.size();
  }

  private static void added(List<Bin> bins, Svg svg, double slot) {
    double most = bins.stream().mapToDouble(Bin::contribution).max().orElse(0);
    Axis axis = Axis.linear(0, Math.max(most, 0.02), ADDED_BOTTOM, ADDED_TOP);
    svg.text("t dim", LEFT, ADDED_TOP - 22, "what each bin adds to the PSI");
    svg.style("axis").line(LEFT, ADDED_BOTTOM, RIGHT, ADDED_BOTTOM);
    double x = LEFT;
    for (Bin bin : bins) {
      double top = axis.at(bin.contribution());
      svg.style("add").rect(x + 0.12 * slot, top, 0.76 * slot, ADDED_BOTTOM - top);
      svg.text("m", x + slot / 2, top - 4, Figures.statistic(bin.contribution()));
      x += slot;
    }
  }

  private static String percent(double share) {
    String text = Figures.percent(share);
    return text.replace(".0\u00a0%", "\u00a0%");
  }
}
