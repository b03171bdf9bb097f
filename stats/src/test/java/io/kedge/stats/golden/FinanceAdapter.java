/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.trading.HitRate;
import io.kedge.stats.performance.trading.MaximumDrawdown;
import io.kedge.stats.performance.trading.RiskFreeRate;
import io.kedge.stats.performance.trading.SharpeRatio;
import io.kedge.stats.performance.trading.SortinoRatio;
import java.util.Set;

/** Trading figures, as far as metrics need them. */
final class FinanceAdapter implements FamilyAdapter {

  @Override
  public String family() {
    return "finance";
  }

  @Override
  public Set<String> coveredFields() {
    return Set.of(
        "rf_period",
        "mean_excess",
        "downside_deviation",
        "sharpe",
        "sharpe_annual",
        "sharpe_se_lo",
        "sortino",
        "sortino_annual",
        "max_drawdown",
        "hit_rate",
        "hit_rate_levels",
        "error");
  }

  @Override
  public Object got(GoldenCase c, String field) {
    return switch (field) {
      case "rf_period" -> riskFree(c);
      case "mean_excess" -> SortinoRatio.meanExcess(c.sample("returns"), riskFree(c));
      case "downside_deviation" -> SortinoRatio.downside(c.sample("returns"), riskFree(c));
      case "sharpe" -> SharpeRatio.of(c.sample("returns"), riskFree(c));
      case "sharpe_annual" ->
          SharpeRatio.annual(c.sample("returns"), riskFree(c), c.number("periods_per_year"));
      case "sharpe_se_lo" ->
          SharpeRatio.standardError(
              SharpeRatio.of(c.sample("returns"), riskFree(c)).orElseThrow(),
              c.sample("returns").length);
      case "sortino" -> SortinoRatio.of(c.sample("returns"), riskFree(c));
      case "sortino_annual" ->
          SortinoRatio.annual(c.sample("returns"), riskFree(c), c.number("periods_per_year"));
      case "max_drawdown" -> MaximumDrawdown.of(c.sample("returns"));
      case "hit_rate" -> HitRate.of(c.sample("pred"), c.sample("actual"));
      case "hit_rate_levels" -> HitRate.ofLevels(c.sample("pred"), c.sample("actual"));
      case "error" -> refusal(c);
      default -> throw new IllegalStateException(field);
    };
  }

  private static double riskFree(GoldenCase c) {
    double annual = c.number("risk_free_annual");
    double periods = c.number("periods_per_year");
    return c.text("rf_mode").equals("simple")
        ? RiskFreeRate.simple(annual, periods)
        : RiskFreeRate.geometric(annual, periods);
  }

  private static Object refusal(GoldenCase c) {
    double[] returns = c.sample("returns");
    if (returns.length > 0) {
      return c.has("metric") ? MaximumDrawdown.of(returns) : SharpeRatio.of(returns, 0);
    }
    MetricValue value = new SharpeRatio().measure(RegressionOutcomes.of(returns, returns));
    return value instanceof MetricValue.Unknown unknown ? unknown.reason() : value;
  }
}
