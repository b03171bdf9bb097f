/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowBodiesTest {

  private static final String ROW =
      "{\"id\":\"a\",\"at\":\"2026-01-31T10:15:00+01:00\",\"area\":1.5,\"town\":\"Ulm\",\"group\":7}";

  private static final String SECOND = "{\"area\":null,\"id\":\"b\",\"town\":true}";

  @Test
  void rows_columns_and_lines_are_the_same_rows() {
    SentRows rows = Given.json("{\"rows\":[" + ROW + "," + SECOND + "]}");
    SentRows columns =
        Given.json(
            "{\"columns\":{\"group\":[7,null],\"id\":[\"a\",\"b\"],\"area\":[1.5,null],"
                + "\"town\":[\"Ulm\",true],\"at\":[\"2026-01-31T09:15:00Z\",null]}}");
    SentRows lines = Given.lines(ROW + "\n\n" + SECOND + "\r\n");

    assertThat(Given.good(rows))
        .containsEntry("id", List.of("a", "b"))
        .containsEntry("at", List.of("2026-01-31T09:15:00Z", "null"))
        .containsEntry("area", List.of("1.5", "NaN"))
        .containsEntry("town", List.of("Ulm", "true"))
        .containsEntry("group", List.of("7", "null"))
        .doesNotContainKeys("price", "secret");
    assertThat(Given.good(columns)).isEqualTo(Given.good(rows));
    assertThat(Given.good(lines)).isEqualTo(Given.good(rows));
  }

  @Test
  void categories_are_spelled_and_missing_as_in_files() {
    SentRows rows =
        Given.json(
            "{\"columns\":{\"town\":[6.0,6,\"6.0\",\"True\",\"NA\",\"\",1e3,1234567890123456789]}}");

    assertThat(Given.good(rows).get("town"))
        .containsExactly("6", "6", "6", "true", "null", "null", "1e3", "1234567890123456789");
  }

  @Test
  void names_of_rows_are_taken_as_they_are_sent() {
    SentRows rows = Given.json("{\"columns\":{\"id\":[9007199254740993,\"6.0\",\"NA\",\"True\"]}}");

    assertThat(Given.good(rows).get("id")).containsExactly("9007199254740993", "6.0", "NA", "True");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"area\":\"1.5\"|/rows/1/area|wrong_type",
        "\"area\":\"NaN\"|/rows/1/area|wrong_type",
        "\"area\":true|/rows/1/area|wrong_type",
        "\"area\":{\"a\":[1]}|/rows/1/area|wrong_type",
        "\"area\":[1]|/rows/1/area|wrong_type",
        "\"area\":1e400|/rows/1/area|not_finite",
        "\"area\":-1e301|/rows/1/area|out_of_range",
        "\"town\":1e400|/rows/1/town|not_finite",
        "\"town\":[]|/rows/1/town|wrong_type",
        "\"id\":1.5|/rows/1/id|wrong_type",
        "\"id\":true|/rows/1/id|wrong_type",
        "\"at\":1769853600|/rows/1/at|wrong_type",
        "\"at\":\"2026-01-31T10:15:00\"|/rows/1/at|invalid_timestamp",
        "\"at\":\"2026-02-30T10:15:00Z\"|/rows/1/at|invalid_timestamp",
        "\"at\":\"2026-01-31\"|/rows/1/at|invalid_timestamp",
        "\"at\":\"\"|/rows/1/at|invalid_timestamp",
        "\"colour\":1|/rows/1/colour|unknown_field",
        "\"secret\":1|/rows/1/secret|unknown_field",
        "\"a/b~c\":1|/rows/1/a~1b~0c|unknown_field",
        "\"x\\u202Ey\":1|/rows/1/x\u202Ey|invalid_name"
      })
  void a_value_that_does_not_fit_is_told_with_its_place(
      String member, String pointer, String code) {
    String bad = "{" + member + "}";

    for (SentRows rows :
        List.of(
            Given.json("{\"rows\":[" + ROW + "," + bad + "," + SECOND + "]}"),
            Given.lines(ROW + "\n" + bad + "\n" + SECOND))) {
      assertThat(rows.faults())
          .extracting(fault -> fault.pointer() + " " + fault.code())
          .containsExactly(pointer + " " + code);
      assertThat(rows.faulty()).isEqualTo(1);
      assertThat(rows.good()).containsExactly(0, 2);
      assertThat(Given.good(rows).get("id")).containsExactly("a", "b");
    }
  }

  @Test
  void places_in_columns_name_the_column_first() {
    SentRows rows = Given.json("{\"columns\":{\"area\":[1,\"x\",2],\"town\":[\"a\",\"b\",{}]}}");

    assertThat(rows.faults())
        .extracting(fault -> fault.pointer())
        .containsExactly("/columns/area/1", "/columns/town/2");
    assertThat(rows.good()).containsExactly(0);
  }

  @Test
  void a_row_that_is_no_object_is_a_fault_of_that_row() {
    SentRows rows = Given.json("{\"rows\":[" + ROW + ",null,[1],7]}");

    assertThat(rows.faults())
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactly("/rows/1 wrong_type", "/rows/2 wrong_type", "/rows/3 wrong_type");
  }

  @Test
  void no_more_than_100_faults_are_listed_and_all_are_counted() {
    String bad =
        IntStream.range(0, 150).mapToObj(i -> "{\"area\":\"x\"}").collect(Collectors.joining(","));

    SentRows rows = Given.json("{\"rows\":[" + bad + "," + ROW + "]}");

    assertThat(rows.faults()).hasSize(100);
    assertThat(rows.faulty()).isEqualTo(150);
    assertThat(rows.good()).containsExactly(150);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/rows|required",
        "{\"rows\":null}|/rows|required",
        "{\"rows\":[]}|/rows|empty_array",
        "{\"columns\":{}}|/columns|empty_array",
        "{\"columns\":{\"area\":[]}}|/columns|empty_array",
        "{\"rows\":{}}|/rows|wrong_type",
        "{\"columns\":[]}|/columns|wrong_type",
        "{\"columns\":{\"area\":1}}|/columns/area|wrong_type",
        "{\"columns\":{\"colour\":[1]}}|/columns/colour|unknown_field",
        "{\"columns\":{\"area\":[1,2],\"town\":[\"a\"]}}|/columns/town|length_mismatch",
        "{\"rows\":[{}],\"columns\":{\"area\":[1]}}|/columns|one_of",
        "{\"columns\":{\"area\":[1]},\"rows\":[{}]}|/rows|one_of"
      })
  void a_body_without_usable_rows_is_refused_as_a_whole(String body, String pointer, String code) {
    ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> Given.json(body));

    assertThat(refusal.problem().status()).isEqualTo(422);
    assertThat(refusal.violations())
        .extracting(one -> one.pointer() + " " + one.code())
        .containsExactly(pointer + " " + code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|MALFORMED_JSON",
        "[1]|NOT_AN_OBJECT",
        "null|NOT_AN_OBJECT",
        "{\"area\":1|MALFORMED_JSON",
        "{\"area\":NaN}|MALFORMED_JSON",
        "{\"area\":+1}|MALFORMED_JSON",
        "{\"area\":01}|MALFORMED_JSON",
        "{\"area\":1,}|MALFORMED_JSON",
        "{\"area\":1}{\"area\":2}|MALFORMED_JSON",
        "{\"area\":1,\"area\":2}|DUPLICATE_KEY",
        "{\"town\":\"a\\u0000\"}|BAD_CHARACTER",
        "{\"id\":\"\\ud800\"}|BAD_CHARACTER",
        "{\"area\":11111111111111111111111111111111111111111111111111111111111111111}|JSON_LIMIT"
      })
  void lines_that_are_no_json_are_refused(String line, ProblemCode code) {
    assertThat(refused(() -> Given.lines(line)).problem()).isEqualTo(code);
    if (!line.isEmpty() && code != ProblemCode.NOT_AN_OBJECT) {
      assertThat(refused(() -> Given.lines(ROW + "\n" + line)).problem()).isEqualTo(code);
      assertThat(refused(() -> Given.json("{\"rows\":[" + line + "]}")).problem()).isEqualTo(code);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"area\":\n1}", "{\"area\":1} {\"area\":2}", "{\"area\":1\n}"})
  void a_line_holds_one_whole_object(String body) {
    assertThat(refused(() -> Given.lines(body)).problem()).isEqualTo(ProblemCode.MALFORMED_JSON);
  }

  @Test
  void values_are_counted_in_every_form() {
    int half = Given.MOST_VALUES / 2;
    String rows = list(half, "{\"area\":1,\"town\":\"a\"}", ",");
    String lines = list(half, "{\"area\":1,\"town\":\"a\"}", "\n");

    assertThat(Given.json("{\"rows\":[" + rows + "]}").good()).hasSize(half);
    assertThat(Given.lines(lines).good()).hasSize(half);
    for (ProblemException refusal :
        List.of(
            refused(() -> Given.json("{\"rows\":[" + rows + ",{\"area\":1}]}")),
            refused(() -> Given.lines(lines + "\n{\"area\":1}")),
            refused(
                () ->
                    Given.json(
                        "{\"columns\":{\"area\":["
                            + list(half, "1", ",")
                            + "],\"town\":["
                            + list(half, "null", ",")
                            + "],\"group\":[1]}}")))) {
      assertThat(refusal.problem()).isEqualTo(ProblemCode.TOO_MANY_VALUES);
      assertThat(refusal.limit()).isEqualTo(Given.MOST_VALUES);
    }
  }

  private static String list(int count, String item, String between) {
    return IntStream.range(0, count).mapToObj(i -> item).collect(Collectors.joining(between));
  }

  @Test
  void a_row_has_1000_features_at_most() {
    List<Field> fields =
        IntStream.range(0, 1001)
            .mapToObj(i -> new Field("f" + i, Kind.NUMERIC, Role.FEATURE, "declared"))
            .toList();
    RowBodies bodies = new RowBodies(new io.kedge.server.http.RequestBodies(1 << 20, 5000), 5000);
    String row =
        fields.stream()
            .map(field -> "\"" + field.name() + "\":1")
            .collect(Collectors.joining(",", "{", "}"));

    SentRows rows = bodies.lines(Given.stream(row), RowShape.of(new Schema(fields)));

    assertThat(rows.faults())
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactly("/rows/0 too_many_features");
  }

  @Test
  void labels_have_columns_of_their_own() {
    RowShape shape = RowShape.ofLabels(Given.SCHEMA);

    SentRows rows =
        Given.BODIES.json(
            Given.stream(
                "{\"batch_id\":\"b\",\"rows\":[{\"id\":1,\"label\":2.5,\"revision\":3,"
                    + "\"known_at\":\"2026-01-31T10:15:00Z\"},{\"id\":2,\"label\":3,\"revision\":1.5},"
                    + "{\"id\":3,\"label\":\"x\",\"revision\":-1}]}"),
            shape);

    assertThat(Given.good(rows))
        .containsEntry("id", List.of("1"))
        .containsEntry("label", List.of("2.5"))
        .containsEntry("revision", List.of("3.0"))
        .containsEntry("known_at", List.of("2026-01-31T10:15:00Z"));
    assertThat(rows.faults())
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactly(
            "/rows/1/revision out_of_range",
            "/rows/2/label wrong_type",
            "/rows/2/revision out_of_range");
    assertThat(rows.fields().orElseThrow().text("batch_id")).contains("b");
  }

  @Test
  void what_is_wrong_beside_the_rows_and_in_them_is_in_one_answer() {
    SentRows rows = Given.json("{\"rows\":[{\"area\":\"x\"}],\"batch_id\":7}");
    rows.fields().orElseThrow().text("batch_id");

    ProblemException refusal = refused(() -> rows.refuseFaults(false));

    assertThat(refusal.violations())
        .extracting(one -> one.pointer())
        .containsExactlyInAnyOrder("/batch_id", "/rows/0/area");
    assertThat(refused(() -> rows.refuseFaults(true)).code()).isEqualTo("wrong_type");
  }

  private static ProblemException refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call);
  }
}
