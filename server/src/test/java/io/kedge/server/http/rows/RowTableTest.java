/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kedge.profile.column.Batch;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.TableReader;
import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTableTest {

  private static final int MANY = 3 * Given.MOST_VALUES;

  private static double[] areas(String body, boolean byLine) throws IOException {
    List<Batch> batches = new ArrayList<>();
    try (TableReader rows = Given.BODIES.table(Given.stream(body), Given.SCHEMA, byLine)) {
      for (Optional<Batch> next = rows.next(); next.isPresent(); next = rows.next()) {
        batches.add(next.get());
      }
    }
    return batches.stream()
        .map(batch -> (NumericColumn) batch.column("area").orElseThrow())
        .flatMapToDouble(column -> DoubleStream.of(column.values()))
        .toArray();
  }

  @Test
  void any_number_of_rows_is_read_batch_by_batch() throws IOException {
    List<String> rows = IntStream.range(0, MANY).mapToObj(i -> "{\"area\":" + i + "}").toList();
    double[] wanted = IntStream.range(0, MANY).asDoubleStream().toArray();

    assertThat(areas(String.join("\n", rows), true)).isEqualTo(wanted);
    assertThat(areas("{\"rows\":[" + String.join(",", rows) + "]}", false)).isEqualTo(wanted);
  }

  @Test
  void a_value_left_out_in_a_later_batch_is_missing_there() throws IOException {
    String rows =
        IntStream.range(0, MANY)
            .mapToObj(
                i -> i < MANY - 1 ? "{\"area\":" + i + ",\"town\":\"a\"}" : "{\"town\":\"b\"}")
            .collect(Collectors.joining("\n"));

    double[] read = areas(rows, true);

    assertThat(read).hasSize(MANY);
    assertThat(read[MANY - 1]).isNaN();
  }

  @Test
  void columns_are_read_at_once_and_bounded() throws IOException {
    assertThat(areas("{\"columns\":{\"area\":[1,null,3]}}", false))
        .containsExactly(1, Double.NaN, 3);
    String many = IntStream.range(0, MANY).mapToObj(i -> "1").collect(Collectors.joining(","));

    assertThat(refusal("{\"columns\":{\"area\":[" + many + "]}}", false).problem())
        .isEqualTo(ProblemCode.TOO_MANY_VALUES);
  }

  @Test
  void faults_of_all_batches_are_in_one_refusal_with_their_places() {
    String rows =
        IntStream.range(0, MANY)
            .mapToObj(i -> i == 7 || i == MANY - 1 ? "{\"area\":\"x\"}" : "{\"area\":1}")
            .collect(Collectors.joining(","));

    ProblemException refusal = refusal("{\"rows\":[" + rows + "],\"source\":1}", false);

    assertThat(refusal.violations())
        .extracting(one -> one.pointer())
        .containsExactlyInAnyOrder("/rows/7/area", "/rows/" + (MANY - 1) + "/area", "/source");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"rows\":[{\"area\":1}]} x|malformed_json",
        "{\"rows\":[{\"area\":1}]}{}|malformed_json",
        "{\"rows\":[{\"area\":1},{\"area\":1,\"area\":2}]}|duplicate_key",
        "{\"rows\":[{\"area\":1}],\"rows\":[{\"area\":1}]}|duplicate_key",
        "''|malformed_json",
        "[]|not_an_object",
        "{}|required",
        "{\"rows\":[]}|empty_array",
        "{\"rows\":[{\"area\":1}],\"columns\":{}}|one_of",
        "{\"rows\":[{\"area\":1}],\"batch_id\":\"b\"}|unknown_field"
      })
  void a_document_holds_rows_and_nothing_else(String body, String code) {
    assertThat(refusal(body, false).code()).isEqualTo(code);
  }

  private static ProblemException refusal(String body, boolean byLine) {
    return catchThrowableOfType(ProblemException.class, () -> areas(body, byLine));
  }
}
