/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategorySpellingTest {

  @ParameterizedTest
  @CsvSource({
    "true, true",
    "True, true",
    "TRUE, true",
    "false, false",
    "False, false",
    "FALSE, false",
    "6, 6",
    "6.0, 6",
    "6.000, 6",
    "60.0, 60",
    "-6.0, -6",
    "0.0, 0",
    "-0.0, 0",
    "-0, 0",
    "12345678901234567890.0, 12345678901234567890"
  })
  void truth_values_and_whole_numbers_have_one_spelling(String text, String expected) {
    assertThat(CategorySpelling.of(text)).isEqualTo(expected);
    assertThat(CategorySpelling.of(expected)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "-", ".", ".0", "-.0", "0", "10", "06", "06.0", "00", "00.0", "-01.0", "+6.0",
        "1e3", "1e0", "1E10", "6.5", "6.50", "1.10", "1.0.0", "1,000", "6.0 ", "v6.0", "1..0",
        "6.0.", "N0", "10%0", "e", "untrue", "True.", "falsee", "true ", "1_0", "１.0"
      })
  void other_texts_stay_as_they_are(String text) {
    assertThat(CategorySpelling.of(text)).isSameAs(text);
  }

  @Test
  void whatever_a_program_prints_for_a_whole_number_is_one_category() {
    for (int i = -1_000; i <= 1_000; i++) {
      assertThat(CategorySpelling.of(Double.toString(i)))
          .isEqualTo(CategorySpelling.of(Integer.toString(i)))
          .isEqualTo(Integer.toString(i));
    }
  }

  @Test
  void a_number_is_spelled_as_its_text_is() {
    assertThat(CategorySpelling.of(6.0)).isEqualTo(CategorySpelling.of("6.0")).isEqualTo("6");
    assertThat(CategorySpelling.of(-0.0)).isEqualTo("0");
    assertThat(CategorySpelling.of(0.5)).isEqualTo("0.5");
    assertThat(CategorySpelling.of(1e15)).isEqualTo("1000000000000000");
    assertThat(CategorySpelling.of(1e16)).isEqualTo("1.0E16");
  }

  @ParameterizedTest
  @CsvSource({
    "True, 1, true",
    "FALSE, 0, false",
    "1, 1, true",
    "1.0, 1, true",
    "0, 0, false",
    "-0.0, 0, false",
    "2, 2, 2",
    "unknown, unknown, unknown",
    "01, 01, 01"
  })
  void truth_values_and_bits_can_be_one(String text, String asNumber, String asTruth) {
    assertThat(CategorySpelling.TRUTH_AS_NUMBERS.spell(text)).isEqualTo(asNumber);
    assertThat(CategorySpelling.NUMBERS_AS_TRUTH.spell(text)).isEqualTo(asTruth);
    assertThat(CategorySpelling.PLAIN.spell(text)).isEqualTo(CategorySpelling.of(text));
  }
}
