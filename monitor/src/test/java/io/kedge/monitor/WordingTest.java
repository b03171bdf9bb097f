/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void values_have_as_many_digits_as_a_reader_can_use() {
    assertThat(Wording.number(0.4812)).isEqualTo("0.48");
    assertThat(Wording.number(0.0123)).isEqualTo("0.012");
    assertThat(Wording.number(15.034)).isEqualTo("15.03");
    assertThat(Wording.number(0)).isEqualTo("0.000");
    assertThat(Wording.number(-0.0123)).isEqualTo("-0.012");
    assertThat(Wording.number(0.00002)).isEqualTo("2.0e-05");
    assertThat(Wording.number(3_456_789)).isEqualTo("3.5e+06");
  }

  @Test
  void tiny_p_values_are_bounded_not_printed() {
    assertThat(Wording.p(0.0321)).isEqualTo("p = 0.032");
    assertThat(Wording.p(1e-23)).isEqualTo("p < 0.001");
  }

  @Test
  void a_p_value_beside_a_limit_is_never_shown_as_the_limit() {
    assertThat(Wording.p(0.0496)).isEqualTo("p = 0.0496");
    assertThat(Wording.p(0.05)).isEqualTo("p = 0.050");
    assertThat(Wording.p(0.05003)).isEqualTo("p = 0.05003");
    assertThat(Wording.p(0.0499999999)).isEqualTo("p < 0.05");
    assertThat(Wording.p(0.0500000001)).isEqualTo("p > 0.05");
    assertThat(Wording.p(0.9999)).isEqualTo("p = 1.000");
    assertThat(Wording.p(1)).isEqualTo("p = 1.000");
  }

  @Test
  void shares_are_percentages_and_their_differences_points() {
    assertThat(Wording.percent(0.22)).isEqualTo("22 %");
    assertThat(Wording.percent(0.052)).isEqualTo("5.2 %");
    assertThat(Wording.percent(0.05)).isEqualTo("5 %");
    assertThat(Wording.percent(0)).isEqualTo("0 %");
    assertThat(Wording.percent(0.0001)).isEqualTo("less than 0.1 %");
    assertThat(Wording.points(-0.052)).isEqualTo("5.2 points");
    assertThat(Wording.points(0.01)).isEqualTo("1 point");
  }

  @Test
  void one_thing_is_singular() {
    assertThat(Wording.count(1, "row")).isEqualTo("1 row");
    assertThat(Wording.count(0, "row")).isEqualTo("0 rows");
    assertThat(Wording.count(12_500, "row")).isEqualTo("12,500 rows");
  }

  @Test
  void lists_stop_at_their_limit_and_say_how_many_are_left() {
    assertThat(Wording.list(List.of("a"), 3)).isEqualTo("a");
    assertThat(Wording.list(List.of("a", "b"), 3)).isEqualTo("a and b");
    assertThat(Wording.list(List.of("a", "b", "c"), 3)).isEqualTo("a, b and c");
    assertThat(Wording.list(List.of("a", "b", "c", "d", "e"), 3)).isEqualTo("a, b, c and 2 more");
  }

  @Test
  void the_readers_locale_does_not_change_a_figure() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);

      assertThat(Wording.number(0.48)).isEqualTo("0.48");
      assertThat(Wording.percent(0.052)).isEqualTo("5.2 %");
      assertThat(VerdictSentence.insufficient(9, 5, 1000))
          .isEqualTo("Insufficient data: 5 rows, 1,000 are needed.");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void names_from_the_data_stay_on_one_line() {
    assertThat(Wording.name("a\u001b[31mred\nline\u202eback")).isEqualTo("a�[31mred�line�back");
    assertThat(Wording.name("x".repeat(500))).hasSize(60).endsWith("…");
    assertThat(Wording.shortName("x".repeat(500))).hasSize(24).endsWith("…");
    assertThat(Wording.name("größe 😀")).isEqualTo("größe 😀");
  }
}
