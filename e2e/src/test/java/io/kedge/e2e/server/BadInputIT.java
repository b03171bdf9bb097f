/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.e2e.server.RunningServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of bad input has its exact answer, and none of them is the server's fault. */
class BadInputIT {

  private static final String PSI = "/drift/psi-analysis";
  private static final String DECAY = "/drift/performance-decay";

  @TempDir private static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder.resolve("data"), "--set", "max_body_size=1 MiB");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private record Bad(String path, String body, int status, String code, String pointer) {}

  private static String psi(String expected, String actual, String more) {
    return "{\"model_name\":\"m\",\"feature_name\":\"f\",\"expected_data\":"
        + expected
        + ",\"actual_data\":"
        + actual
        + more
        + "}";
  }

  private static Bad psi(String expected, String more, int status, String code, String pointer) {
    return new Bad(PSI, psi(expected, "[1,2]", more), status, code, pointer);
  }

  private static Bad decay(String more, String code, String pointer) {
    String body =
        "{\"model_name\":\"m\",\"model_type\":\"regression\",\"current_predictions\":[1,2],"
            + "\"actual_values\":[1,2]"
            + more
            + "}";
    return new Bad(DECAY, body, 422, code, pointer);
  }

  static Stream<Bad> bodies() {
    return Stream.of(
        new Bad(PSI, "", 400, "malformed_json", ""),
        new Bad(PSI, "null", 400, "not_an_object", ""),
        new Bad(PSI, "[1]", 400, "not_an_object", ""),
        new Bad(PSI, "{\"a\":1", 400, "malformed_json", ""),
        new Bad(PSI, "{\"a\":NaN}", 400, "malformed_json", ""),
        new Bad(PSI, "{\"a\":1}{}", 400, "malformed_json", ""),
        new Bad(PSI, "{\"a\":1,\"a\":2}", 400, "duplicate_key", ""),
        new Bad(PSI, "{\"a\":\"\\u0000\"}", 400, "bad_character", ""),
        new Bad(PSI, "{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}", 400, "json_limit", ""),
        new Bad(PSI, "{}", 422, "required", "/model_name"),
        psi("[1,2e400]", "", 422, "not_finite", "/expected_data/1"),
        psi("[1,2e301]", "", 422, "out_of_range", "/expected_data/1"),
        psi("[1,\"1.5\"]", "", 422, "wrong_type", "/expected_data/1"),
        psi("[true]", "", 422, "wrong_type", "/expected_data/0"),
        psi("[{}]", "", 422, "wrong_type", "/expected_data/0"),
        psi("7", "", 422, "wrong_type", "/expected_data"),
        psi("null", "", 422, "required", "/expected_data"),
        psi("[]", "", 422, "empty_array", "/expected_data"),
        psi("[1,null,null]", "", 422, "null_value", "/expected_data/1"),
        psi("[null]", ",\"missing\":\"drop\"", 422, "empty_array", "/expected_data"),
        psi("[1]", ",\"missing\":\"keep\"", 422, "invalid_enum", "/missing"),
        psi("[1]", ",\"bins\":1", 422, "out_of_range", "/bins"),
        psi("[1]", ",\"bins\":2.5", 422, "out_of_range", "/bins"),
        psi("[1]", ",\"binning\":\"magic\"", 422, "invalid_enum", "/binning"),
        psi("[1]", ",\"thresholds\":{\"moderate\":0.3}", 422, "out_of_range", "/thresholds"),
        psi("[1]", ",\"thresholds\":{\"mod\":0.3}", 422, "unknown_field", "/thresholds"),
        psi("[[1]]", ",\"categorical\":true", 422, "wrong_type", "/expected_data/0"),
        psi("[1]", ",\"model_version\":\"../x\"", 422, "invalid_name", "/model_version"),
        new Bad(
            PSI,
            psi("[1]", "[1]", "").replace("\"f\"", "\"f\\u202Eg\""),
            422,
            "invalid_name",
            "/feature_name"),
        new Bad(
            PSI,
            psi("[1]", "[1]", "").replace("\"m\"", "\"a b\""),
            422,
            "invalid_name",
            "/model_name"),
        decay(",\"baseline\":{\"mea\":1}", "invalid_enum", "/baseline/mea"),
        decay(",\"baseline\":{\"mae\":\"1\"}", "wrong_type", "/baseline/mae"),
        decay(",\"baseline\":{\"mae\":{\"n\":3}}", "out_of_range", "/baseline/mae"),
        decay(",\"timestamps\":[\"2026-01-01T00:00:00Z\"]", "length_mismatch", "/timestamps"),
        decay(
            ",\"timestamps\":[\"2026-01-01T00:00:00Z\",\"2026-02-30T00:00:00Z\"]",
            "invalid_timestamp",
            "/timestamps"),
        decay(
            ",\"timestamps\":[\"2026-01-01T00:00:00Z\",\"2026-01-02T00:00:00\"]",
            "invalid_timestamp",
            "/timestamps"),
        decay(
            ",\"timestamps\":[\"+999999999-01-01T00:00:00Z\",\"2026-01-01T00:00:00Z\"]",
            "invalid_timestamp",
            "/timestamps"),
        decay(",\"reference_prices\":[1]", "length_mismatch", "/reference_prices"),
        decay(",\"threshold\":{\"mae\":{\"critical\":-1}}", "out_of_range", "/threshold/mae"),
        new Bad(
            DECAY,
            "{\"model_name\":\"m\",\"model_type\":\"oracle\",\"current_predictions\":[1],\"actual_values\":[1]}",
            422,
            "invalid_enum",
            "/model_type"),
        new Bad(
            DECAY,
            "{\"model_name\":\"m\",\"model_type\":\"regression\",\"current_predictions\":[1,2],\"actual_values\":[1]}",
            422,
            "length_mismatch",
            "/actual_values"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void a_bad_body_is_refused_with_its_place(Bad bad) {
    Answer answer = server.post(bad.path(), bad.body());

    assertThat(answer.status()).as(answer.body()).isEqualTo(bad.status());
    assertProblem(answer, bad.code());
    if (!bad.pointer().isEmpty()) {
      assertThat(answer.json().path("errors").path(0).path("pointer").asText())
          .isEqualTo(bad.pointer());
      assertThat(answer.json().path("errors").path(0).path("code").asText()).isEqualTo(bad.code());
    }
  }

  private static void assertProblem(Answer answer, String code) {
    JsonNode problem = answer.json();
    assertThat(answer.mediaType()).startsWith("application/problem+json");
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("type").asText()).isEqualTo("/problems/" + code.replace('_', '-'));
    assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank().hasSizeLessThanOrEqualTo(500);
    assertThat(problem.path("instance").asText())
        .isEqualTo("/requests/" + problem.path("request_id").asText());
    assertThat(answer.body()).doesNotContain("Exception", "io.kedge");
  }

  @Test
  void every_fault_of_a_body_is_in_one_answer() {
    Answer answer =
        server.post(PSI, "{\"model_name\":\"/\",\"expected_data\":[1,\"x\"],\"actual_data\":[]}");

    assertThat(answer.json().path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder(
            "/model_name", "/feature_name", "/expected_data/1", "/actual_data");
  }

  @Test
  void a_body_that_is_too_large_is_refused_plain_chunked_and_packed() throws IOException {
    byte[] large = new byte[(1 << 20) + 1];
    Arrays.fill(large, (byte) ' ');
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(large);
    }
    String[] json = {"Content-Type", "application/json"};
    Answer plain = server.post(PSI, BodyPublishers.ofByteArray(large), json);
    Answer chunked =
        server.post(
            PSI, BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)), json);
    Answer gzip =
        server.post(
            PSI,
            BodyPublishers.ofByteArray(packed.toByteArray()),
            "Content-Type",
            "application/json",
            "Content-Encoding",
            "gzip");

    for (Answer answer : List.of(plain, chunked, gzip)) {
      assertThat(answer.status()).isEqualTo(413);
      assertProblem(answer, "body_too_large");
      assertThat(answer.json().path("limit").asLong()).isEqualTo(1 << 20);
    }
  }

  @Test
  void other_media_types_encodings_methods_and_paths_are_refused() {
    String body = psi("[1]", "[1]", "");
    assertRefused(post(body, "Content-Type", "text/plain"), 415, "unsupported_media_type");
    assertRefused(post(body), 415, "unsupported_media_type");
    for (String encoding : List.of("br", "zstd", "gzip, gzip")) {
      assertRefused(
          post(body, "Content-Type", "application/json", "Content-Encoding", encoding),
          415,
          "unsupported_encoding");
    }
    assertRefused(
        post(body, "Content-Type", "application/json", "Content-Encoding", "gzip"),
        400,
        "bad_encoding");
    assertRefused(server.get(PSI), 405, "method_not_allowed");
    assertRefused(server.get("/drift/nothing"), 404, "not_found");
    assertRefused(server.get("/%00"), 404, "not_found");
    assertRefused(
        post(body, "Content-Type", "application/json", "Accept", "text/html"),
        406,
        "not_acceptable");
  }

  private static Answer post(String body, String... headers) {
    return server.post(PSI, BodyPublishers.ofString(body), headers);
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertProblem(answer, code);
  }

  @Test
  void unknown_and_repeated_parameters_are_refused() {
    assertRefused(server.get("/drift/health-check?verbose=1"), 400, "unknown_parameter");
    assertRefused(server.post(PSI + "?a=1&a=2", "{}"), 400, "unknown_parameter");
  }

  @Test
  void pages_of_other_sites_and_requests_for_other_hosts_are_refused() throws IOException {
    assertRefused(
        server.get("/drift/health-check", "Origin", "http://evil.example"), 403, "foreign_origin");
    assertRefused(
        server.get("/drift/health-check", "Sec-Fetch-Site", "cross-site"), 403, "foreign_origin");
    assertThat(server.get("/drift/health-check", "Origin", server.address()).status())
        .isEqualTo(200);
    assertThat(raw("GET /drift/health-check HTTP/1.1\r\nHost: evil.example\r\n\r\n"))
        .startsWith("HTTP/1.1 421")
        .contains("misdirected");
    assertThat(raw("TRACE /drift/health-check HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 405");
  }

  /** The first bytes of the answer to bytes that no client library would send. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      StringBuilder answer = new StringBuilder();
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read > 0; read = in.available() > 0 ? in.read(buffer) : -1) {
        answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
      }
      return answer.toString();
    }
  }

  @Test
  void what_is_hardly_http_is_refused_and_the_server_goes_on() throws IOException {
    assertThat(raw("GET /" + "a".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .containsPattern("^HTTP/1.[01] 414");
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"))
        .containsPattern("^HTTP/1.[01] 431");
    assertThat(
            raw(
                "POST /drift/psi-analysis HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n{}"))
        .containsPattern("^HTTP/1.[01] 400");

    assertThat(server.get("/health/ready").status()).isEqualTo(200);
  }

  @Test
  void generated_bodies_are_never_the_servers_fault() throws IOException {
    SplittableRandom random = new SplittableRandom(20261124);
    BodyGenerator bodies = new BodyGenerator(random);
    int fine = 0;
    int sent = 2_000;
    for (int i = 0; i < sent; i++) {
      String path = random.nextBoolean() ? PSI : DECAY;
      String body = bodies.next(path.equals(PSI));

      Answer answer = server.post(path, body);

      assertThat(answer.status()).as(path + " " + body).isIn(200, 400, 422);
      fine += answer.status() == 200 ? 1 : 0;
    }
    assertThat(fine).as("bodies that pass").isBetween(sent / 4, 3 * sent / 4);
    assertThat(server.log()).doesNotContain("ERROR");
  }
}
