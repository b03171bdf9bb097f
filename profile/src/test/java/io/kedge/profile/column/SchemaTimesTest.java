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

class SchemaTimesTest {

  private static final SchemaHints NONE = SchemaHints.none();

  @ParameterizedTest
  @CsvSource({
    "epoch, 1767225600",
    "epoch_ms, 1767225600000",
    "ts_us, 1767225600000000",
    "event_ts_ns, 1767225600000000000",
    "unix_time, 1767225600",
    "timestamp_ms, 1767225600000",
    "timestamp, 1767225600.123456",
    "eventTime, 1767225600",
    "tsMs, 1767225600000",
    "updatedAt, 1767225600",
    "created_at_utc, 1767225600",
    "Pickup Datetime, 1767225600",
    "unixtimestamp, 1767225600",
    "epochMillis, 1767225600000",
    "time, 1.7672256e9"
  })
  void numbers_that_count_from_1970_are_times_where_the_name_says_so(String name, String value) {
    Schema schema = infer(Heads.of().with(name, value, value).declaring(name, Kind.NUMERIC));

    assertThat(schema.first(Role.TIME)).map(Field::name).contains(name);
    assertThat(schema.fields().get(0).why()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "amount, 1767225600",
    "price, 1767225600000",
    "at, 1767225600",
    "meters, 1767225600",
    "attempts, 1767225600",
    "update_count, 1767225600",
    "sentiment, 1767225600",
    "response_time, 250",
    "epochs, 20",
    "time_us, 1767225",
    "lifetime, 1767225600"
  })
  void numbers_of_another_name_or_size_stay_features(String name, String value) {
    Schema schema = infer(Heads.of().with(name, value, value));

    assertThat(schema.fields().get(0).kind()).isEqualTo(Kind.NUMERIC);
    assertThat(schema.fields().get(0).role()).isEqualTo(Role.FEATURE);
  }

  @Test
  void further_times_are_left_out() {
    Schema schema =
        infer(
            Heads.of()
                .with("loaded_at", "1767225700", "1767225900")
                .with("ts", "1767225600", "1767225601")
                .with("x", "1", "2"));

    assertThat(schema.first(Role.TIME).orElseThrow().name()).isEqualTo("ts");
    assertThat(schema.field("loaded_at").orElseThrow().role()).isEqualTo(Role.EXCLUDED);
  }

