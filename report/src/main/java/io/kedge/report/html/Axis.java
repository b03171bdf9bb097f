/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A scale from a figure to a height.
 *
 * @param low the figure at the bottom
 * @param high the figure at the top; above {@code low}
 * @param bottom the coordinate of the bottom
 * @param top the coordinate of the top
 * @param bend what is done to a figure before it is placed: nothing, or the square root
 */
record Axis(double low, double high, double bottom, double top, DoubleUnaryOperator bend) {

  private static final double[] PSI_TICKS = {0, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20};

  /** Straight, from {@code low} to {@code high} or a little beyond. */
  static Axis linear(double low, double high, double bottom, double top) {
    double room = high > low ? high - low : Math.max(Math.abs(high), 1);
    return new Axis(low, low + room, bottom, top, DoubleUnaryOperator.identity());
  }

  /** By square roots from zero: a PSI grows with the square of a shift, so this shows the shift. */
  static Axis root(double high, double bottom, double top) {
    return new Axis(0, high, bottom, top, Math::sqrt);
  }

  /** The coordinate of a figure; one outside the scale is placed at its end. */
  double at(double figure) {
    double inside = Math.max(low, Math.min(high, figure));
    double share =
        (bend.applyAsDouble(inside) - bend.applyAsDouble(low))
            / (bend.applyAsDouble(high) - bend.applyAsDouble(low));
    return bottom + share * (top - bottom);
  }

  /** Round figures on the scale, about four to six of them. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    if (bend.applyAsDouble(4) == 2) {
      for (double tick : PSI_TICKS) {
        boolean apart = ticks.isEmpty() || Math.abs(at(tick) - at(last(ticks))) >= 14;
        if (tick <= high && apart) {
          ticks.add(tick);
        }
      }
      return ticks;
    }
    double step = step((high - low) / 4);
    for (double k = Math.ceil(low / step); k * step <= high + step * 1e-9; k++) {
      ticks.add(k * step);
    }
    return ticks;
  }

  private static double last(List<Double> ticks) {
    return ticks.get(ticks.size() - 1);
  }

  private static double step(double about) {
    double size = Math.pow(10, Math.floor(Math.log10(about)));
    double of = about / size;
    return size * (of < 1.5 ? 1 : of < 3.5 ? 2 : of < 7.5 ? 5 : 10);
  }
}
