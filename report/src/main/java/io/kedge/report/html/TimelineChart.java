/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import io.kedge.report.Mark;
import io.kedge.report.Timeline;
import io.kedge.report.Timeline.Level;
import io.kedge.report.Timeline.Point;
import io.kedge.report.text.Figures;
import io.kedge.report.text.Svg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** One figure over the windows, with its baseline and the levels it is read against. */
final class TimelineChart {
  private static final int HEIGHT = 232;
  private static final int LEFT = 52;
  private static final int TOP = 26;
  private static final int BOTTOM = 196;
  private static final int LEVEL_NAMES = 74;
  private static final int LINE_HEIGHT = 12;

  private final Timeline line;
  private final int right;
  private final double slot;
  private final Axis axis;
  private final Svg svg;

  private TimelineChart(Timeline line, int width) {
    this.line = line;
    this.right = width - LEVEL_NAMES;
    this.slot = (double) (right - LEFT) / line.points().size();
    this.axis = axis(line);
    this.svg = new Svg(width, HEIGHT, summary(line));
  }

  /**
   * Draws the chart.
   *
   * @param line at least one point with a value
   */
  static String draw(Timeline line, int width) {
    TimelineChart chart = new TimelineChart(line, width);
    chart.scale();
    chart.levels();
    chart.dates();
    chart.values();
    return chart.svg.end();
  }

  /** One sentence that says what the chart shows. */
  static String summary(Timeline line) {
    List<Point> known = line.points().stream().filter(p -> p.value().isPresent()).toList();
    Comparator<Point> byValue = Comparator.comparingDouble(p -> p.value().orElseThrow());
    Point least = known.stream().min(byValue).orElseThrow();
    Point most = known.stream().max(byValue).orElseThrow();
    long flagged =
        line.points().stream()
            .filter(p -> p.mark() == Mark.WARNING || p.mark() == Mark.CRITICAL)
            .count();
    String highest = most.window().map(w -> ", highest in " + Figures.window(w)).orElse("");
    String unknown =
        known.size() < line.points().size()
            ? "; not measured in " + (line.points().size() - known.size())
            : "";
    return "%s over %s windows: from %s to %s%s; flagged in %d%s."
        .formatted(
            line.figure(),
            line.points().size(),
            figure(line, least.value().orElseThrow()),
            figure(line, most.value().orElseThrow()),
            highest,
            flagged,
            unknown);
  }

  /** A value as it stands in the chart and in its table. */
  static String figure(Timeline line, double value) {
    return line.baseline().isPresent() ? Figures.value(value) : Figures.statistic(value);
  }

  private static Axis axis(Timeline line) {
    double[] values =
        line.points().stream()
            .map(Point::value)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    double[] levels = line.levels().stream().mapToDouble(Level::value).toArray();
    double highest = DoubleStream.of(values).max().orElse(1);
    if (line.figure().equals("PSI")) {
      return Axis.root(Math.max(highest * 1.05, 0.6), BOTTOM, TOP);
    }
    DoubleStream known = DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(levels));
    double[] all =
        DoubleStream.concat(known, line.baseline().stream()).filter(Double::isFinite).toArray();
    double low = DoubleStream.of(all).min().orElse(0);
    double high = DoubleStream.of(all).max().orElse(1);
    double margin = high > low ? (high - low) * 0.08 : Math.max(Math.abs(high) * 0.1, 1e-9);
    boolean fromZero = line.baseline().isEmpty() && low >= 0;
    return Axis.linear(fromZero ? 0 : low - margin, high + margin, BOTTOM, TOP);
  }

  private void scale() {
    boolean root = line.figure().equals("PSI");
    svg.text("t dim", LEFT, 12, line.figure() + (root ? ", square-root scale" : ""));
    for (double tick : axis.ticks()) {
      svg.style(tick == axis.low() ? "axis" : "grid")
          .line(LEFT, axis.at(tick), right, axis.at(tick));
      svg.text("e dim", LEFT - 6, axis.at(tick) + 3.5, Figures.brief(tick));
    }
  }

  private void levels() {
    List<Level> named = new ArrayList<>(line.levels());
    for (Level level : line.levels()) {
      double y = axis.at(level.value());
      svg.style("level " + level.name()).line(LEFT, y, right, y);
    }
    if (line.baseline().isPresent()) {
      double y = axis.at(line.baseline().getAsDouble());
      svg.style("base").line(LEFT, y, right, y);
      named.add(new Level("reference", line.baseline().getAsDouble()));
    }
    named.sort(Comparator.comparingDouble(level -> axis.at(level.value())));
    double free = TOP - LINE_HEIGHT;
    for (Level level : named) {
      free = Math.max(axis.at(level.value()), free + LINE_HEIGHT);
      svg.text("t", right + 6, free + 3.5, level.name());
    }
  }

  private void dates() {
    int every = (int) Math.ceil(line.points().size() / Math.max(1.0, (right - LEFT) / 84.0));
    for (int i = 0; i < line.points().size(); i += every) {
      double x = middle(i);
      String date =
          line.points()
              .get(i)
              .window()
              .map(w -> Figures.instant(w.from()))
              .orElse(Integer.toString(i + 1));
      svg.style("axis").line(x, BOTTOM, x, BOTTOM + 4);
      svg.text("m dim", x, BOTTOM + 17, date.length() > 10 ? date.substring(5) : date);
    }
    svg.text("e dim", right, HEIGHT - 4, "window begins (UTC)");
  }

  private void values() {
    StringBuilder path = new StringBuilder();
    Map<Mark, StringBuilder> marks = new EnumMap<>(Mark.class);
    boolean down = false;
    for (int i = 0; i < line.points().size(); i++) {
      Point point = line.points().get(i);
      if (point.value().isEmpty()) {
        svg.style("gap").rect(middle(i) - slot / 2, TOP, slot, BOTTOM - TOP);
        down = false;
        continue;
      }
      double y = axis.at(point.value().getAsDouble());
      path.append(down ? 'L' : 'M').append(Svg.number(middle(i))).append(' ').append(Svg.number(y));
      down = true;
      marks
          .computeIfAbsent(point.mark(), unused -> new StringBuilder())
          .append(MarkShape.path(point.mark(), middle(i), y));
    }
    svg.path("line", path);
    marks.forEach((mark, commands) -> svg.path("point " + MarkShape.style(mark), commands));
  }

  private double middle(int window) {
    return LEFT + (window + 0.5) * slot;
  }
}
