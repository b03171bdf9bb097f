/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameListTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          a                | a
          a,b              | a;b
          ' a , b c ,d '   | a;b c;d
          "a,b",c          | a,b;c
          c, "a,b" , d     | c;a,b;d
          " a "            | ' a '
          "say ""x"", y",z | say "x", y;z
          a\\,b,c          | a,b;c
          a\\b             | a\\b
          5" pipe,x        | 5" pipe;x
          a,               | a;
          ""               | ''
          """)
  void commas_part_names_unless_they_are_quoted(String value, String names) {
    assertThat(NameList.of(List.of(value))).containsExactly(names.split(";", -1));
  }

  @Test
  void the_values_of_a_flag_given_twice_are_one_list() {
    assertThat(NameList.of(List.of("a,b", "c"))).containsExactly("a", "b", "c");
    assertThat(NameList.of(List.of())).isEmpty();
    assertThat(NameList.of(List.of(""))).containsExactly("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a,b", "\"a\"b", "a,\"b", "\""})
  void a_quote_without_its_end_is_refused(String value) {
    assertThatThrownBy(() -> NameList.of(List.of(value)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("close a quote");
  }
}
