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
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Table;
import io.kedge.profile.column.TableReader;
import io.kedge.profile.column.TableSample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetTableTest {

  /** Two rows: a has no value and the type "null", as data frames write it; b is 1 and 2. */
  private static final String COLUMN_OF_NOTHING =
      """
      UEFSMRUAFQwVDCwVBBUAFQYVBhwAAAACAAAABAAVABUcFRwsFQQVABUGFQYcAAAAAgAAAAQB
      AQAAAAIAAAAVBBk8NQAYBnNjaGVtYRUEABUCJQIYAWFsvAAAABUCJQIYAWIAFgQZHBksJgAc
      FQIZJQYAGRgBYRUAFgQWMhYyJghJHBUAFQAVAgA8KQYZJgQAAAAAJgAcFQIZJQYAGRgBYhUA
      FgQWQhZCJjpJHBUAFQAVAgA8KQYZJgAEAAAAFnQWBCYIFnQAKCBwYXJxdWV0LWNwcC1hcnJv
      dyB2ZXJzaW9uIDI2LjAuMRksHAAAHAAAALMAAABQQVIx
      """;

  @TempDir Path folder;

  private Table table(String query) {
    return FileTables.open(ParquetFixture.write(folder.resolve("a.parquet"), query));
  }

  @Test
  void kinds_are_declared_by_the_types() {
    TableSample sample =
        table(
                "SELECT 1::TINYINT a, 1::UBIGINT b, 1::HUGEINT c, 1.5::FLOAT d, 1.25::DECIMAL(9, 2) e,"
                    + " true f, 'x' g, DATE '2026-01-01' h, TIMESTAMPTZ '2026-01-01 00:00:00+02' i,"
                    + " TIMESTAMP_NS '2026-01-01 00:00:00.123456789' j, [1] k, 'y'::ENUM('y') l")
            .sample(10);

    assertThat(sample.names())
        .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
    assertThat(List.of("a", "b", "c", "d", "e")).allMatch(is(sample, Kind.NUMERIC));
    assertThat(List.of("f", "g", "k", "l")).allMatch(is(sample, Kind.CATEGORICAL));
    assertThat(List.of("h", "i", "j")).allMatch(is(sample, Kind.TIME));
    assertThat(sample.columns().get(5)).containsExactly("true");
  }

  private static Predicate<String> is(TableSample sample, Kind kind) {
    return name -> sample.declared().get(name) == kind;
  }

  @Test
  void a_column_without_any_value_has_the_type_that_the_file_states() {
    TableSample sample =
        table(
                "SELECT NULL::VARCHAR a, NULL::BOOLEAN b, NULL::DOUBLE c, NULL::DATE d"
                    + " FROM range(3)")
            .sample(10);

    assertThat(List.of("a", "b")).allMatch(is(sample, Kind.CATEGORICAL));
    assertThat(List.of("c")).allMatch(is(sample, Kind.NUMERIC));
    assertThat(List.of("d")).allMatch(is(sample, Kind.TIME));
  }

  @Test
  void a_column_of_the_type_of_nothing_states_no_kind_and_is_read_as_any() {
    byte[] bytes = Base64.getMimeDecoder().decode(COLUMN_OF_NOTHING);
    Table table = FileTables.open(TableContents.write(folder, "n.parquet", bytes));

    assertThat(table.sample(10).declared()).containsOnly(Map.entry("b", Kind.NUMERIC));
    for (String kind : List.of("numeric", "categorical", "time")) {
      assertThat(values(table, schema("a:" + kind + " b:numeric")))
          .hasToString("{a=[null, null], b=[1.0, 2.0]}");
    }
  }

  @Test
  void values_keep_what_their_types_say() {
    Table table =
        table(
            "SELECT * FROM (VALUES (1, 1.25::DECIMAL(9, 2), true, DATE '2026-01-01',"
                + " TIMESTAMPTZ '2026-01-01 02:00:00+02'), (NULL, NULL, NULL, NULL, NULL)) t(a, b, c, d, e)");

    assertThat(values(table, schema("a:numeric b:numeric c:categorical d:time e:time")).values())
        .containsExactly(
            Arrays.asList(1.0, null),
            Arrays.asList(1.25, null),
            Arrays.asList("true", null),
            Arrays.asList(1_767_225_600_000L, null),
            Arrays.asList(1_767_225_600_000L, null));
  }

  @Test
  void nan_is_missing_and_infinities_are_numbers() {
    Table table = table("SELECT unnest(['nan', 'inf', '-inf'])::DOUBLE AS a");

    assertThat(values(table, schema("a:numeric")).get("a"))
        .isEqualTo(Arrays.asList(null, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
  }

  @Test
  void another_kind_than_the_declared_one_reads_the_values_as_text() {
    Table table = table("SELECT 7 AS a, '1.5' AS b, '2026-01-01' AS c");

    assertThat(values(table, schema("a:categorical b:numeric c:time")).values())
        .containsExactly(List.of("7"), List.of(1.5), List.of(1_767_225_600_000L));
  }

  @Test
  void numbers_in_a_column_of_times_are_seconds_or_milliseconds_since_1970() {
    Table table = table("SELECT 1767225600 AS a, 1767225600000 AS b, 1767225600::DOUBLE AS c");

    assertThat(values(table, schema("a:time b:time c:time")).values())
        .containsOnly(List.of(1_767_225_600_000L));
  }

  @Test
  void text_that_does_not_fit_names_row_and_column() {
    Table table = table("SELECT unnest(['1', 'x']) AS a");

    assertThatThrownBy(() -> values(table, schema("a:numeric")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("row 2, column 'a': 'x' is not a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "{'k': 1}", "MAP {'k': 1}", "'x'::BLOB", "[[1]]"})
  void a_column_of_nested_values_is_refused_unless_it_is_excluded(String value) {
    Table table = table("SELECT 1 AS a, " + value + " AS tags");

    assertThatThrownBy(() -> values(table, schema("a:numeric tags:categorical")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("column 'tags'")
        .hasMessageContaining("--exclude tags");
    assertThat(values(table, schema("a:numeric tags:excluded")).get("a")).containsExactly(1.0);
  }

  @Test
  void rows_keep_their_order() {
    Table table = table("SELECT i AS a FROM range(300000) t(i)");

    List<Object> read = values(table, schema("a:numeric")).get("a");

    assertThat(read).hasSize(300_000).isSorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's.parquet",
        "a*b?.parquet",
        "a[1].parquet",
        "y=2026.parquet",
        "\"q\".parquet",
        "new\nline.parquet",
        "{a,b}.parquet",
        "; DROP.parquet",
        "é東.parquet",
        "--.parquet"
      })
  void any_name_of_a_file_is_only_a_name(String name) throws IOException {
    Path file = ParquetFixture.write(folder.resolve("x.parquet"), "SELECT 1 AS a");
    Path other = ParquetFixture.write(folder.resolve("a.parquet"), "SELECT 2 AS a");
    for (String match : List.of("azbz.parquet", "a1.parquet", "b.parquet")) {
      Files.copy(other, folder.resolve(match));
    }

    Table table = FileTables.open(Files.move(file, folder.resolve(name)));

    assertThat(table.sample(5).names()).containsExactly("a");
    assertThat(values(table, schema("a:numeric")).get("a")).containsExactly(1.0);
  }

  @Test
  void a_folder_named_like_a_value_is_no_column() throws IOException {
    Path year = Files.createDirectory(folder.resolve("year=2026"));
    Path file = ParquetFixture.write(year.resolve("a.parquet"), "SELECT 1 AS a");

    assertThat(FileTables.open(file).sample(1).names()).containsExactly("a");
  }

  @Test
  void names_that_differ_in_case_only_are_refused() {
    Table table = table("SELECT 1 AS a, 2 AS b");
    byte[] bytes = bytes(folder.resolve("a.parquet"));
    for (int i = 0; i < bytes.length - 2; i++) {
      if (bytes[i] == 1 && bytes[i + 1] == 'b') {
        bytes[i + 1] = 'A';
      }
    }
    TableContents.write(folder, "a.parquet", bytes);

    assertThatThrownBy(() -> table.sample(1))
        .isInstanceOf(InvalidInputException.class)
        .extracting(failure -> ((InvalidInputException) failure).code())
        .isEqualTo("file.duplicate_column");
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void damaged_data_are_told_and_leave_no_rows() {
    Path file = folder.resolve("a.parquet");
    ParquetFixture.write(file, "SELECT 'text' || i AS a FROM range(1000) t(i)");
    byte[] bytes = bytes(file);
    Arrays.fill(bytes, 4, bytes.length / 2, (byte) 0xFF);
    Table table = FileTables.open(TableContents.write(folder, "b.parquet", bytes));

    assertThatThrownBy(() -> values(table, schema("a:categorical")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("b.parquet: the Parquet data are damaged")
        .extracting(failure -> ((InvalidInputException) failure).code())
        .isEqualTo("file.corrupt");
  }

  @Test
  void progress_goes_from_nothing_to_all() {
    try (TableReader reader =
        table("SELECT i AS a FROM range(100000) t(i)").read(schema("a:numeric"))) {
      assertThat(reader.next()).isPresent();
      assertThat(reader.progress()).isEqualTo(8192 / 100_000.0);
      while (reader.next().isPresent()) {
        assertThat(reader.progress()).isLessThanOrEqualTo(1);
      }
      assertThat(reader.progress()).isEqualTo(1);
    }
  }
}
