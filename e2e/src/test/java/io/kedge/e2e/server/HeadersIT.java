/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.e2e.server.RunningServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What headers say of bodies, of callers, of what is stored, and of what may be asked. */
class HeadersIT {

  private static final String PSI = "/drift/psi-analysis";
  private static final String MODELS = "/api/v1/models";
  private static final String MODEL = "{\"type\":\"regression\"}";
  private static final String FINE =
      "{\"model_name\":\"m\",\"feature_name\":\"f\",\"expected_data\":[1,2],\"actual_data\":[1,2]}";

  @TempDir private static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static Answer typed(String type) {
    return server.post(PSI, BodyPublishers.ofString(FINE), "Content-Type", type);
  }

  private static Answer encoded(String path, String encoding, byte[] body) {
    return server.send(
        server
            .request(path, "Content-Type", "application/json", "Content-Encoding", encoding)
            .method(path.equals(PSI) ? "POST" : "PUT", BodyPublishers.ofByteArray(body))
            .build());
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void json_is_utf_8_whatever_the_type_says() {
    assertThat(typed("application/json; charset=utf-8").status()).isEqualTo(200);
    assertThat(typed("application/json;charset=\"UTF-8\"").status()).isEqualTo(200);
    assertRefused(typed("application/json; charset=utf-16"), 415, "unsupported_media_type");
    assertRefused(typed("application/json; charset=latin1"), 415, "unsupported_media_type");
  }

  @Test
  void every_body_may_be_packed_once_and_completely() throws IOException {
    byte[] model = packed(MODEL);
    byte[] more = Arrays.copyOf(packed(FINE), packed(FINE).length + 3);

    assertThat(encoded(MODELS + "/packed", "gzip", model).status()).isEqualTo(201);
    assertThat(
            encoded(MODELS + "/plain", "identity", MODEL.getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(201);
    assertRefused(encoded(PSI, "gzip", more), 400, "bad_encoding");
    assertRefused(
        encoded(MODELS + "/broken", "gzip", Arrays.copyOf(model, 20)), 400, "bad_encoding");
    assertRefused(encoded(MODELS + "/br", "br", model), 415, "unsupported_encoding");
    assertRefused(
        encoded(MODELS + "/large", "gzip", packed(" ".repeat(70_000) + MODEL)),
        413,
        "body_too_large");
    assertRefused(server.put(MODELS + "/large", " ".repeat(70_000)), 413, "body_too_large");
  }

  @Test
  void a_key_is_refused_where_there_are_none_and_a_proxys_password_is_not_ours() {
    for (String path : List.of(MODELS, "/health/live", "/drift/health-check")) {
      assertRefused(server.get(path, "Authorization", "Bearer abc"), 401, "unauthenticated");
    }
    assertThat(server.get(MODELS, "Authorization", "Basic YTpi").status()).isEqualTo(200);
  }

  @Test
  void identities_are_no_classes() {
    String names =
        IntStream.range(0, 300_000)
            .mapToObj(i -> "\"a" + i + "\"")
            .collect(Collectors.joining(","));
    String body =
        "{\"model_name\":\"m\",\"model_type\":\"multiclass_classification\","
            + "\"current_predictions\":[%s],\"actual_values\":[%s]}".formatted(names, names);

    assertRefused(server.post("/drift/performance-decay", body), 422, "too_many_classes");
  }

  @Test
  void parameters_without_a_value_are_refused() {
    for (String query : List.of("limit=", "cursor=", "limit", "limit=%20")) {
      assertRefused(server.get(MODELS + "?" + query), 400, "malformed_request");
    }
  }

  private static String raw(String method, String path, String more, String body)
      throws IOException {
    return RawConnection.answer(
        server,
        "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                .formatted(method, path)
            + more
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  @Test
  void what_is_made_says_where_it_is_and_what_is_known_is_not_sent_again() throws IOException {
    String version = MODELS + "/tagged/versions/1.0";
    String schema = "{\"schema\":[{\"name\":\"area\",\"role\":\"feature\",\"kind\":\"numeric\"}]}";

    assertThat(raw("PUT", MODELS + "/tagged", "", MODEL))
        .startsWith("HTTP/1.1 201")
        .containsIgnoringCase("Location: " + MODELS + "/tagged\r\n");
    assertThat(raw("PUT", version, "", schema))
        .startsWith("HTTP/1.1 201")
        .containsIgnoringCase("Location: " + version + "\r\n");
    for (String path : List.of(MODELS + "/tagged", version)) {
      for (String known : List.of("\"1\"", "W/\"1\"", "\"7\", \"1\"", "*")) {
        assertThat(raw("GET", path, "If-None-Match: " + known + "\r\n", ""))
            .startsWith("HTTP/1.1 304")
            .containsIgnoringCase("ETag: \"1\"")
            .endsWith("\r\n\r\n");
      }
      assertThat(raw("GET", path, "If-None-Match: \"2\"\r\n", "")).startsWith("HTTP/1.1 200");
    }
    assertThat(raw("PUT", MODELS + "/tagged", "If-Match: \"1\"\r\n", MODEL))
        .startsWith("HTTP/1.1 200")
        .doesNotContainIgnoringCase("Location:");
  }

  @Test
  void other_methods_are_answered_with_those_that_there_are() throws IOException {
    assertThat(raw("GET", PSI, "", ""))
        .startsWith("HTTP/1.1 405")
        .containsPattern("(?i)Allow: [^\r]*POST");
    assertThat(raw("PATCH", MODELS + "/x", "", "{}"))
        .startsWith("HTTP/1.1 405")
        .containsPattern("(?i)Allow: [^\r]*PUT");
  }

  @Test
  void who_makes_the_same_at_once_is_asked_what_to_replace() {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 10; round++) {
        String path = MODELS + "/race-" + round;
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          answers.add(callers.submit(() -> server.put(path, MODEL)));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : answers) {
          statuses.add(answer.get().status());
        }
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 428);
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      callers.shutdownNow();
    }
  }
}
