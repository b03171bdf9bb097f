/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static io.kedge.e2e.server.RawConnection.answer;
import static io.kedge.e2e.server.RawConnection.assertProblem;
import static io.kedge.e2e.server.RawConnection.head;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is hardly HTTP, or not from start to end, is answered as a problem and in time. */
class HardlyHttpIT {

  private static final String PSI = "/drift/psi-analysis";

  @TempDir private static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder.resolve("data"), "--set", "header_timeout=1s");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String get(String path, String more) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
  }

  @Test
  void lines_and_headers_beyond_the_limits() throws IOException {
    assertProblem(answer(server, get("/" + "a".repeat(9_000), "")), 414, "uri_too_long");
    assertProblem(
        answer(server, get("/", "X: " + "a".repeat(40_000) + "\r\n")), 431, "headers_too_large");
    assertThat(server.get("/health/live").status()).isEqualTo(200);
  }

  @Test
  void requests_that_cannot_be_read() throws IOException {
    for (String request :
        new String[] {
          "nonsense\r\n\r\n",
          "GET\r\n\r\n",
          get("/", "No colon\r\n"),
          head(PSI, "Content-Length: 2", "Transfer-Encoding: chunked") + "{}",
          head(PSI, "Content-Length: 2", "Content-Length: 3") + "{}",
          head(PSI, "Content-Length: -5"),
          head(PSI, "Transfer-Encoding: chunked") + "zz\r\n{}\r\n0\r\n\r\n",
          head(PSI, "Transfer-Encoding: chunked") + "-1\r\n{}\r\n0\r\n\r\n",
          "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
        }) {
      assertProblem(answer(server, request), 400, "malformed_request");
    }
  }

  @Test
  void methods_that_nobody_knows() throws IOException {
    String answer = answer(server, get("/health/live", "").replace("GET", "BREW"));

    assertProblem(answer, 405, "method_not_allowed");
    assertThat(answer).contains("Allow: GET");
  }

  @Test
  void what_follows_an_answered_request_is_refused_after_its_answer() throws IOException {
    String answer = answer(server, get("/api/v1/models", "") + "nonsense\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200");
    assertProblem(answer.substring(answer.lastIndexOf("HTTP/1.1 ")), 400, "malformed_request");
  }

  @Test
  void headers_that_stall_are_given_up() throws IOException {
    long begun = System.nanoTime();
    try (RawConnection silent = new RawConnection(server);
        RawConnection stalled = new RawConnection(server)) {
      stalled.send("GET / HTTP/1.1\r\nHost: loc");

      assertProblem(stalled.rest(), 408, "request_timeout");
      assertThat(silent.rest()).isEmpty();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void a_connection_carries_many_requests_with_pauses_between_them() throws IOException {
    try (RawConnection connection = new RawConnection(server)) {
      connection.send(get("/health/live", "") + get("/health/live", "").substring(0, 10));
      connection.send(get("/health/live", "Connection: close\r\n").substring(10));

      assertThat(connection.rest().split("HTTP/1.1 200", -1)).hasSize(3);
    }
  }

  private static Set<String> series() {
    return server
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("http_server_requests"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void labels_of_metrics_are_never_the_callers_text() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    Set<String> before = Set.of();
    for (int round = 0; round < 2; round++) {
      before = series();
      for (int i = 0; i < 500; i++) {
        String name = Long.toHexString(random.nextLong());
        server.get("/" + name, "Origin", "http://evil.example");
        server.get("/api/v1/models/" + name);
        server.post("/api/v1/models/" + name, "{}");
        server.get("/" + name + "/a%7Bb%7D");
        if (i % 10 == 0) {
          answer(server, get("/" + name, "").replace("GET", "M" + name));
          answer(server, get("/" + name, "Connection: close\r\n").replace("localhost", name));
        }
      }
    }

    assertThat(series()).isEqualTo(before);
    assertThat(String.join("\n", before)).contains("/unmatched", "/api/v1/models/{model}");
  }

  @Test
  void every_described_path_has_a_label_of_its_own() throws IOException {
    JsonNode paths =
        new ObjectMapper().readTree(server.get("/openapi?format=json").body()).path("paths");
    paths
        .fieldNames()
        .forEachRemaining(
            path ->
                server.get(
                    path.replace("{", "").replace("}", ""), "Origin", "http://evil.example"));

    String series = String.join("\n", series());

    paths
        .fieldNames()
        .forEachRemaining(path -> assertThat(series).contains("uri=\"" + path + "\""));
    assertThat(paths).isNotEmpty();
  }
}
