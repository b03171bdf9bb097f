/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShownTest {

  @Test
  void control_characters_and_direction_marks_are_spelled_out() {
    assertThat(Shown.of("a\u001b[31mb")).isEqualTo("a\\u001b[31mb");
    assertThat(Shown.of("a\nb\tc\r")).isEqualTo("a\\nb\\tc\\r");
    assertThat(Shown.of("gpj\u202egnp")).isEqualTo("gpj\\u202egnp");
    assertThat(Shown.of("zero\u200bwidth\ufeff")).isEqualTo("zero\\u200bwidth\\ufeff");
    assertThat(Shown.of("tag\udb40\udc41")).isEqualTo("tag\\u{e0041}");
  }

  @Test
  void what_cannot_be_encoded_is_spelled_out() {
    assertThat(Shown.of("half \ud83d")).isEqualTo("half \\ud83d");
    assertThat(Shown.of("no \uffff")).isEqualTo("no \\uffff");
  }

  @Test
  void letters_of_every_script_stay() {
    assertThat(Shown.of("größe 価格 שלום 🚀")).isEqualTo("größe 価格 שלום 🚀");
  }

  @Test
  void width_counts_columns_of_a_terminal() {
    assertThat(Shown.width("price")).isEqualTo(5);
    assertThat(Shown.width("価格")).isEqualTo(4);
    assertThat(Shown.width("e\u0301")).isEqualTo(1);
  }

  @Test
  void long_names_are_cut_to_their_columns() {
    assertThat(Shown.of("abcdefghij", 5)).isEqualTo("abcd…");
    assertThat(Shown.of("abcde", 5)).isEqualTo("abcde");
    assertThat(Shown.of("価格価格", 5)).isEqualTo("価格…");
    assertThat(Shown.of("x".repeat(1_000_000), 5)).isEqualTo("xxxx…");
    assertThatThrownBy(() -> Shown.of("a", 0)).hasMessageContaining("columns");
  }

  @Test
  void names_written_from_right_to_left_are_set_apart() {
    assertThat(Shown.isolated("שלום")).isEqualTo("\u2068שלום\u2069");
    assertThat(Shown.isolated("price")).isEqualTo("price");
  }

  @Test
  void both_ends_of_a_long_name_are_kept() {
    assertThat(Shown.ends("flights.csv (period=now)", 24)).isEqualTo("flights.csv (period=now)");
    assertThat(Shown.ends("flights.csv (period=now)", 11)).isEqualTo("fli\u2026od=now)");
    assertThat(Shown.ends("a".repeat(5000) + "z", 4)).isEqualTo("a\u2026az");
    assertThat(Shown.width(Shown.ends("\u4e2d".repeat(50), 9))).isLessThanOrEqualTo(9);
    assertThatThrownBy(() -> Shown.ends("name", 2)).hasMessageContaining("columns");
  }
}
