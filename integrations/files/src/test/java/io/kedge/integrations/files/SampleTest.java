/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.TableSample;
import io.kedge.profile.column.TableSample.Spot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sample knows beyond the first rows of a file. */
class SampleTest {

  @TempDir Path folder;

  private TableSample sample(String name, String text, int rows) {
    return FileTables.open(TableContents.write(folder, name, text)).sample(rows);
  }

  @Test
  void a_field_of_json_lines_is_known_wherever_it_first_appears() {
    String text = "{\"a\":1}\n".repeat(50) + "\n{\"a\":2,\"late\":7}\n{\"later\":[1]}\n";

    TableSample sample = sample("a.jsonl", text, 10);

    assertThat(sample.names()).containsExactly("a", "late", "later");
    assertThat(sample.columns().get(0)).hasSize(10);
    assertThat(sample.columns().get(1)).containsExactly("7");
    assertThat(sample.places().of(1, 0)).isEqualTo(new Spot(51, 52));
    assertThat(sample.nested()).containsOnly(Map.entry("later", "lists"));
  }

  @Test
  void a_column_without_a_value_in_the_first_rows_is_sampled_where_it_has_some() {
    String text = "a,b\n" + "1,NA\n".repeat(40) + "2,\"x\ny\"\n3,z\n4,\n5,w\n";

    TableSample sample = sample("a.csv", text, 10);

    assertThat(sample.columns().get(0)).hasSize(10).containsOnly("1");
    assertThat(sample.columns().get(1)).containsExactly("x\ny", "z", "w");
    assertThat(sample.places().of(1, 1)).isEqualTo(new Spot(42, 44));
    assertThat(sample.places().of(1, 2)).isEqualTo(new Spot(44, 46));
  }

  @Test
  void the_search_for_first_values_ends_when_there_are_enough() {
    String rows = "1,\n".repeat(10) + "1,2\n".repeat(SampleSink.FIRST_VALUES);

    TableSample sample = sample("a.csv", "a,b\n" + rows + "ragged\n", 10);

    assertThat(sample.columns().get(1)).hasSize(SampleSink.FIRST_VALUES);
    assertThatThrownBy(() -> sample("b.csv", "a,b\n" + "1,\n".repeat(20) + "ragged\n", 10))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("b.csv, line 22: ");
  }

  @Test
  void a_file_whose_columns_all_have_values_is_read_no_further() {
    TableSample sample = sample("a.csv", "a,b\n" + "1,2\n".repeat(20) + "ragged\n", 10);

    assertThat(sample.columns()).allMatch(column -> column.length == 10);
  }

  @Test
  void the_line_of_a_value_is_that_of_the_file() {
    TableSample csv = sample("a.csv", "a,t\n1,\"x\n\ny\"\n2,z\n", 10);
    TableSample json = sample("a.jsonl", "{\"a\":1}\n\n{\"a\":2}\n", 10);

    assertThat(csv.places().of(0, 0)).isEqualTo(new Spot(1, 2));
    assertThat(csv.places().of(0, 1)).isEqualTo(new Spot(2, 5));
    assertThat(json.places().of(0, 1)).isEqualTo(new Spot(2, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          [1, 2]        | lists
          [{'k': 1}]    | lists
          {'k': 1}      | records
          MAP {'k': 1}  | maps
          'x'::BLOB     | bytes
          """)
  void a_parquet_column_of_other_than_single_values_says_what_it_holds(String value, String what) {
    Path file = ParquetFixture.write(folder.resolve("a.parquet"), "SELECT 1 a, " + value + " b");

    TableSample sample = FileTables.open(file).sample(10);

    assertThat(sample.names()).containsExactly("a", "b");
    assertThat(sample.nested()).containsOnly(Map.entry("b", what));
    assertThat(sample.declared()).containsEntry("a", Kind.NUMERIC);
    assertThat(sample.places().of(0, 0)).isEqualTo(new Spot(1, 0));
  }

  @Test
  void a_sample_that_goes_on_tells_how_far_it_has_come() {
    List<Double> told = new ArrayList<>();
    Path file = TableContents.write(folder, "a.jsonl", "{\"a\":1}\n".repeat(60_000));
    Path brief = TableContents.write(folder, "b.jsonl", "{\"a\":1}\n".repeat(9));

    FileTables.open(file).sample(10, told::add);

    assertThat(told).hasSizeGreaterThan(10).isSorted().allMatch(share -> share > 0 && share <= 1);
    FileTables.open(brief).sample(10, share -> fail("ten rows are no work"));
  }
}
