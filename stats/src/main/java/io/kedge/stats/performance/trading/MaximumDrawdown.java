/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.trading;

import static io.kedge.stats.performance.MetricDescriptor.REGRESSION;

import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import java.util.Arrays;
import java.util.List;

/**
 * The largest loss from a peak when following predicted prices.
 *
 * <p>{@code max 1 − Wₜ / max over s ≤ t of Wₛ} with wealth W₀ = 1 and {@code Wₜ = Π(1 + r)},
 * returns as in {@link SharpeRatio}; [0, 1] as a positive fraction; lower is better. The start
 * counts as a peak. A return below −1 is outside its domain. Needs single rows with a time of their
 * own; O(n log n). It grows with the length of the window, so compare equal ones only. Stateless.
 *
 * <p><b>References</b>: Magdon-Ismail and Atiya 2004, Maximum drawdown.
 */
public final class MaximumDrawdown implements TradingMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "max_drawdown",
          "Largest drawdown",
          REGRESSION,
          Direction.LOWER_IS_BETTER,
          ChangeMode.ABSOLUTE,
          "[0, 1]",
          List.of("Magdon-Ismail and Atiya 2004, Maximum drawdown"));

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The largest loss from a peak, 0 without returns.
   *
   * @throws IllegalArgumentException if a return is not finite, or below −1
   */
  public static double of(double[] returns) {
    TradingMetric.requireFinite(returns);
    double fromPeak = 1;
    double lowest = 1;
    for (double value : returns) {
      if (value < -1) {
        throw new IllegalArgumentException("returns must be at least -1, but had " + value);
      }
      // wealth over its highest so far, which cannot overflow as wealth itself can
      fromPeak = Math.min(1, fromPeak * (1 + value));
      lowest = Math.min(lowest, fromPeak);
    }
    return 1 - lowest;
  }

  @Override
  public MetricValue valueOf(PriceSeries series) {
    return series.returns().map(MaximumDrawdown::measured).orElseGet(TradingMetric::noReturns);
  }

  private static MetricValue measured(double[] returns) {
    return Arrays.stream(returns).anyMatch(value -> value < -1)
        ? MetricValue.outsideDomain("a return is below −1")
        : MetricValue.of(of(returns));
  }
}
