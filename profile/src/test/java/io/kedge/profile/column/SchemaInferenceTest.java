/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaInferenceTest {

  private static final SchemaHints NONE = SchemaHints.none();

  @Test
  void kinds_follow_the_values() {
    Schema schema =
        infer(
            Heads.of()
                .with("number", "1", " -2.5e3 ", "inf", null)
                .with("name", "red", "1", "blue", "2")
                .with("when", "2026-01-31", "2026-01-31T10:15:00Z", "", "2026-02-01 00:00")
                .with("empty", null, "", "NA", "null"));

    assertThat(schema.fields())
        .extracting(Field::kind)
        .containsExactly(Kind.NUMERIC, Kind.CATEGORICAL, Kind.TIME, Kind.CATEGORICAL);
  }

  @Test
  void missing_tokens_say_nothing_about_the_kind() {
    Schema schema =
        infer(Heads.of().with("x", "1", "NA", "N/A", "n/a", "NaN", "nan", "NULL", "None", "<NA>"));

    assertThat(schema.fields().get(0).kind()).isEqualTo(Kind.NUMERIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1d", "0x1", "9E", "1_000", "1,5", "--1"})
  void what_only_some_programs_read_as_numbers_is_a_name(String text) {
    Schema schema = infer(Heads.of().with("x", text, text));

    assertThat(schema.fields().get(0).kind()).isEqualTo(Kind.CATEGORICAL);
  }

  @ParameterizedTest
  @CsvSource({
    "timestamp, 2026-01-31, TIME",
    "Created_At, 2026-01-31, TIME",
    "target, 1, LABEL",
    "y_true, yes, LABEL",
    "prediction, 0.5, PREDICTION",
    "Y_PRED, yes, PREDICTION",
    "probability, 0.5, SCORE",
    "label_time, 2026-01-31, LABEL_TIME",
    "id, 17, ID",
    "customer_id, 17, ID",
    "uuid, a, ID",
    "period, reference, SPLIT",
    "age, 17, FEATURE"
  })
  void roles_follow_known_names(String name, String value, Role role) {
    Schema schema = infer(Heads.of().with(name, value, value));

    assertThat(schema.fields().get(0).role()).isEqualTo(role);
    assertThat(schema.fields().get(0).why()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"date, 20260131", "period, winter", "score, high", "time, 3.5"})
  void a_known_name_with_other_values_is_a_feature(String name, String value) {
    Schema schema = infer(Heads.of().with(name, value, value));

    assertThat(schema.fields().get(0).role()).isEqualTo(Role.FEATURE);
  }

  @Test
  void one_column_has_a_role_and_the_better_known_name_wins() {
    Schema schema = infer(Heads.of().with("label", "1", "0").with("target", "1", "0"));

    assertThat(schema.first(Role.LABEL).orElseThrow().name()).isEqualTo("target");
    assertThat(schema.field("label").orElseThrow().role()).isEqualTo(Role.FEATURE);
  }

  @Test
  void the_first_dates_are_the_time_and_further_ones_are_left_out() {
    Schema schema =
        infer(
            Heads.of()
                .with("born", "1990-01-01", "1991-01-01")
                .with("bought", "2026-01-01", "2026-01-02"));

    assertThat(schema.first(Role.TIME).orElseThrow().name()).isEqualTo("born");
    assertThat(schema.field("bought").orElseThrow().role()).isEqualTo(Role.EXCLUDED);
  }

  @Test
  void a_text_that_never_repeats_names_the_rows() {
    Schema many = infer(Heads.of().with("key", 100, row -> "k" + row));
    Schema few = infer(Heads.of().with("key", 99, row -> "k" + row));
    Schema numbers = infer(Heads.of().with("key", 100, row -> Integer.toString(7 * row)));

    assertThat(many.fields().get(0).role()).isEqualTo(Role.ID);
    assertThat(few.fields().get(0).role()).isEqualTo(Role.FEATURE);
    assertThat(numbers.fields().get(0).role()).isEqualTo(Role.FEATURE);
  }

  @Test
  void a_column_that_counts_the_rows_names_them() {
    Heads heads =
        Heads.of()
            .with("n", 200, row -> Integer.toString(row + 5))
            .with("hour", 200, row -> Integer.toString(row % 24));

    Schema schema = infer(heads);

    assertThat(schema.field("n").orElseThrow().role()).isEqualTo(Role.ID);
    assertThat(schema.field("n").orElseThrow().why()).contains("counts the rows");
    assertThat(schema.field("hour").orElseThrow().role()).isEqualTo(Role.FEATURE);
    assertThat(infer(heads, NONE.withColumns(List.of("n"))).field("n").orElseThrow().role())
        .isEqualTo(Role.FEATURE);
  }

  @Test
  void labels_that_have_not_arrived_are_read_like_the_predictions() {
    Schema schema = infer(Heads.of().with("prediction", "0.5", "1").with("target", "", null));

    assertThat(schema.first(Role.LABEL).orElseThrow().kind()).isEqualTo(Kind.NUMERIC);
  }

  @Test
  void declared_kinds_are_believed() {
    Schema schema =
        infer(
            Heads.of()
                .with("x", "1", "2")
                .declaring("x", Kind.CATEGORICAL)
                .with("y", 30, row -> "1")
                .declaring("y", Kind.NUMERIC));

    assertThat(schema.fields())
        .extracting(Field::kind)
        .containsExactly(Kind.CATEGORICAL, Kind.NUMERIC);
  }

  @Test
  void a_few_texts_among_numbers_are_a_slip() {
    Heads heads = Heads.of().with("x", 20, row -> row == 16 ? "abc" : "1." + row);

    assertThatThrownBy(() -> infer(heads))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.code()).isEqualTo("file.mixed_types"))
        .hasMessageContainingAll("'x'", "19 of the first 20", "data row 17", "'abc'")
        .hasMessageContaining("--categorical");
  }

  @Test
  void more_texts_among_numbers_make_names() {
    Heads many = Heads.of().with("x", 20, row -> row < 3 ? "abc" : "1");
    Heads small = Heads.of().with("x", 19, row -> row == 0 ? "abc" : "1");

    assertThat(infer(many).fields().get(0).kind()).isEqualTo(Kind.CATEGORICAL);
    assertThat(infer(many).fields().get(0).why()).isEqualTo("17 of 20 values are numbers");
    assertThat(infer(small).fields().get(0).kind()).isEqualTo(Kind.CATEGORICAL);
  }

  @Test
  void a_slip_in_a_column_that_is_not_read_does_no_harm() {
    Heads heads =
        Heads.of()
            .with("x", 20, row -> row == 0 ? "abc" : "1")
            .with("order_id", 20, row -> row == 0 ? "abc" : "1")
            .with("y", 20, row -> "1");

    assertThat(infer(heads, NONE.withExclude(List.of("x"))).field("x").orElseThrow().role())
        .isEqualTo(Role.EXCLUDED);
    assertThat(infer(heads, NONE.withColumns(List.of("y"))).field("x").orElseThrow().role())
        .isEqualTo(Role.EXCLUDED);
    assertThat(infer(heads, NONE.withCategorical(List.of("x"))).field("x").orElseThrow())
        .isEqualTo(new Field("x", Kind.CATEGORICAL, Role.FEATURE, "--categorical"));
  }

  @Test
  void hints_come_before_names() {
    Heads heads = Heads.of().with("target", "1", "0").with("truth", "1", "0").with("y", "1", "1");

    Schema schema = infer(heads, NONE.with(Role.LABEL, "truth").with(Role.PREDICTION, "y"));

    assertThat(schema.field("truth").orElseThrow())
        .isEqualTo(new Field("truth", Kind.NUMERIC, Role.LABEL, "--label"));
    assertThat(schema.field("y").orElseThrow().role()).isEqualTo(Role.PREDICTION);
    assertThat(schema.field("target").orElseThrow().role()).isEqualTo(Role.FEATURE);
  }

  @Test
  void listed_columns_are_judged_and_others_are_left_out() {
    Heads heads =
        Heads.of()
            .with("id", "1", "2")
            .with("age", "30", "40")
            .with("city", "Rome", "Oslo")
            .with("target", "1", "0");

    Schema schema = infer(heads, NONE.withColumns(List.of("age", "id")));

    assertThat(schema.fields())
        .extracting(Field::role)
        .containsExactly(Role.FEATURE, Role.FEATURE, Role.EXCLUDED, Role.LABEL);
  }

  @Test
  void a_hint_for_a_column_that_is_not_there_lists_the_columns() {
    Heads heads = Heads.of().with("age", "1").with("city", "Rome");

    assertThatThrownBy(() -> infer(heads, NONE.with(Role.LABEL, "truth")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("there is no column 'truth'; the columns are 'age', 'city'");
    assertThatThrownBy(() -> infer(heads, NONE.withExclude(List.of("aeg"))))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void hints_that_the_values_contradict_are_refused() {
    Heads heads = Heads.of().with("x", "red", "blue");

    assertThatThrownBy(() -> infer(heads, NONE.with(Role.TIME, "x")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("--time-column");
    assertThatThrownBy(() -> infer(heads, NONE.with(Role.SCORE, "x")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("--score");
    assertThatThrownBy(() -> NONE.with(Role.FEATURE, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hostile_names_are_kept_but_shown_harmlessly() {
    String name = "\u001B[31m\u202Ename\n" + "x".repeat(500);
    Heads heads = Heads.of().with(name, 20, row -> row == 0 ? "\u0007" : "1");

    assertThat(infer(Heads.of().with(name, "1")).fields().get(0).name()).isEqualTo(name);
    assertThatThrownBy(() -> infer(heads))
        .isInstanceOf(InvalidInputException.class)
        .message()
        .hasSizeLessThan(500)
        .doesNotContain("\u001B", "\n", "\u0007", "\u202E")
        .contains("'?[31m?name?xxx");
  }

  private static Schema infer(Heads heads) {
    return infer(heads, NONE);
  }

  private static Schema infer(Heads heads, SchemaHints hints) {
    return SchemaInference.infer(heads.sample(), hints);
  }

  @Test
  void decimal_commas_are_refused_unless_the_column_is_left_out_or_called_categorical() {
    for (String[] form :
        new String[][] {
          {"-0,25", "a decimal comma", "file.decimal_comma"},
          {"1.234,56", "a decimal comma", "file.decimal_comma"},
          {"1,234,567.8", "commas between thousands", "file.thousands_separator"},
          {"12,345", "commas between thousands", "file.thousands_separator"}
        }) {
      Heads heads =
          Heads.of().with("x", 20, row -> row % 3 == 0 ? "7" : form[0]).with("y", 20, r -> "a");

      assertThatThrownBy(() -> infer(heads))
          .isInstanceOfSatisfying(
              InvalidInputException.class, e -> assertThat(e.code()).isEqualTo(form[2]))
          .hasMessageContainingAll("rows.csv", "'x'", "'" + form[0] + "'", form[1], "data row 2");
      assertThat(infer(heads, NONE.withCategorical(List.of("x"))).field("x").orElseThrow().kind())
          .isEqualTo(Kind.CATEGORICAL);
      assertThat(infer(heads, NONE.withExclude(List.of("x"))).field("x").orElseThrow().role())
          .isEqualTo(Role.EXCLUDED);
    }
  }

  @Test
  void texts_with_commas_that_are_no_numbers_are_names() {
    Heads heads =
        Heads.of()
            .with("few", 19, row -> "1,5")
            .with("list", 30, row -> row % 2 == 0 ? "1,2,3" : "a,b");

    assertThat(infer(heads).fields()).extracting(Field::kind).containsOnly(Kind.CATEGORICAL);
  }

  @Test
  void epoch_seconds_and_milliseconds_are_times_where_the_name_or_a_flag_says_so() {
    for (String start : new String[] {"1767225600", "1767225600000"}) {
      Heads heads =
          Heads.of()
              .with("ts", 30, row -> Long.toString(Long.parseLong(start) + 7L * row))
              .with("seen", 30, row -> Long.toString(Long.parseLong(start) + 7L * row))
              .declaring("ts", Kind.NUMERIC);

      assertThat(infer(heads).field("ts").orElseThrow().role()).isEqualTo(Role.TIME);
      assertThat(infer(heads).field("seen").orElseThrow().kind()).isEqualTo(Kind.NUMERIC);
      Schema told = infer(heads, NONE.with(Role.TIME, "seen"));
      assertThat(told.first(Role.TIME).orElseThrow().name()).isEqualTo("seen");
      assertThat(told.field("ts").orElseThrow().role()).isEqualTo(Role.EXCLUDED);
      assertThat(infer(heads, NONE.withColumns(List.of("ts"))).field("ts").orElseThrow().kind())
          .isEqualTo(Kind.NUMERIC);
    }
  }

  @Test
  void numbers_that_are_no_times_of_this_century_stay_numbers() {
    for (String value :
        new String[] {"20260131", "3", "99999999999", "-1767225600", "4102444800"}) {
      assertThat(infer(Heads.of().with("time", value)).fields().get(0).kind())
          .as(value)
          .isEqualTo(Kind.NUMERIC);
    }
  }

  @Test
  void texts_of_times_are_times_though_the_source_calls_them_text() {
    Heads heads = Heads.of().with("when", "2026-01-31").declaring("when", Kind.CATEGORICAL);

    assertThat(infer(heads).field("when").orElseThrow().role()).isEqualTo(Role.TIME);
  }

  @Test
  void a_column_of_no_times_is_named_with_its_file_and_a_value() {
    Heads heads = Heads.of().with("t", "2026-01-31", "soon");

    assertThatThrownBy(() -> infer(heads, NONE.with(Role.TIME, "t")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("rows.csv", "--time-column", "'t'", "'soon'", "data row 2");
  }
}
