/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import static io.kedge.integrations.files.TableContents.schema;
import static io.kedge.integrations.files.TableContents.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.profile.column.Table;
import io.kedge.profile.column.TableReader;
import io.kedge.profile.column.TableSample;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

  @TempDir Path folder;

  private Table table(String text) {
    return FileTables.open(TableContents.write(folder, "a.csv", text));
  }

  @Test
  void numbers_in_a_column_of_times_are_seconds_or_milliseconds_since_1970() {
    Table table = table("a,b\n1767225600,1767225600000\n,2026-01-01\n");

    assertThat(values(table, schema("a:time b:time")))
        .hasToString("{a=[1767225600000, null], b=[1767225600000, 1767225600000]}");
  }

  @Test
  void a_header_alone_is_a_table_without_rows() {
    Table table = table("a,b\n");

    assertThat(table.sample(10).names()).containsExactly("a", "b");
    assertThat(table.sample(10).columns()).allSatisfy(column -> assertThat(column).isEmpty());
    assertThat(TableContents.batches(table, schema("a:numeric"))).isEmpty();
  }

  @Test
  void a_header_may_end_without_a_line_end() {
    assertThat(table("a,b").sample(1).names()).containsExactly("a", "b");
  }

  @Test
  void missing_tokens_are_missing_and_infinities_are_numbers() {
    Table table = table("a,b\n,x\nNaN,\nNA,null\n<NA>,None\ninf,N/A\n-Infinity,y\n1e3,na\n");

    assertThat(values(table, schema("a:numeric b:categorical")).values())
        .containsExactly(
            Arrays.asList(
                null, null, null, null, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1000.0),
            Arrays.asList("x", null, null, null, null, "y", "na"));
  }

  @Test
  void times_may_be_missing() {
    assertThat(values(table("t,x\n2026-01-01,1\n,2\nNULL,3\n"), schema("t:time")).get("t"))
        .isEqualTo(Arrays.asList(1_767_225_600_000L, null, null));
  }

  @Test
  void a_semicolon_or_a_tab_is_told_from_the_header() {
    assertThat(table("a;b,c;\"d,,,e\"\n1;2;3\n").sample(1).names())
        .containsExactly("a", "b,c", "d,,,e");
    assertThat(table("a\tb,c\td\n1\t2\t3\n").sample(1).names()).containsExactly("a", "b,c", "d");
  }

  @Test
  void names_lose_blanks_around_them_unless_they_are_quoted() {
    assertThat(table("a, b ,\" c\"\n").sample(1).names()).containsExactly("a", "b", " c");
  }

  @Test
  void the_index_of_a_data_frame_is_known_by_the_name_it_has_there() {
    assertThat(table(",a\n0,x\n").sample(1).names()).containsExactly("Unnamed: 0", "a");
    assertThat(values(table(",a\n0,x\n"), schema("a:categorical"))).hasToString("{a=[x]}");
  }

  @Test
  void the_sample_is_the_first_rows_as_text() {
    TableSample sample = table("a,b\n1.50,x\n,\"y z\"\n3,w\n").sample(2);

    assertThat(sample.declared()).isEmpty();
    assertThat(sample.columns().get(0)).containsExactly("1.50", null);
    assertThat(sample.columns().get(1)).containsExactly("x", "y z");
  }

  @Test
  void columns_come_in_the_order_of_the_schema_without_the_excluded_ones() {
    Table table = table("a,b,c\n1,oops,x\n");

    assertThat(values(table, schema("c:categorical b:excluded a:numeric")))
        .hasToString("{c=[x], a=[1.0]}");
  }

  @Test
  void empty_lines_after_the_last_row_are_no_rows() {
    assertThat(values(table("a,b\n1,2\n\n\n"), schema("a:numeric")).get("a")).containsExactly(1.0);
  }

  @Test
  void an_empty_line_is_a_missing_value_when_there_is_one_column() {
    assertThat(values(table("a\n1\n\n3\n"), schema("a:numeric")).get("a"))
        .isEqualTo(Arrays.asList(1.0, null, 3.0));
  }

  @Test
  void old_line_ends_end_lines() {
    assertThat(values(table("a,b\r1,2\r3,4\r"), schema("b:numeric")).get("b"))
        .containsExactly(2.0, 4.0);
  }

  @Test
  void equal_names_of_a_column_share_one_text() {
    List<Object> names = values(table("a,b\nx,1\nx,2\n"), schema("a:categorical")).get("a");

    assertThat(names.get(0)).isSameAs(names.get(1));
  }

  @Test
  void names_have_one_spelling_however_many_there_are_and_the_sample_keeps_theirs() {
    StringBuilder text = new StringBuilder("a,b\nTRUE,x\ntrue,x\n06,x\n");
    for (int i = 0; i < 20_000; i++) {
      text.append(i % 10_000).append(i < 10_000 ? ".0,x\n" : ",x\n");
    }
    text.append("False,x\n");
    Table table = table(text.toString());

    List<Object> names = values(table, schema("a:categorical")).get("a");

    assertThat(names.subList(0, 3)).containsExactly("true", "true", "06");
    assertThat(names.subList(3, 10_003)).isEqualTo(names.subList(10_003, 20_003));
    assertThat(names.get(10_002)).isEqualTo("9999");
    assertThat(names.get(20_003)).isEqualTo("false");
    assertThat(table.sample(4).columns().get(0)).containsExactly("TRUE", "true", "06", "0.0");
  }

  @Test
  void a_column_of_very_many_names_keeps_every_one() {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("name").append(i).append(",x\n");
    }

    List<Object> names = values(table(text.toString()), schema("a:categorical")).get("a");

    assertThat(names).hasSize(20_000).doesNotHaveDuplicates();
    assertThat(names.get(19_999)).isEqualTo("name19999");
  }

  @Test
  void progress_goes_from_nothing_to_all() {
    Table table = table("a,b\n" + "1,2\n".repeat(100_000));

    try (TableReader reader = table.read(schema("a:numeric"))) {
      assertThat(reader.next()).isPresent();
      double early = reader.progress();
      while (reader.next().isPresent()) {
        assertThat(reader.progress()).isBetween(early, 1.0);
      }

      assertThat(early).isBetween(0.05, 0.5);
      assertThat(reader.progress()).isEqualTo(1);
    }
  }

  @Test
  void a_closed_reader_says_so() {
    TableReader reader = table("a,b\n1,2\n").read(schema("a:numeric"));

    reader.close();

    assertThatThrownBy(reader::next).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_schema_must_have_a_column_to_read() {
    Table table = table("a,b\n1,2\n");

    assertThatThrownBy(() -> table.read(schema("a:excluded")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("schema");
  }
}
