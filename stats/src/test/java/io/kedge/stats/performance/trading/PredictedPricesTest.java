/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.performance.MetricValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PredictedPricesTest {

  private static final double[] PREDICTIONS = {101, 99, 104, 103};
  private static final double[] ACTUALS = {100, 102, 101, 104};

  private static double figure(PredictedPrices prices, String name) {
    return ((MetricValue.Known) prices.figures().get(name)).value();
  }

  @Test
  void each_prediction_is_judged_against_the_actual_price_before() {
    PredictedPrices prices =
        PredictedPrices.of(PREDICTIONS, ACTUALS, Optional.empty(), Optional.empty());
    // Positions −1, +1, +1 on moves of +2, −1, +3.
    double[] returns = {-2 / 100.0, -1 / 102.0, 3 / 101.0};

    assertThat(figure(prices, "hit_rate")).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(figure(prices, "max_drawdown"))
        .isCloseTo(MaximumDrawdown.of(returns), within(1e-15));
    assertThat(figure(prices, "sharpe_ratio"))
        .isCloseTo(SharpeRatio.annual(returns, 0, 252).orElseThrow(), within(1e-12));
  }

  @Test
  void reference_prices_take_the_place_of_the_price_before() {
    double[] before = {99, 100, 103, 100};
    PredictedPrices prices =
        PredictedPrices.of(PREDICTIONS, ACTUALS, Optional.of(before), Optional.empty());
    double[] returns = {1 / 99.0, -2 / 100.0, -2 / 103.0, 4 / 100.0};

    assertThat(figure(prices, "hit_rate")).isEqualTo(0.5);
    assertThat(figure(prices, "max_drawdown"))
        .isCloseTo(MaximumDrawdown.of(returns), within(1e-15));
  }

  @Test
  void times_put_rows_in_order_and_tell_the_periods_of_a_year() {
    long day = 86_400_000;
    long[] times = {3 * day, 2 * day, 1 * day, 0};
    double[] backwards = {104, 101, 102, 100};
    double[] predicted = {103, 104, 99, 101};
    PredictedPrices sorted =
        PredictedPrices.of(predicted, backwards, Optional.empty(), Optional.of(times));
    PredictedPrices given =
        PredictedPrices.of(PREDICTIONS, ACTUALS, Optional.empty(), Optional.empty());

    assertThat(figure(sorted, "hit_rate")).isEqualTo(figure(given, "hit_rate"));
    assertThat(given.periodsPerYear()).isEqualTo(252);
    // 1 to 4 January 1970 reaches into a weekend.
    assertThat(sorted.periodsPerYear()).isEqualTo(365.25);
  }

  @Test
  void a_single_price_makes_no_move_and_lengths_must_agree() {
    double[] one = {1};

    assertThat(PredictedPrices.of(one, one, Optional.empty(), Optional.empty()).figures().values())
        .allMatch(MetricValue.Unknown.class::isInstance);
    assertThatThrownBy(() -> PredictedPrices.of(one, ACTUALS, Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
