/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.kernel.TimeWindow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure over the windows, with the levels it is read against. Immutable.
 *
 * @param name the column or metric
 * @param figure what is drawn: {@code PSI}, or the metric's name
 * @param points one a window, in the order of time
 * @param baseline the reference's own value, for a metric
 * @param levels where bands or thresholds begin
 */
public record Timeline(
    String name, String figure, List<Point> points, OptionalDouble baseline, List<Level> levels) {

  /** Copies the lists. */
  public Timeline {
    points = List.copyOf(points);
    levels = List.copyOf(levels);
  }

  /** Whether any window has a value. */
  public boolean hasValues() {
    return points.stream().anyMatch(point -> point.value().isPresent());
  }

  /**
   * One window. Immutable.
   *
   * @param window its span
   * @param value the figure, if it could be measured
   * @param mark the state of the column or metric in this window
   */
  public record Point(Optional<TimeWindow> window, OptionalDouble value, Mark mark) {}

  /**
   * Where a band or threshold begins. Immutable.
   *
   * @param name its word: {@code moderate}, {@code warning} …
   * @param value its limit on the figure's scale
   */
  public record Level(String name, double value) {}
}
