/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.kernel.TimeWindow;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void statistics_have_three_decimals_and_small_ones_say_so() {
    assertThat(Figures.statistic(0.2514)).isEqualTo("0.251");
    assertThat(Figures.statistic(0)).isEqualTo("0");
    assertThat(Figures.statistic(0.0004)).isEqualTo("<0.001");
    assertThat(Figures.statistic(-0.0004)).isEqualTo(">−0.001");
    assertThat(Figures.statistic(-1.5)).isEqualTo("−1.500");
    assertThat(Figures.statistic(12345.6)).isEqualTo("12,346");
  }

  @Test
  void figures_in_units_have_four_digits() {
    assertThat(Figures.value(12.34567)).isEqualTo("12.35");
    assertThat(Figures.value(1234567.8)).isEqualTo("1,234,568");
    assertThat(Figures.value(0.00012345)).isEqualTo("0.0001234");
    assertThat(Figures.value(3.21987e-9)).isEqualTo("3.22e-9");
    assertThat(Figures.value(-1e300)).isEqualTo("−1e300");
    assertThat(Figures.value(Double.MIN_VALUE)).isEqualTo("4.941e-324");
    assertThat(Figures.value(999_999_999.9)).isEqualTo("1,000,000,000");
  }

  @Test
  void probabilities_are_never_shown_as_zero() {
    assertThat(Figures.probability(0.0421)).isEqualTo("0.042");
    assertThat(Figures.probability(0.0496)).isEqualTo("0.0496");
    assertThat(Figures.probability(0.05)).isEqualTo("0.050");
    assertThat(Figures.probability(0.049999996)).isEqualTo("<0.05");
    assertThat(Figures.probability(0.05003)).isEqualTo("0.05003");
    assertThat(Figures.probability(0.99999)).isEqualTo("1.000");
    assertThat(Figures.probability(1)).isEqualTo("1.000");
    assertThat(Figures.probability(3.21e-7)).isEqualTo("3.2e-7");
    assertThat(Figures.probability(0)).isEqualTo("<1e-300");
  }

  @Test
  void shares_are_percentages() {
    assertThat(Figures.percent(0.1234)).isEqualTo("12.3\u00a0%");
    assertThat(Figures.points(0.0786)).isEqualTo("7.9 points");
    assertThat(Figures.percent(0)).isEqualTo("0\u00a0%");
    assertThat(Figures.percent(0.0002)).isEqualTo("<0.1\u00a0%");
  }

  @Test
  void what_is_not_finite_is_a_dash_everywhere() {
    for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThat(Figures.statistic(odd)).isEqualTo(Figures.NONE);
      assertThat(Figures.value(odd)).isEqualTo(Figures.NONE);
      assertThat(Figures.brief(odd)).isEqualTo(Figures.NONE);
      assertThat(Figures.probability(odd)).isEqualTo(Figures.NONE);
      assertThat(Figures.percent(odd)).isEqualTo(Figures.NONE);
    }
  }

  @Test
  void none_of_none_is_a_dash() {
    assertThat(Figures.outOf(2, 27)).isEqualTo("2/27");
    assertThat(Figures.outOf(0, 27)).isEqualTo("0/27");
    assertThat(Figures.outOf(0, 0)).isEqualTo(Figures.NONE);
  }

  @Test
  void windows_are_half_open_and_as_short_as_can_be() {
    Instant from = Instant.parse("2024-01-01T00:00:00Z");

    assertThat(Figures.window(new TimeWindow(from, Instant.parse("2024-01-08T00:00:00Z"))))
        .isEqualTo("[2024-01-01, 2024-01-08)");
    assertThat(Figures.window(new TimeWindow(from, Instant.parse("2024-01-01T06:30:00Z"))))
        .isEqualTo("[2024-01-01, 2024-01-01 06:30)");
    assertThat(Figures.instant(Instant.parse("2024-01-01T06:30:09Z")))
        .isEqualTo("2024-01-01 06:30:09");
  }

  @Test
  void the_language_of_the_machine_does_not_matter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));

      assertThat(Figures.count(1234567)).isEqualTo("1,234,567");
      assertThat(Figures.statistic(0.25)).isEqualTo("0.250");
    } finally {
      Locale.setDefault(before);
    }
  }
}
