/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import static io.kedge.integrations.files.TableContents.schema;
import static io.kedge.integrations.files.TableContents.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Table;
import io.kedge.profile.column.TableSample;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTableTest {

  @TempDir Path folder;

  private Table table(String text) {
    return FileTables.open(TableContents.write(folder, "a.jsonl", text));
  }

  @Test
  void numbers_in_a_column_of_times_are_seconds_or_milliseconds_since_1970() {
    Table table = table("{\"a\": 1767225600, \"b\": 1767225600000}\n");

    assertThat(values(table, schema("a:time b:time")))
        .hasToString("{a=[1767225600000], b=[1767225600000]}");
  }

  @Test
  void fields_come_in_any_order_and_a_lacking_one_is_missing() {
    Table table = table("{\"a\":1,\"b\":\"x\"}\n{\"b\":\"y\"}\n\n{\"a\":3}\n{}\n");

    assertThat(values(table, schema("a:numeric b:categorical")).values())
        .containsExactly(Arrays.asList(1.0, null, 3.0, null), Arrays.asList("x", "y", null, null));
  }

  @Test
  void null_and_missing_tokens_are_missing() {
    Table table =
        table("{\"a\":null,\"b\":null}\n{\"a\":NaN,\"b\":\"NA\"}\n{\"a\":\"\",\"b\":\"\"}");

    assertThat(values(table, schema("a:numeric b:categorical")).values())
        .containsExactly(Arrays.asList(null, null, null), Arrays.asList(null, null, null));
  }

  @Test
  void numbers_may_be_written_as_text_and_infinities_as_words() {
    Table table = table("{\"a\":\"1.5\"}\n{\"a\":-2e3}\n{\"a\":Infinity}\n{\"a\":-Infinity}\n");

    assertThat(values(table, schema("a:numeric")).get("a"))
        .containsExactly(1.5, -2000.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
  }

  @Test
  void truth_values_are_names() {
    assertThat(values(table("{\"a\":true}\n{\"a\":false}\n"), schema("a:categorical")).get("a"))
        .containsExactly("true", "false");
  }

  @Test
  void an_object_without_its_end_is_told_on_its_own_line() {
    for (String open : new String[] {"{\"a\":2", "{\"a\"", "{\"a\":2,", "{\"a\":", "{"}) {
      Table table = table("{\"a\":1}\n" + open + "\n\n{\"a\":3}\n");

      assertThatThrownBy(() -> values(table, schema("a:categorical")))
          .as(open)
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("a.jsonl, line 2: ");
    }
    assertThatThrownBy(() -> values(table("{\"a\":1}\n{\n\n"), schema("a:categorical")))
        .hasMessageContaining("a.jsonl, line 2: the file ends in the middle");
    assertThatThrownBy(() -> values(table("{\"a\":1}\n\nx\n"), schema("a:categorical")))
        .hasMessageContaining("a.jsonl, line 3: ");
  }

  @Test
  void the_sample_keeps_numbers_as_they_are_written_and_names_every_field_it_met() {
    TableSample sample =
        table("{\"a\":1.50}\n{\"b\":[1],\"a\":2}\n{\"c\":{}}\n{\"d\":1}").sample(3);

    assertThat(sample.names()).containsExactly("a", "b", "c", "d");
    assertThat(sample.columns().get(0)).containsExactly("1.50", "2", null);
    assertThat(sample.columns().get(3)).containsExactly("1");
    assertThat(sample.nested()).containsOnly(Map.entry("b", "lists"), Map.entry("c", "objects"));
  }

  @Test
  void nested_values_of_an_excluded_field_are_passed_over() {
    Table table = table("{\"a\":1,\"tags\":[1,{\"a\":2}]}\n{\"tags\":{\"a\":[]},\"a\":2}\n");

    assertThat(values(table, schema("a:numeric tags:excluded")).get("a")).containsExactly(1.0, 2.0);
  }
}
