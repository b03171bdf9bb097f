/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.flow;

import static io.kedge.e2e.flow.RowCalls.JSON;
import static io.kedge.e2e.flow.RowCalls.LINES;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.e2e.server.RunningServer;
import io.kedge.e2e.server.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of bad rows has its exact answer, changes nothing, and is never the server's fault.
 */
class BadRowsIT {

  @TempDir private static Path folder;
  private static RunningServer server;
  private static RowCalls calls;

  @BeforeAll
  static void start() {
    server =
        RunningServer.start(
            folder.resolve("data"),
            "--set",
            "max_body_size=1 MiB",
            "--set",
            "max_values=1000",
            "--set",
            "max_reference_size=2 MiB");
    calls = RowCalls.registered(server, "bad");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void nothing_is_left_on_disk() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("data/tmp"))) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("body-"))).isEmpty();
    }
  }

  /** A body of rows that no call takes. */
  private record Bad(String body, int status, String code, String pointer) {}

  /** What is wrong in any JSON. */
  static Stream<Bad> documents() {
    return Stream.of(
        new Bad("", 400, "malformed_json", ""),
        new Bad("null", 400, "not_an_object", ""),
        new Bad("[{\"area\":1}]", 400, "not_an_object", ""),
        new Bad("\"rows\"", 400, "not_an_object", ""),
        new Bad("{\"rows\":[{\"area\":1}", 400, "malformed_json", ""),
        new Bad("{\"rows\":[{\"area\":1}]/*c*/}", 400, "malformed_json", ""),
        new Bad("{\"rows\":[{\"area\":NaN}]}", 400, "malformed_json", ""),
        new Bad("{\"rows\":[{\"area\":+1}]}", 400, "malformed_json", ""),
        new Bad("{\"rows\":[{\"area\":01}]}", 400, "malformed_json", ""),
        new Bad("{\"rows\":[{\"area\":1},]}", 400, "malformed_json", ""),
        new Bad("{\"rows\":[{\"area\":1}]}{}", 400, "malformed_json", ""),
        new Bad("{\"rows\":[{\"area\":1,\"area\":1}]}", 400, "duplicate_key", ""),
        new Bad("{\"rows\":[{\"area\":1}],\"rows\":[]}", 400, "duplicate_key", ""),
        new Bad("{\"columns\":{\"area\":[1],\"area\":[1]}}", 400, "duplicate_key", ""),
        new Bad("\uFEFF{\"rows\":[{\"area\":1}]}", 400, "bad_encoding", ""),
        new Bad("{\"rows\":[{\"town\":\"a\\u0000\"}]}", 400, "bad_character", ""),
        new Bad("{\"rows\":[{\"town\":\"\\ud800\"}]}", 400, "bad_character", ""),
        new Bad(
            "{\"rows\":[{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}]}", 400, "json_limit", ""),
        new Bad("{\"rows\":[{\"" + "n".repeat(300) + "\":1}]}", 400, "json_limit", ""),
        new Bad("{\"rows\":[{\"town\":\"" + "t".repeat(70_000) + "\"}]}", 400, "json_limit", ""),
        new Bad("{\"rows\":[{\"area\":" + "1".repeat(70) + "}]}", 400, "json_limit", ""),
        new Bad("{}", 422, "required", "/rows"),
        new Bad("{\"rows\":null}", 422, "required", "/rows"),
        new Bad("{\"rows\":[]}", 422, "empty_array", "/rows"),
        new Bad("{\"rows\":{}}", 422, "wrong_type", "/rows"),
        new Bad("{\"columns\":{\"area\":[]}}", 422, "empty_array", "/columns"),
        new Bad("{\"columns\":{\"area\":7}}", 422, "wrong_type", "/columns/area"),
        new Bad(
            "{\"columns\":{\"area\":[1],\"town\":[]}}", 422, "length_mismatch", "/columns/town"),
        new Bad("{\"columns\":{\"area\":[\"x\"]}}", 422, "wrong_type", "/columns/area/0"),
        new Bad("{\"columns\":{\"colour\":[1]}}", 422, "unknown_field", "/columns/colour"),
        new Bad("{\"rows\":[{}],\"columns\":{}}", 422, "one_of", "/columns"),
        new Bad("{\"rows\":[7]}", 422, "wrong_type", "/rows/0"),
        new Bad("{\"rows\":[{\"area\":1e400}]}", 422, "not_finite", "/rows/0/area"),
        new Bad("{\"rows\":[{\"area\":-2e300}]}", 422, "out_of_range", "/rows/0/area"),
        new Bad("{\"rows\":[{\"area\":\"1.5\"}]}", 422, "wrong_type", "/rows/0/area"),
        new Bad("{\"rows\":[{\"area\":\"NaN\"}]}", 422, "wrong_type", "/rows/0/area"),
        new Bad("{\"rows\":[{\"area\":true}]}", 422, "wrong_type", "/rows/0/area"),
        new Bad("{\"rows\":[{\"area\":{}}]}", 422, "wrong_type", "/rows/0/area"),
        new Bad("{\"rows\":[{\"colour\":1}]}", 422, "unknown_field", "/rows/0/colour"),
        new Bad("{\"rows\":[{\"a\\u202Eb\":1}]}", 422, "invalid_name", "/rows/0/a\u202Eb"),
        new Bad(
            "{\"rows\":[{\"at\":\"2026-01-31T10:15:00\"}]}",
            422,
            "invalid_timestamp",
            "/rows/0/at"),
        new Bad(
            "{\"rows\":[{\"at\":\"2026-02-30T10:15:00Z\"}]}",
            422,
            "invalid_timestamp",
            "/rows/0/at"),
        new Bad("{\"rows\":[{\"at\":1769853600}]}", 422, "wrong_type", "/rows/0/at"),
        new Bad("{\"colour\":1,\"rows\":[{}]}", 422, "unknown_field", "/colour"),
        new Bad(
            IntStream.range(0, 501)
                .mapToObj(i -> "{\"area\":1,\"town\":\"a\"}")
                .collect(Collectors.joining(",", "{\"rows\":[", "],\"more\":0}")),
            422,
            "too_many_values",
            ""));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_bad_document_of_predictions_is_refused_with_its_place(Bad bad) {
    assertRefused(calls.post("predictions", bad.body()), bad);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_bad_document_of_a_reference_is_refused_likewise(Bad bad) {
    // Rows of a reference are read in batches, so that any number of them is fine.
    Bad wanted =
        bad.code().equals("too_many_values")
            ? new Bad(bad.body(), 422, "unknown_field", "/more")
            : bad;

    assertRefused(calls.put("reference", bad.body().getBytes(UTF_8), JSON), wanted);
    assertThat(calls.get("reference").status()).isEqualTo(404);
  }

  private static void assertRefused(Answer answer, Bad bad) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(bad.status());
    assertThat(answer.code()).as(answer.body()).isEqualTo(bad.code());
    assertThat(answer.mediaType()).startsWith("application/problem+json");
    assertThat(answer.body()).doesNotContain("Exception", "io.kedge", folder.toString());
    if (!bad.pointer().isEmpty()) {
      assertThat(answer.json().path("errors").path(0).path("pointer").asText())
          .isEqualTo(bad.pointer());
    }
  }

  /** Lines that no call takes. */
  static Stream<Bad> lines() {
    return Stream.of(
        new Bad("", 400, "malformed_json", ""),
        new Bad("\n\n", 400, "malformed_json", ""),
        new Bad("[{\"area\":1}]", 400, "not_an_object", ""),
        new Bad("{\"area\":1} {\"area\":1}", 400, "malformed_json", ""),
        new Bad("{\"area\":\n1}", 400, "malformed_json", ""),
        new Bad("{\"area\":1}\n{\"area\":", 400, "malformed_json", ""),
        new Bad("{\"area\":1}\n{\"area\":1,\"area\":2}", 400, "duplicate_key", ""),
        new Bad("{\"area\":1}\n{\"town\":\"\\u0000\"}", 400, "bad_character", ""),
        new Bad("{\"area\":1}\n{\"area\":\"x\"}", 422, "wrong_type", "/rows/1/area"),
        new Bad("{\"rows\":[{\"area\":1}]}", 422, "unknown_field", "/rows/0/rows"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void bad_lines_are_refused_with_their_place(Bad bad) {
    assertRefused(calls.postLines("predictions", bad.body()), bad);
    assertRefused(calls.put("reference", bad.body().getBytes(UTF_8), LINES), bad);
  }

  /** Rows whose values are fine one by one. */
  static Stream<Bad> rows() {
    return Stream.of(
        new Bad("{\"at\":\"2026-01-31T10:15:00Z\"}", 422, "required", "/rows/0/id"),
        new Bad("{\"id\":null}", 422, "required", "/rows/0/id"),
        new Bad("{\"id\":\"a\"}", 422, "required", "/rows/0/at"),
        new Bad("{\"id\":\"a\",\"at\":\"2999-01-01T00:00:00Z\"}", 422, "in_future", "/rows/0/at"),
        new Bad("{\"id\":\"a\",\"at\":\"2001-01-01T00:00:00Z\"}", 422, "too_old", "/rows/0/at"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rows_that_cannot_be_placed_are_refused(Bad bad) {
    assertRefused(calls.post("predictions", "{\"rows\":[" + bad.body() + "]}"), bad);
    assertRefused(calls.postLines("predictions", bad.body()), bad);
  }

  /** Labels that no call takes. */
  static Stream<Bad> labels() {
    return Stream.of(
        new Bad("{\"label\":1}", 422, "required", "/rows/0/id"),
        new Bad("{\"id\":\"a\"}", 422, "required", "/rows/0/label"),
        new Bad("{\"id\":\"a\",\"label\":\"x\"}", 422, "wrong_type", "/rows/0/label"),
        new Bad(
            "{\"id\":\"a\",\"label\":1,\"revision\":1.5}", 422, "out_of_range", "/rows/0/revision"),
        new Bad(
            "{\"id\":\"a\",\"label\":1,\"revision\":-1}", 422, "out_of_range", "/rows/0/revision"),
        new Bad("{\"id\":\"a\",\"price\":1}", 422, "unknown_field", "/rows/0/price"),
        new Bad(
            "{\"id\":\"a\",\"label\":1,\"known_at\":\"2999-01-01T00:00:00Z\"}",
            422,
            "in_future",
            "/rows/0/known_at"));
  }

  @ParameterizedTest
  @MethodSource("labels")
  void bad_labels_are_refused_with_their_place(Bad bad) {
    assertRefused(calls.post("labels", "{\"rows\":[" + bad.body() + "]}"), bad);
    assertRefused(calls.postLines("labels", bad.body()), bad);
  }

  /** Files that are no reference. */
  static Stream<Bad> files() {
    return Stream.of(
        new Bad("", 422, "file.empty", ""),
        new Bad("area,colour\n1,2\n", 422, "unknown_field", ""),
        new Bad("area,area\n1,2\n", 422, "file.duplicate_column", ""),
        new Bad("area\nx\n", 422, "file.not_a_number", ""),
        new Bad("area,town\n1\n", 422, "file.ragged_row", ""),
        new Bad("at\nyesterday\n", 422, "file.not_a_time", ""));
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_bad_file_is_refused_without_its_path_or_flags(Bad bad) {
    Answer answer = calls.put("reference", bad.body().getBytes(UTF_8), "text/csv");

    assertRefused(answer, bad);
    assertThat(answer.body()).doesNotContain("--", "body-");
  }

  @Test
  void what_is_no_parquet_and_no_profile_is_refused() {
    byte[] bytes = "PAR1 and so on, but never the end".getBytes(UTF_8);

    assertThat(calls.put("reference", bytes, "application/vnd.apache.parquet").code())
        .isEqualTo("file.truncated");
    assertThat(calls.put("reference", bytes, "application/vnd.kedge.profile").code())
        .isEqualTo("profile.not_a_profile");
  }

  @Test
  void bodies_are_bounded_after_decoding() {
    String large = " ".repeat(1 << 21) + "{\"rows\":[{\"area\":1}]}";

    for (String call : List.of("predictions", "labels", "reference")) {
      String method = call.equals("reference") ? "PUT" : "POST";
      Answer plain = calls.send(method, call, large.getBytes(UTF_8), "Content-Type", JSON);
      Answer packed =
          calls.send(
              method,
              call,
              RowCalls.packed(large),
              "Content-Type",
              JSON,
              "Content-Encoding",
              "gzip");
      assertThat(plain.code()).as(plain.body()).isEqualTo("body_too_large");
      assertThat(packed.code()).as(packed.body()).isEqualTo("body_too_large");
      assertThat(packed.json().path("limit").asLong())
          .isEqualTo(call.equals("reference") ? 2 << 20 : 1 << 20);
    }
  }

  @Test
  void packing_and_media_types_that_are_not_read_are_refused() {
    byte[] body = "{\"rows\":[{\"area\":1}]}".getBytes(UTF_8);

    for (String call : List.of("predictions", "labels", "reference")) {
      String method = call.equals("reference") ? "PUT" : "POST";
      for (String encoding : List.of("br", "zstd", "gzip, gzip")) {
        assertThat(
                calls
                    .send(method, call, body, "Content-Type", JSON, "Content-Encoding", encoding)
                    .code())
            .isEqualTo("unsupported_encoding");
      }
      assertThat(
              calls
                  .send(method, call, body, "Content-Type", JSON, "Content-Encoding", "gzip")
                  .code())
          .isEqualTo("bad_encoding");
      assertThat(calls.send(method, call, body, "Content-Type", "text/plain").code())
          .isEqualTo("unsupported_media_type");
      assertThat(calls.send(method, call, body).code()).isEqualTo("unsupported_media_type");
    }
    assertThat(calls.put("reference", RowCalls.packed("area\n1\n"), "text/csv").code())
        .isEqualTo("bad_encoding");
    assertThat(
            calls
                .send(
                    "POST",
                    "predictions",
                    "{\"rows\":[{\"town\":\"\u00e9\"}]}".getBytes(ISO_8859_1),
                    "Content-Type",
                    JSON)
                .code())
        .isEqualTo("bad_encoding");
  }

  @Test
  void queries_versions_and_methods_that_are_not_there_are_refused() {
    String body = "{\"rows\":[{\"area\":1}]}";

    assertThat(calls.post("predictions?mode=some", body).code()).isEqualTo("invalid_enum");
    assertThat(calls.post("predictions?batch_id=a", body).code()).isEqualTo("unknown_parameter");
    assertThat(calls.post("predictions?mode=partial&mode=partial", body).code())
        .isEqualTo("duplicate_parameter");
    assertThat(calls.postLines("predictions?role=king", "{\"area\":1}").code())
        .isEqualTo("invalid_enum");
    assertThat(calls.postLines("predictions?batch_id=a%0Ab", "{\"area\":1}").code())
        .isEqualTo("invalid_name");
    assertThat(calls.post("predictions", "{\"batch_id\":\"\",\"rows\":[{}]}").code())
        .isEqualTo("invalid_name");
    assertThat(calls.put("reference?baseline=move", body.getBytes(UTF_8), JSON).code())
        .isEqualTo("invalid_enum");
    for (String path :
        List.of("/api/v1/models/bad/versions/2", "/api/v1/models/a%20b/versions/1")) {
      assertThat(server.post(path + "/predictions", body).code()).isEqualTo("not_found");
      assertThat(server.post(path + "/labels", body).code()).isEqualTo("not_found");
      assertThat(server.put(path + "/reference", body).code()).isEqualTo("not_found");
    }
    assertThat(calls.get("reference/profile").code()).isEqualTo("not_found");
  }
}
