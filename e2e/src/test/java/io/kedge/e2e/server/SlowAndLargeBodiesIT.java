/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static io.kedge.e2e.server.RawConnection.assertProblem;
import static io.kedge.e2e.server.RawConnection.head;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.e2e.server.RunningServer.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that come slowly hold no thread, and bodies that are large hold no more than there is. */
class SlowAndLargeBodiesIT {

  private static final String PSI = "/drift/psi-analysis";
  private static final String FINE =
      "{\"model_name\":\"m\",\"feature_name\":\"f\",\"expected_data\":[1,2],\"actual_data\":[1,2]}";

  @TempDir private Path folder;

  private static Duration time(Runnable call) {
    long begun = System.nanoTime();
    call.run();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void closeAll(List<RawConnection> connections) throws IOException {
    for (RawConnection connection : connections) {
      connection.close();
    }
  }

  @Test
  void three_hundred_slow_bodies_slow_nobody_and_are_given_up() throws IOException {
    try (RunningServer server =
        RunningServer.start(folder.resolve("data"), "--set", "body_timeout=4s")) {
      server.post(PSI, FINE);
      List<RawConnection> slow = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        RawConnection connection = new RawConnection(server);
        connection.send(head(PSI, "Content-Length: 1000") + "{");
        slow.add(connection);
      }
      for (RawConnection connection : slow) {
        connection.send(" ");
      }

      for (String path : List.of("/health/live", "/health/ready", "/drift/health-check")) {
        assertThat(time(() -> assertThat(server.get(path).status()).isEqualTo(200)))
            .isLessThan(Duration.ofSeconds(2));
      }
      assertThat(time(() -> assertThat(server.get("/api/v1/models").status()).isEqualTo(200)))
          .isLessThan(Duration.ofSeconds(2));
      assertThat(time(() -> assertThat(server.post(PSI, FINE).status()).isEqualTo(200)))
          .isLessThan(Duration.ofSeconds(2));
      assertProblem(slow.get(0).rest(), 408, "request_timeout");
      assertProblem(slow.get(299).rest(), 408, "request_timeout");
      closeAll(slow);
      assertThat(server.log()).doesNotContain("ERROR");
    }
  }

  private static String numbers(int count) {
    return IntStream.range(0, count).mapToObj(i -> "1." + i).collect(Collectors.joining(","));
  }

  private static String texts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"t" + i + "\"")
        .collect(Collectors.joining(","));
  }

  private static String body(String values, String more) {
    return FINE.replace("\"expected_data\":[1,2]", "\"expected_data\":[" + values + "]" + more);
  }

  private static List<Answer> atOnce(RunningServer server, List<String> bodies) {
    ExecutorService callers = Executors.newFixedThreadPool(bodies.size());
    try {
      List<Future<Answer>> answers =
          bodies.stream().map(body -> callers.submit(() -> server.post(PSI, body))).toList();
      List<Answer> done = new ArrayList<>();
      for (Future<Answer> answer : answers) {
        done.add(answer.get());
      }
      return done;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void a_small_heap_refuses_what_it_cannot_hold() throws IOException {
    try (RunningServer server =
        RunningServer.start(Map.of("KEDGE_JAVA_OPTS", "-Xmx256m"), folder.resolve("data"))) {
      String many = body(numbers(900_000), "");
      String names = body(texts(900_000), ",\"categorical\":true");
      Answer alone = server.post(PSI, many);
      assertThat(alone.status()).as(alone.body()).isEqualTo(200);
      Answer tooLarge = server.post(PSI, names);
      assertThat(tooLarge.status()).as(tooLarge.body()).isEqualTo(413);

      Set<Integer> statuses = new HashSet<>();
      for (Answer answer : atOnce(server, List.of(many, names, many, names, many, many, many))) {
        statuses.add(answer.status());
        if (answer.status() == 503) {
          assertThat(answer.code()).isEqualTo("overloaded");
          assertThat(answer.json().path("retry_after_s").asInt()).isPositive();
        }
      }

      assertThat(statuses).isSubsetOf(200, 413, 503).contains(503);
      assertThat(server.post(PSI, many).status()).isEqualTo(200);
      assertThat(server.get("/health/ready").status()).isEqualTo(200);
      assertThat(server.log()).doesNotContain("OutOfMemory", "ERROR");
    }
  }

  @Test
  void memory_of_bodies_that_never_end_comes_back_with_their_callers() throws IOException {
    try (RunningServer server =
        RunningServer.start(
            folder.resolve("data"), "--set", "request_memory=1 MiB", "--set", "max_requests=1")) {
      List<RawConnection> greedy = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        RawConnection connection = new RawConnection(server);
        connection.send(head(PSI, "Content-Length: 900000") + " ".repeat(120_000));
        greedy.add(connection);
      }
      String large = body(numbers(2_000), "");
      Answer refused =
          server.post(
              PSI,
              BodyPublishers.ofString(" ".repeat(400_000) + large),
              "Content-Type",
              "application/json");

      assertThat(refused.status()).as(refused.body()).isEqualTo(503);
      assertThat(refused.code()).isEqualTo("overloaded");
      closeAll(greedy);
      long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
      while (server.post(PSI, large).status() != 200) {
        assertThat(System.nanoTime()).isLessThan(end);
      }
      for (int i = 0; i < 20; i++) {
        // Gone while its request is worked on: what it held must come back all the same.
        try (RawConnection gone = new RawConnection(server)) {
          gone.send(head(PSI, "Content-Length: " + large.length()) + large);
        }
      }
      end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
      while (server.post(PSI, large).status() != 200) {
        assertThat(System.nanoTime()).isLessThan(end);
      }
      for (int i = 0; i < 50; i++) {
        assertThat(server.post(PSI, large).status()).isEqualTo(200);
        assertThat(server.post(PSI, "{").status()).isEqualTo(400);
        assertThat(server.get("/nothing").status()).isEqualTo(404);
      }
    }
  }
}
