/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.RegressionAccumulator;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.RegressionRows;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TradingMetricsTest {

  private static final long DAY = 86_400_000L;
  private static final long HOUR = 3_600_000L;

  /** 1970-01-05, a Monday. */
  private static final long MONDAY = 4 * DAY;

  private static RegressionOutcomes series(long step, double[] predictions, double[] prices) {
    RegressionAccumulator accumulator = new RegressionAccumulator(100);
    for (int i = prices.length - 1; i >= 0; i--) {
      accumulator.add(predictions[i], prices[i], MONDAY + i * step);
    }
    return accumulator.outcomes();
  }

  @Test
  void each_price_is_judged_against_the_actual_one_before_it_in_order_of_time() {
    RegressionOutcomes outcomes =
        series(DAY, new double[] {0, 11, 9, 13}, new double[] {10, 12, 6, 3});

    // long +20 %, short +50 %, long −50 %
    assertThat(known(new HitRate(), outcomes).value()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(known(new MaximumDrawdown(), outcomes).value()).isCloseTo(0.5, within(1e-15));
    assertThat(known(new SharpeRatio(), outcomes).value())
        .isCloseTo(
            SharpeRatio.annual(new double[] {0.2, 0.5, -0.5}, 0, 252).orElseThrow(), within(1e-12));
  }

  @Test
  void rows_that_share_a_time_are_no_series() {
    assertThat(reason(series(0, new double[] {1, 2}, new double[] {1, 2})))
        .contains("share a time");
  }

  @Test
  void rows_without_a_time_are_no_series() {
    RegressionAccumulator accumulator = new RegressionAccumulator(10);
    accumulator.add(1, 2, DAY);
    accumulator.add(1, 2, RegressionRows.UNKNOWN_TIME);

    assertThat(reason(accumulator.outcomes())).contains("without a time");
  }

  @Test
  void rows_that_are_no_longer_kept_are_no_series() {
    RegressionAccumulator accumulator = new RegressionAccumulator(1);
    accumulator.add(1, 2, DAY);
    accumulator.add(1, 2, 2 * DAY);

    assertThat(reason(accumulator.outcomes())).contains("single rows");
  }

  @Test
  void a_single_price_and_a_price_of_zero_have_no_returns() {
    assertThat(reason(series(DAY, new double[] {1}, new double[] {1}))).contains("single price");
    assertThat(
            explanation(
                new MaximumDrawdown(), series(DAY, new double[] {1, 1}, new double[] {0, 1})))
        .contains("price of zero");
  }

  @Test
  void a_price_that_never_moves_has_no_hit_rate_and_no_ratio() {
    RegressionOutcomes still = series(DAY, new double[] {1, 2, 3}, new double[] {5, 5, 5});

    assertThat(reason(still)).contains("never moved");
    assertThat(explanation(new SharpeRatio(), still)).contains("equal");
    assertThat(explanation(new SortinoRatio(), still)).contains("below zero");
  }

  @Test
  void a_loss_of_more_than_everything_is_outside_the_domain_of_a_drawdown() {
    RegressionOutcomes short3 = series(DAY, new double[] {0, 0}, new double[] {1, 3});

    assertThat(explanation(new MaximumDrawdown(), short3)).contains("below −1");
    assertThatThrownBy(() -> MaximumDrawdown.of(new double[] {-2}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wealth_beyond_the_range_of_a_double_still_has_a_drawdown() {
    double[] returns = LongStream.range(0, 400).mapToDouble(i -> i == 399 ? -0.25 : 9).toArray();

    assertThat(MaximumDrawdown.of(returns)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void periods_a_year_follow_from_the_median_step() {
    long[] weekdays = {MONDAY, MONDAY + DAY, MONDAY + 2 * DAY, MONDAY + 4 * DAY, MONDAY + 7 * DAY};
    long[] everyDay = LongStream.range(0, 9).map(i -> MONDAY + i * DAY).toArray();
    long[] hourly = LongStream.range(0, 9).map(i -> MONDAY + i * HOUR).toArray();

    assertThat(PriceSeries.periodsPerYear(weekdays)).isEqualTo(252);
    assertThat(PriceSeries.periodsPerYear(everyDay)).isEqualTo(365.25);
    assertThat(PriceSeries.periodsPerYear(hourly)).isEqualTo(8766);
  }

  private static String reason(RegressionOutcomes outcomes) {
    return explanation(new HitRate(), outcomes);
  }

  private static String explanation(PerformanceMetric metric, RegressionOutcomes outcomes) {
    return ((MetricValue.Unknown) metric.measure(outcomes)).explanation();
  }

  private static MetricValue.Known known(PerformanceMetric metric, RegressionOutcomes outcomes) {
    return (MetricValue.Known) metric.measure(outcomes);
  }
}
