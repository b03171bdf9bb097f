/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.trading;

import static io.kedge.stats.performance.MetricDescriptor.REGRESSION;

import io.kedge.stats.math.Sums;
import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The mean return of following predicted prices over its downside, scaled to a year.
 *
 * <p>{@code mean(r − τ) / √(Σ min(r − τ, 0)² / n) · √P} with returns r and periods P as in {@link
 * SharpeRatio} and the target τ (0 here), n counting all periods; (−∞, ∞); higher is better. It has
 * no value when no return falls below the target. Needs single rows with a time of their own and at
 * least two steps; O(n log n). Stateless.
 *
 * <p><b>References</b>: Sortino and Price 1994, doi:10.3905/joi.3.3.59.
 */
public final class SortinoRatio implements TradingMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "sortino_ratio",
          "Sortino ratio, a year",
          REGRESSION,
          Direction.HIGHER_IS_BETTER,
          ChangeMode.ABSOLUTE,
          "(−∞, ∞)",
          List.of(
              "Sortino and Price 1994, Performance measurement in a downside risk framework,"
                  + " doi:10.3905/joi.3.3.59"));

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The ratio of one period; empty when no return is below the target.
   *
   * @param target the return of one period that is aimed at
   * @throws IllegalArgumentException if a return is not finite
   */
  public static OptionalDouble of(double[] returns, double target) {
    double downside = downside(returns, target);
    return downside == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(meanExcess(returns, target) / downside);
  }

  /**
   * The ratio of a year.
   *
   * @param target the return of one period that is aimed at
   * @param periodsPerYear periods a year
   * @throws IllegalArgumentException if a return is not finite
   */
  public static OptionalDouble annual(double[] returns, double target, double periodsPerYear) {
    OptionalDouble one = of(returns, target);
    return one.isEmpty() ? one : OptionalDouble.of(one.getAsDouble() * Math.sqrt(periodsPerYear));
  }

  /**
   * The mean return above the target; 0 without returns.
   *
   * @throws IllegalArgumentException if a return is not finite
   */
  public static double meanExcess(double[] returns, double target) {
    TradingMetric.requireFinite(returns);
    return returns.length == 0
        ? 0
        : Sums.mean(Arrays.stream(returns).map(value -> value - target).toArray());
  }

  /**
   * The root of the mean square shortfall below the target, over all periods; 0 without returns.
   *
   * @throws IllegalArgumentException if a return is not finite
   */
  public static double downside(double[] returns, double target) {
    TradingMetric.requireFinite(returns);
    double[] squares =
        Arrays.stream(returns)
            .map(value -> Math.min(value - target, 0))
            .map(shortfall -> shortfall * shortfall)
            .toArray();
    return returns.length == 0 ? 0 : Math.sqrt(Sums.mean(squares));
  }

  @Override
  public MetricValue valueOf(PriceSeries series) {
    return series
        .returns()
        .map(
            returns ->
                MetricValue.of(
                    annual(returns, 0, series.periodsPerYear()), "no return is below zero"))
        .orElseGet(TradingMetric::noReturns);
  }
}
