/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import static io.kedge.control.DecayQuestions.MEASURING;
import static io.kedge.control.DecayQuestions.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.control.Answers.Numbers;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.stats.inference.FixedBaseline;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TradingFiguresTest {

  private static final long DAY = 86_400_000L;
  private static final double[] PRICES = {100, 110, 99, 99, 108.9};

  /** Right, wrong, no move, right. */
  private static final double[] PREDICTIONS = {100, 105, 111, 98, 101};

  @Test
  void rows_without_times_are_taken_as_they_stand_and_252_periods_are_assumed() {
    DecayAnswer answer = measure(Optional.empty(), Optional.empty(), Map.of());

    assertThat(current(answer, "hit_rate")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(current(answer, "max_drawdown")).isCloseTo(0.1, within(1e-12));
    assertThat(answer.warnings()).contains("252_periods_a_year_assumed");
  }

  @Test
  void the_ratio_is_that_of_the_returns_by_hand() {
    DecayAnswer answer = measure(Optional.empty(), Optional.empty(), Map.of());

    double[] returns = {0.1, -0.1, 0, 0.1};
    double mean = 0.025;
    double squares = 0;
    for (double one : returns) {
      squares += (one - mean) * (one - mean);
    }
    double ratio = mean / Math.sqrt(squares / 3) * Math.sqrt(252);
    assertThat(current(answer, "sharpe_ratio")).isCloseTo(ratio, within(1e-9));
  }

  @Test
  void reference_prices_are_what_moves_are_measured_from() {
    double[] before = {99, 112, 100, 98, 100};

    DecayAnswer answer = measure(Optional.empty(), Optional.of(before), Map.of());

    // moves +1, -2, -1, +1, +8.9; predicted +1, -7, +11, 0, +1: hits 1, 2 and 5
    assertThat(current(answer, "hit_rate")).isCloseTo(3 / 5.0, within(1e-12));
  }

  @Test
  void times_put_rows_in_order_and_tell_the_periods() {
    double[] shuffledPrices = {PRICES[2], PRICES[0], PRICES[4], PRICES[1], PRICES[3]};
    double[] shuffledPredictions = {
      PREDICTIONS[2], PREDICTIONS[0], PREDICTIONS[4], PREDICTIONS[1], PREDICTIONS[3]
    };
    long[] times = {2 * DAY, 0, 4 * DAY, DAY, 3 * DAY};

    DecayAnswer ordered = measure(Optional.empty(), Optional.empty(), Map.of());
    DecayAnswer shuffled =
        MEASURING.measure(
            new DecayQuestion(
                ModelTypes.named("price_predictor").orElseThrow(),
                new Numbers(shuffledPredictions, shuffledPrices),
                Optional.of(times),
                Optional.empty(),
                Map.of()));

    // days with a weekend among them (the third of January 1970 was a Saturday): 365.25 a year
    double scale = Math.sqrt(365.25 / 252);
    assertThat(current(shuffled, "sharpe_ratio"))
        .isCloseTo(current(ordered, "sharpe_ratio") * scale, within(1e-9));
    assertThat(current(shuffled, "hit_rate")).isEqualTo(current(ordered, "hit_rate"));
    assertThat(shuffled.warnings()).doesNotContain("252_periods_a_year_assumed");
  }

  @Test
  void a_change_is_shown_with_its_sign_and_decides_nothing() {
    DecayAnswer answer =
        measure(
            Optional.empty(),
            Optional.empty(),
            Map.of("hit_rate", FixedBaseline.of(0.9), "max_drawdown", FixedBaseline.of(0.5)));

    assertThat(metric(answer, "hit_rate").change().orElseThrow())
        .isCloseTo(0.9 - 2 / 3.0, within(1e-12));
    assertThat(metric(answer, "max_drawdown").change().orElseThrow()).isNegative();
    assertThat(metric(answer, "hit_rate").state()).isEqualTo(MeasuredMetric.State.OK);
    assertThat(metric(answer, "hit_rate").degraded()).isFalse();
  }

  private static DecayAnswer measure(
      Optional<long[]> times, Optional<double[]> before, Map<String, FixedBaseline> baseline) {
    return MEASURING.measure(
        new DecayQuestion(
            ModelTypes.named("price_predictor").orElseThrow(),
            new Numbers(PREDICTIONS, PRICES),
            times,
            before,
            baseline));
  }

  private static double current(DecayAnswer answer, String name) {
    return metric(answer, name).current().orElseThrow();
  }
}