  @Test
  void an_empty_column_is_the_time_only_where_no_other_is() {
    Heads deleted = Heads.of().with("deleted", null, "").declaring("deleted", Kind.TIME);

    assertThat(infer(deleted).first(Role.TIME).orElseThrow().name()).isEqualTo("deleted");
    assertThat(infer(deleted.with("born", "2026-01-31", "")).first(Role.TIME).orElseThrow().name())
        .isEqualTo("born");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/01/2026",
        "01/31/2026",
        "1/2/2026",
        "01/02/26",
        "31.01.2026",
        "31-01-2026",
        "31/01/2026 10:15",
        "01/31/2026 10:15:30.250",
        "1/31/2026, 9:05 PM",
        "2026/01/31",
        "2026/01/31 10:15:30",
        "2026.01.31",
        "2026-1-31",
        "2026-01-31 9:05",
        "2026-01-31 10:15:30 CET",
        "2026-01-31 09:05:00 PM",
        "31 Jan 2026",
        "31-JAN-26",
        "Jan 31, 2026",
        "January 31 2026 10:15",
        "Sat, 31 Jan 2026 10:15:30 +0000",
        "31/Jan/2026:10:15:30 +0000"
      })
  void dates_in_another_form_are_left_out_with_a_notice(String value) {
    TableSample sample =
        Heads.of().with("when", value, "", value).with("x", "1", "2", "3").sample();

    SchemaPair alone = SchemaPair.alone(sample, NONE);
    SchemaPair pair = SchemaPair.unify(sample, sample, NONE);

    assertThat(alone.schema().field("when").orElseThrow().role()).isEqualTo(Role.EXCLUDED);
    assertThat(alone.notices())
        .singleElement()
        .asString()
        .contains("'when'", "'" + value + "'", "ISO 8601", "--time-column", "--categorical 'when'");
    assertThat(pair.schema()).isEqualTo(alone.schema());
    assertThat(pair.notices()).isEqualTo(alone.notices());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/13/2026",
        "00/01/2026",
        "32/01/2026",
        "1.2.10",
        "10.0.1.7",
        "1/2",
        "2026/01",
        "10:15",
        "3-4-12",
        "31/01-2026",
        "12345/01/2026",
        "Jan",
        "May 2026 report",
        "31 Foo 2026",
        "2026-01-31-a",
        "555-01-2026x"
      })
  void other_texts_are_names(String value) {
    Field field = infer(Heads.of().with("x", value, value)).fields().get(0);

    assertThat(field.kind()).isEqualTo(Kind.CATEGORICAL);
    assertThat(field.role()).isEqualTo(Role.FEATURE);
  }

  @Test
  void one_value_that_is_no_date_makes_names() {
    for (int odd : new int[] {0, 15, 29}) {
      Heads heads = Heads.of().with("x", 30, row -> row == odd ? "soon" : "31/01/2026");

      assertThat(infer(heads).fields().get(0).role()).isEqualTo(Role.FEATURE);
    }
  }

  @Test
  void dates_that_are_asked_for_are_compared_as_names() {
    Heads heads = Heads.of().with("when", "31/01/2026", "01/02/2026");

    for (SchemaHints hints :
        List.of(NONE.withCategorical(List.of("when")), NONE.withColumns(List.of("when")))) {
      SchemaPair read = SchemaPair.alone(heads.sample(), hints);

      assertThat(read.schema().fields().get(0).kind()).isEqualTo(Kind.CATEGORICAL);
      assertThat(read.schema().fields().get(0).role()).isEqualTo(Role.FEATURE);
      assertThat(read.notices()).isEmpty();
    }
    assertThat(SchemaPair.alone(heads.sample(), NONE.withExclude(List.of("when"))).notices())
        .isEmpty();
    assertThatThrownBy(() -> infer(heads, NONE.with(Role.TIME, "when")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("--time-column", "'31/01/2026'", "2026-01-31");
  }

  @Test
  void iso_dates_here_and_other_dates_there_are_left_out_with_one_notice() {
    Heads iso = Heads.of().with("when", "2026-01-31").with("x", "1");
    Heads other = Heads.of().with("when", "31/01/2026").with("x", "1");

    for (SchemaPair pair :
        List.of(
            SchemaPair.unify(iso.sample(), other.sample(), NONE),
            SchemaPair.unify(other.sample(), iso.sample(), NONE))) {
      assertThat(pair.schema().field("when").orElseThrow().role()).isEqualTo(Role.EXCLUDED);
      assertThat(pair.notices()).singleElement().asString().contains("'31/01/2026'");
    }
  }

  private static Schema infer(Heads heads) {
    return infer(heads, NONE);
  }

  private static Schema infer(Heads heads, SchemaHints hints) {
    return SchemaInference.infer(heads.sample(), hints);
  }

  @Test
  void a_better_name_without_times_is_told_when_another_column_is_taken() {
    Heads heads =
        Heads.of()
            .with("timestamp", 30, row -> "late " + row)
            .with("when", 30, row -> "2026-01-" + (10 + row % 20))
            .with("x", 30, row -> "1");

    SchemaPair guessed = SchemaPair.alone(heads.sample(), SchemaHints.none());
    SchemaPair named = SchemaPair.alone(heads.sample(), SchemaHints.none().with(Role.TIME, "when"));

    assertThat(guessed.schema().first(Role.TIME)).map(Field::name).contains("when");
    assertThat(guessed.notices())
        .containsExactly(
            "times are read from column 'when', not from 'timestamp': data row 1 holds 'late 0',"
                + " which is no time such as 2026-01-31, 2026-01-31T10:15:00Z, or a number since"
                + " 1970; another one can be named with --time-column");
    assertThat(named.notices()).isEmpty();
  }
}
