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
 * The mean return of following predicted prices over its spread, scaled to a year.
 *
 * <p>{@code mean(r − f) / sd(r − f) · √P} with the returns r of one unit held in the predicted
 * direction from each price to the next, the risk-free return f (0 here) and P periods a year; (−∞,
 * ∞); higher is better. P follows from the median step: 252 for weekdays. It has no value when all
 * returns are equal. Needs single rows with a time of their own and at least two steps; O(n log n).
 * One year of daily data leaves it uncertain by ± 2, so nothing should be triggered by it alone.
 * Stateless.
 *
 * <p><b>References</b>: Sharpe 1994, doi:10.3905/jpm.1994.409501; Lo 2002,
 * doi:10.2469/faj.v58.n4.2453.
 */
public final class SharpeRatio implements TradingMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "sharpe_ratio",
          "Sharpe ratio, a year",
          REGRESSION,
          Direction.HIGHER_IS_BETTER,
          ChangeMode.ABSOLUTE,
          "(−∞, ∞)",
          List.of(
              "Sharpe 1994, The Sharpe ratio, doi:10.3905/jpm.1994.409501",
              "Lo 2002, The statistics of Sharpe ratios, doi:10.2469/faj.v58.n4.2453"));

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The ratio of one period; empty for fewer than two returns, or when all are equal.
   *
   * @param riskFree the risk-free return of one period
   * @throws IllegalArgumentException if a return is not finite
   */
  public static OptionalDouble of(double[] returns, double riskFree) {
    TradingMetric.requireFinite(returns);
    if (returns.length < 2
        || Arrays.stream(returns).min().orElse(0) == Arrays.stream(returns).max().orElse(0)) {
      return OptionalDouble.empty();
    }
    double[] excess = Arrays.stream(returns).map(value -> value - riskFree).toArray();
    double mean = Sums.mean(excess);
    double[] squares =
        Arrays.stream(excess).map(value -> (value - mean) * (value - mean)).toArray();
    double spread = Math.sqrt(Sums.sum(squares) / (excess.length - 1));
    return spread == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean / spread);
  }

  /**
   * The ratio of a year.
   *
   * @param riskFree the risk-free return of one period
   * @param periodsPerYear periods a year
   * @throws IllegalArgumentException if a return is not finite
   */
  public static OptionalDouble annual(double[] returns, double riskFree, double periodsPerYear) {
    OptionalDouble one = of(returns, riskFree);
    return one.isEmpty() ? one : OptionalDouble.of(one.getAsDouble() * Math.sqrt(periodsPerYear));
  }

  /** Lo's standard error of the ratio of one period, for independent normal returns. */
  public static double standardError(double ratio, int returns) {
    return Math.sqrt((1 + ratio * ratio / 2) / returns);
  }

  @Override
  public MetricValue valueOf(PriceSeries series) {
    return series.returns().map(r -> annual(r, series)).orElseGet(TradingMetric::noReturns);
  }

  private static MetricValue annual(double[] returns, PriceSeries series) {
    if (returns.length < 2) {
      return MetricValue.insufficient("a single return has no spread");
    }
    OptionalDouble ratio = of(returns, 0);
    if (ratio.isEmpty()) {
      return MetricValue.undefined("all returns are equal");
    }
    double year = Math.sqrt(series.periodsPerYear());
    return MetricValue.of(
        ratio.getAsDouble() * year,
        OptionalDouble.of(standardError(ratio.getAsDouble(), returns.length) * year));
  }
}
