/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.e2e.program.Kedge.Run;
import io.kedge.e2e.server.RunningServer.Answer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a key: made and revoked while the server runs, shown once, kept nowhere. */
class KeysIT {

  private static final String MODELS = "/api/v1/models";

  @TempDir private Path folder;

  static void await(String what, BooleanSupplier reached) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  static Answer with(RunningServer server, String key) {
    return server.get(MODELS, "Authorization", "Bearer " + key);
  }

  @Test
  void a_key_made_and_revoked_beside_a_running_server_counts_within_seconds()
      throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    try (RunningServer server = RunningServer.start(data)) {
      assertThat(server.get(MODELS).status()).isEqualTo(200);
      assertThat(with(server, "guessed").status()).isEqualTo(401);

      String key = Keys.make(Map.of(), data, "ci", "viewer");
      await("keys in force", () -> server.get(MODELS).status() == 401);

      assertThat(with(server, key).status()).isEqualTo(200);
      assertThat(server.get(MODELS, "Authorization", "bearer  " + key).status()).isEqualTo(200);
      assertThat(with(server, key + "x").status()).isEqualTo(401);
      assertThat(server.get("/health/live").status()).isEqualTo(200);
      assertThat(server.get("/health/ready").status()).isEqualTo(200);
      assertThat(server.get("/openapi").status()).isEqualTo(200);
      HttpResponse<String> refused =
          java.net.http.HttpClient.newHttpClient()
              .send(server.request(MODELS).GET().build(), BodyHandlers.ofString());
      assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");

      await(
          "its use is noted",
          () -> !Keys.run(Map.of(), data, "key", "list").out().contains("never"));
      Run again = Keys.run(Map.of(), data, "key", "create", "--name", "ci", "--role", "admin");
      assertThat(again.exitCode()).isEqualTo(1);
      assertThat(again.err()).contains("there is a key named ci");
      assertThat(Keys.run(Map.of(), data, "key", "revoke", "ci").exitCode()).isZero();
      await("revoked", () -> with(server, key).status() == 401);
      assertThat(server.get(MODELS).status()).isEqualTo(401);
      assertThat(Keys.run(Map.of(), data, "key", "list").out())
          .containsPattern("ci +viewer +revoked");
    }
  }

  @Test
  void a_wrong_word_is_one_sentence() {
    Path data = folder.resolve("data");

    Run role = Keys.run(Map.of(), data, "key", "create", "--name", "a", "--role", "root");
    Run name = Keys.run(Map.of(), data, "key", "create", "--name", "a b", "--role", "admin");
    Run none = Keys.run(Map.of(), data, "key", "revoke", "nobody");
    Run nothing = Keys.run(Map.of(), data, "key", "list");

    assertThat(role.err()).contains("no role 'root'", "viewer, ingest, editor, operator, admin");
    assertThat(name.err()).contains("name");
    assertThat(none.err()).contains("no valid key named 'nobody'");
    assertThat(nothing.err()).contains("there are no keys");
    assertThat(List.of(role, name, none)).allMatch(run -> run.exitCode() == 1);
    assertThat(List.of(role, name, none)).allMatch(run -> run.err().lines().count() == 1);
  }

  @Test
  void calls_beyond_the_rate_are_told_when_to_come_again() throws IOException {
    Path data = folder.resolve("data");
    String one = Keys.make(Map.of(), data, "one", "viewer");
    String other = Keys.make(Map.of(), data, "other", "viewer");
    try (RunningServer server = RunningServer.start(data, "--set", "rate_limit=2")) {
      Answer answer = with(server, one);
      for (int i = 0; i < 20 && answer.status() == 200; i++) {
        answer = with(server, one);
      }

      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.code()).isEqualTo("rate_limited");
      assertThat(answer.json().path("retry_after_s").asInt()).isEqualTo(1);
      assertThat(with(server, other).status()).isEqualTo(200);
      assertThat(server.get("/health/live").status()).isEqualTo(200);
      await("allowed again", () -> with(server, one).status() == 200);
    }
  }

  @Test
  void guessing_keys_is_slowed_down_and_valid_ones_go_on() throws IOException {
    Path data = folder.resolve("data");
    String key = Keys.make(Map.of(), data, "one", "viewer");
    try (RunningServer server = RunningServer.start(data)) {
      for (int i = 0; i < 10; i++) {
        assertThat(with(server, "guess" + i).status()).isEqualTo(401);
      }
      Answer slowed = with(server, "guess");

      assertThat(slowed.status()).isEqualTo(429);
      assertThat(slowed.json().path("retry_after_s").asInt()).isBetween(1, 6);
      assertThat(with(server, key).status()).isEqualTo(200);
    }
  }

  @Test
  void no_secret_is_in_any_output_or_file() throws IOException {
    Path data = folder.resolve("data");
    String password = "c4nary-of-the-password";
    Map<String, String> environment =
        Map.of("KEDGE_DATABASE_PASSWORD", password, "KEDGE_LOG_LEVEL", "debug");
    String key = Keys.make(environment, data, "one", "viewer");
    String secret = key.substring(19);
    StringBuilder seen = new StringBuilder();
    try (RunningServer server = RunningServer.start(environment, data)) {
      seen.append(with(server, key).body());
      seen.append(with(server, key.replace(secret, "x" + secret.substring(1))).body());
      seen.append(server.get("/nowhere?key=1", "Authorization", "Bearer " + key).body());
      seen.append(
          server.put(MODELS + "/m", "{\"type\":1}", "Authorization", "Bearer " + key).body());
      seen.append(server.get("/metrics", "Authorization", "Bearer " + key).body());
      seen.append(server.get("/openapi").body());
      for (String[] words :
          List.of(
              new String[] {"key", "list"},
              new String[] {"config"},
              new String[] {"key", "create", "--name", "one", "--role", "admin"},
              new String[] {"backup", folder.resolve("backup").toString()})) {
        Run run = Keys.run(environment, data, words);
        seen.append(run.out()).append(run.err());
      }
      seen.append(server.log());
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        seen.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }

    assertThat(seen).hasSizeGreaterThan(10_000);
    assertThat(seen.indexOf(secret)).isNegative();
    assertThat(seen.indexOf(secret.substring(1))).isNegative();
    assertThat(seen.indexOf(password)).isNegative();
  }
}
