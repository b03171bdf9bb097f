/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.e2e.server.RunningServer;
import io.kedge.e2e.server.RunningServer.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Predictions and labels over HTTP: what is taken, once, and what is answered. */
class IngestIT {

  private static final int ROWS = 50;

  @TempDir private static Path folder;
  private static RunningServer server;
  private RowCalls calls;

  /** Rows have to be of today. */
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void register(TestInfo test) {
    calls = RowCalls.registered(server, test.getTestMethod().orElseThrow().getName());
  }

  private String row(int i) {
    return "{\"id\":\"p%d\",\"at\":\"%s\",\"area\":%d.5,\"town\":\"t%d\",\"shop\":%d,\"guess\":%d}"
        .formatted(i, now, i, i % 3, i % 2, 2 * i);
  }

  private static String all(String between, IntFunction<String> item) {
    return IntStream.range(0, ROWS).mapToObj(item).collect(Collectors.joining(between));
  }

  private static String column(String name, IntFunction<String> value) {
    return "\"" + name + "\":[" + all(",", value) + "]";
  }

  private static void assertCounts(Answer answer, int status, int... counts) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    JsonNode json = answer.json();
    assertThat(
            new int[] {
              json.path("accepted").asInt(-1),
              json.path("duplicates").asInt(-1),
              json.path("rejected").asInt(-1),
              json.path("pending").asInt(-1)
            })
        .as(answer.body())
        .isEqualTo(counts);
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).as(answer.body()).isEqualTo(code);
  }

  @Test
  void rows_columns_and_lines_have_the_same_effect() {
    String columns =
        String.join(
            ",",
            column("guess", i -> "" + 2 * i),
            column("id", i -> "\"p" + i + "\""),
            column("at", i -> "\"" + now.toString().replace("Z", "+00:00") + "\""),
            column("area", i -> i + ".50"),
            column("town", i -> "\"t" + i % 3 + "\""),
            column("shop", i -> "\"" + i % 2 + "\""));
    String rows = "{\"rows\":[" + all(",", this::row) + "],\"batch_id\":\"first\"}";

    Answer first = calls.post("predictions", rows);

    assertCounts(first, 200, ROWS, 0, 0, 0);
    assertThat(first.json().path("batch_id").asText()).isEqualTo("first");
    assertCounts(calls.post("predictions", rows), 200, 0, ROWS, 0, 0);
    assertCounts(calls.post("predictions", "{\"columns\":{" + columns + "}}"), 200, 0, ROWS, 0, 0);
    assertCounts(calls.postLines("predictions", all("\n", this::row)), 200, 0, ROWS, 0, 0);
    Answer packed =
        calls.send(
            "POST",
            "predictions?batch_id=packed",
            RowCalls.packed(all("\r\n", this::row) + "\r\n"),
            "Content-Type",
            RowCalls.LINES,
            "Content-Encoding",
            "gzip");
    assertCounts(packed, 200, 0, ROWS, 0, 0);
    assertThat(packed.json().path("batch_id").asText()).isEqualTo("packed");
  }

  @Test
  void a_batch_without_a_name_gets_one() {
    Answer one = calls.postLines("predictions", row(1));
    Answer two = calls.postLines("predictions", row(2));

    assertThat(one.json().path("batch_id").asText())
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(two.json().path("batch_id").asText());
  }

  @Test
  void other_content_under_a_known_name_is_a_conflict() {
    calls.post("predictions", "{\"batch_id\":\"b\",\"rows\":[" + row(1) + "]}");

    assertRefused(
        calls.post("predictions", "{\"batch_id\":\"b\",\"rows\":[" + row(2) + "]}"),
        409,
        "batch_conflict");
    String changed = row(1).replace("1.5", "9.5");
    Answer conflict = calls.post("predictions", "{\"rows\":[" + row(3) + "," + changed + "]}");
    assertRefused(conflict, 409, "event_conflict");
    assertThat(conflict.json().path("errors").path(0).path("pointer").asText())
        .isEqualTo("/rows/1");
    assertCounts(calls.postLines("predictions", row(3)), 200, 1, 0, 0, 0);
    Answer partial = calls.postLines("predictions?mode=partial", row(4) + "\n" + changed);
    assertCounts(partial, 200, 1, 0, 1, 0);
    assertThat(partial.json().path("errors").path(0).path("code").asText())
        .isEqualTo("event_conflict");
  }

  @Test
  void bad_rows_refuse_all_or_are_left_out() {
    String bad = "{\"id\":\"x\",\"at\":\"%s\",\"area\":\"1.5\"}".formatted(now);
    String late = row(9).replace(now.toString(), now.plus(Duration.ofHours(1)).toString());
    String body = "{\"rows\":[" + String.join(",", bad, row(1), late, row(2)) + "]}";

    assertRefused(calls.post("predictions", body), 422, "wrong_type");
    Answer partial = calls.post("predictions?mode=partial", body);

    assertCounts(partial, 200, 2, 0, 2, 0);
    assertThat(partial.json().path("errors").findValuesAsText("pointer"))
        .containsExactly("/rows/0/area", "/rows/2/at");
    assertThat(partial.json().path("errors").findValuesAsText("code"))
        .containsExactly("wrong_type", "in_future");
    Answer none = calls.post("predictions?mode=partial", "{\"rows\":[" + bad + "]}");
    assertCounts(none, 200, 0, 0, 1, 0);
  }

  @Test
  void every_fault_of_a_body_is_in_one_answer() {
    Answer answer =
        calls.post(
            "predictions",
            "{\"role\":\"king\",\"rows\":[{\"area\":\"x\",\"town\":[]}],\"colour\":1}");

    assertThat(answer.json().path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/role", "/colour", "/rows/0/area", "/rows/0/town");
  }

  @Test
  void history_is_told_as_such() {
    String old = row(1).replace(now.toString(), now.minus(Duration.ofDays(100)).toString());

    assertRefused(calls.postLines("predictions", old), 422, "too_old");
    assertRefused(calls.postLines("predictions?backfill=yes", old), 422, "invalid_enum");
    assertCounts(calls.postLines("predictions?backfill=true", old), 200, 1, 0, 0, 0);
    assertCounts(
        calls.post("predictions", "{\"backfill\":true,\"role\":\"shadow\",\"rows\":[" + old + "]}"),
        200,
        0,
        1,
        0,
        0);
  }

  @Test
  void a_label_may_come_before_its_prediction_and_is_corrected_by_revision() {
    String label = "{\"id\":\"p1\",\"label\":3.5,\"known_at\":\"" + now + "\"}";

    assertCounts(calls.postLines("labels", label), 202, 1, 0, 0, 1);
    assertCounts(calls.postLines("predictions", row(1)), 200, 1, 0, 0, 0);
    assertCounts(calls.post("labels", "{\"rows\":[" + label + "]}"), 200, 0, 1, 0, 0);
    Answer other = calls.post("labels", "{\"columns\":{\"id\":[\"p1\"],\"label\":[4]}}");
    assertRefused(other, 409, "label_conflict");
    assertCounts(
        calls.postLines("labels", "{\"id\":\"p1\",\"label\":4,\"revision\":1}"), 200, 1, 0, 0, 0);
    Answer mixed =
        calls.postLines(
            "labels?mode=partial", "{\"id\":\"p9\",\"label\":1}\n{\"id\":\"p1\",\"label\":7}");
    assertCounts(mixed, 202, 1, 0, 1, 1);
  }

  @Test
  void numbers_name_rows_exactly() {
    String big = row(1).replace("\"p1\"", "9007199254740993");
    String next = row(1).replace("\"p1\"", "9007199254740992");

    assertCounts(calls.postLines("predictions", big), 200, 1, 0, 0, 0);
    assertCounts(calls.postLines("predictions", next), 200, 1, 0, 0, 0);
    assertCounts(
        calls.postLines("labels", "{\"id\":\"9007199254740993\",\"label\":1}"), 200, 1, 0, 0, 0);
  }
}
