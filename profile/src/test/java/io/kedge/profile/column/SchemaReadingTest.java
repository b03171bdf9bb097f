/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes with leading zeros, columns that hold no single values, and almost-times. */
class SchemaReadingTest {

  private static final SchemaHints NONE = SchemaHints.none();

  @Test
  void digits_with_a_zero_that_no_number_needs_are_codes() {
    Heads heads =
        Heads.of()
            .with("zip", "00012", "12345", "", "99999")
            .with("count", "0", "10", "100", "5")
            .with("signed", "-01", "02", "3", "4")
            .with("share", "0.5", "00.5", "1", "2");

    Schema schema = SchemaInference.infer(heads.sample(), NONE);

    assertThat(schema.fields())
        .extracting(Field::kind)
        .containsExactly(Kind.CATEGORICAL, Kind.NUMERIC, Kind.NUMERIC, Kind.NUMERIC);
    assertThat(schema.fields().get(0).why()).isEqualTo("numbers with leading zeros are codes");
  }

  @Test
  void zeros_of_one_side_make_codes_of_both_unless_a_file_states_numbers() {
    TableSample padded = Heads.of().with("zip", "00012", "12345").sample();
    Heads plain = Heads.of().with("zip", "54321", "12345");

    for (SchemaPair pair :
        List.of(
            SchemaPair.unify(padded, plain.sample(), NONE),
            SchemaPair.unify(plain.sample(), padded, NONE))) {
      assertThat(pair.schema().fields().get(0).kind()).isEqualTo(Kind.CATEGORICAL);
      assertThat(pair.notices()).isEmpty();
    }
    TableSample stated = plain.declaring("zip", Kind.NUMERIC).sample();
    assertThat(SchemaPair.unify(stated, padded, NONE).schema().fields().get(0).kind())
        .isEqualTo(Kind.NUMERIC);
  }

  private static TableSample withLists() {
    return new TableSample(
        "rows.jsonl",
        List.of("x", "tags"),
        Map.of(),
        List.of(new String[] {"1", "2"}, new String[2]),
        Map.of("tags", "lists"),
        (column, index) -> new TableSample.Spot(index + 1L, index + 1L));
  }

  @Test
  void a_column_of_lists_is_set_aside_with_a_notice_whichever_side_has_them() {
    TableSample single = Heads.of().with("x", "1", "2").with("tags", "1", "2").sample();

    for (SchemaPair pair :
        List.of(
            SchemaPair.alone(withLists(), NONE),
            SchemaPair.unify(withLists(), single, NONE),
            SchemaPair.unify(single, withLists(), NONE))) {
      assertThat(pair.schema().field("x").orElseThrow().role()).isEqualTo(Role.FEATURE);
      assertThat(pair.schema().field("tags").orElseThrow())
          .isEqualTo(
              new Field(
                  "tags", Kind.CATEGORICAL, Role.EXCLUDED, "holds lists, which cannot be judged"));
      assertThat(pair.notices())
          .containsExactly("column 'tags' holds lists, which cannot be judged; left out");
    }
    SchemaHints exclude = NONE.withExclude(List.of("tags"));
    assertThat(SchemaPair.alone(withLists(), exclude).notices()).isEmpty();
  }

  @Test
  void a_flag_that_names_a_column_of_lists_is_refused() {
    Map<String, SchemaHints> flags =
        Map.of(
            "--label", NONE.with(Role.LABEL, "tags"),
            "--time-column", NONE.with(Role.TIME, "tags"),
            "--columns", NONE.withColumns(List.of("tags")),
            "--categorical", NONE.withCategorical(List.of("tags")));

    flags.forEach(
        (flag, hints) ->
            assertThatThrownBy(() -> SchemaInference.infer(withLists(), hints))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("rows.jsonl: " + flag + " names column 'tags'")
                .hasMessageContaining("holds lists, which cannot be judged"));
  }

  @Test
  void the_line_of_an_odd_value_is_told_where_the_source_has_lines() {
    String[] values = new String[30];
    for (int i = 0; i < values.length; i++) {
      values[i] = i == 6 ? "oops" : "1." + i;
    }
    TableSample sample =
        new TableSample(
            "rows.csv",
            List.of("x"),
            Map.of(),
            List.<String[]>of(values),
            Map.of(),
            (column, index) -> new TableSample.Spot(index + 1L, 2L * index + 3));

    assertThatThrownBy(() -> SchemaInference.infer(sample, NONE))
        .hasMessageContaining("rows.csv: column 'x'")
        .hasMessageContaining("data row 7 (line 15) holds 'oops'");
  }

  @ParameterizedTest
  @CsvSource({
    "timestamp, 2026-01-31, 2024-02-30",
    "ts, 2026-01-31, garbage",
    "when, 31/01/2026, 01/02/2026",
    "seen, 2026-01-31, soon",
    "epoch_ms, 1767225600000, 17"
  })
  void a_column_that_is_almost_one_of_times_is_told_with_its_first_other_value(
      String name, String time, String other) {
    TableSample sample = Heads.of().with("x", "1", "2", "3").with(name, time, time, other).sample();

    String first = time.contains("/") ? time : other;
    String row = time.contains("/") ? "data row 1" : "data row 3";
    assertThat(SchemaInference.almostTimes(sample, NONE).orElseThrow())
        .contains("'" + name + "'", row + " holds '" + first + "'");
    SchemaHints exclude = NONE.withExclude(List.of(name));
    assertThat(SchemaInference.almostTimes(sample, exclude)).isEmpty();
  }

  @Test
  void a_name_with_a_comma_is_quoted_where_a_flag_is_to_name_it() {
    Heads heads = Heads.of().with("a,b", 20, row -> row == 16 ? "abc" : "1." + row);

    assertThatThrownBy(() -> SchemaInference.infer(heads.sample(), NONE))
        .hasMessageContaining("--categorical '\"a,b\"'");
  }
}
