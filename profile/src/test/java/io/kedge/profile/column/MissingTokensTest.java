/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingTokensTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t",
        "NA",
        "N/A",
        "n/a",
        "NaN",
        "nan",
        "NULL",
        "null",
        "None",
        "<NA>",
        " NA ",
        "  null\t"
      })
  void the_spellings_of_no_value_are_missing(String text) {
    assertThat(MissingTokens.isMissing(text)).isTrue();
    assertThat(inTheMiddle(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0", "na", "Na", "none", "NONE", "-", "?", ".", "N", "NAN", "Null", "<na>", "NA NA", "N A",
        "missing", "\u00A0", "NULLS", "n/a x"
      })
  void other_texts_are_values(String text) {
    assertThat(MissingTokens.isMissing(text)).isFalse();
    assertThat(inTheMiddle(text)).isFalse();
  }

  private static boolean inTheMiddle(String text) {
    char[] longer = ("12" + text + "34").toCharArray();
    return MissingTokens.isMissing(longer, 2, 2 + text.length());
  }

  @Test
  void every_spelling_in_the_list_is_missing_and_no_other() {
    assertThat(MissingTokens.spellings())
        .hasSize(10)
        .doesNotHaveDuplicates()
        .startsWith("")
        .allMatch(MissingTokens::isMissing)
        .allMatch(MissingTokensTest::inTheMiddle);
  }
}
