/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.UnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerCallsTest {

  private final FakeKedge server = new FakeKedge();
  private final List<Duration> rests = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger met = new AtomicInteger();

  @AfterEach
  void stop() {
    server.close();
  }

  private ServerCalls calls() {
    return ServerCalls.to(server.address(), Optional.empty(), rests::add);
  }

  /** The server fails so often before it is well. */
  private void failing(int times, FakeKedge.Interference how) {
    server.interfere(
        (exchange, one) -> met.incrementAndGet() <= times && how.answered(exchange, one));
  }

  @Test
  void a_busy_server_is_asked_again_after_growing_rests() {
    failing(
        3,
        (exchange, one) -> {
          FakeKedge.send(exchange, met.get() == 2 ? 429 : 503, "{}");
          return true;
        });

    Answer answer = calls().send(Call.get("/health/ready"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(rests)
        .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
  }

  @Test
  void the_server_may_say_how_long_to_wait() {
    failing(
        2,
        (exchange, one) -> {
          exchange.getResponseHeaders().add("Retry-After", met.get() == 1 ? "7" : "99999");
          FakeKedge.send(exchange, 503, "{}");
          return true;
        });

    calls().send(Call.get("/health/ready"));

    assertThat(rests).containsExactly(Duration.ofSeconds(7), Duration.ofMinutes(2));
  }

  @Test
  void a_batch_whose_connection_is_lost_is_sent_again_and_counts_once() {
    failing(
        2,
        (exchange, one) -> {
          exchange.close();
          return true;
        });
    BatchSender sender = new BatchSender(calls(), new ModelVersion("m", "1"));
    RowBatch batch =
        RowBatch.of(
            new ModelVersion("m", "1"),
            "predictions",
            0,
            List.of("{}".getBytes(StandardCharsets.UTF_8)));

    try (sender) {
      sender.send(batch);
      sender.finish();
    }

    assertThat(sender.accepted()).isEqualTo(1);
    assertThat(server.rows()).isEqualTo(1);
    assertThat(server.batches("/predictions").size()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void a_server_that_stays_away_ends_in_one_sentence() {
    failing(
        Integer.MAX_VALUE,
        (exchange, one) -> {
          FakeKedge.send(exchange, 503, "{}");
          return true;
        });

    assertThatThrownBy(() -> calls().send(Call.get("/health/ready")))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining(server.address())
        .hasMessageContaining("503")
        .hasMessageContaining("run this again");
    assertThat(rests.stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofSeconds(45), Duration.ofMinutes(3));
  }

  @Test
  void an_address_where_nobody_answers_is_told_at_once() {
    ServerCalls away = ServerCalls.to("http://127.0.0.1:9", Optional.empty(), rests::add);

    assertThatThrownBy(away::requireThere)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("http://127.0.0.1:9")
        .hasMessageContaining("./kedge serve");
    assertThat(rests).isEmpty();
  }

  @Test
  void something_else_that_answers_there_is_told() {
    server.interfere(
        (exchange, one) -> {
          FakeKedge.send(exchange, 404, "<html>");
          return true;
        });

    assertThatThrownBy(() -> calls().requireThere()).hasMessageContaining("no Kedge server");
  }

  @Test
  void the_key_is_sent_and_a_wrong_one_is_told_without_showing_it() {
    server.interfere(
        (exchange, one) -> {
          boolean right = one.key().equals("Bearer kk-right");
          if (!right) {
            FakeKedge.send(exchange, 401, "{}");
          }
          return !right;
        });
    ServerCalls none = calls();
    ServerCalls wrong = ServerCalls.to(server.address(), Optional.of("kk-wrong"), rests::add);

    assertThatThrownBy(none::requireThere).hasMessageContaining("KEDGE_API_KEY");
    assertThatThrownBy(wrong::requireThere)
        .hasMessageContaining("--api-key")
        .hasMessageNotContaining("kk-wrong");
    ServerCalls.to(server.address(), Optional.of("kk-right"), rests::add).requireThere();
    assertThatThrownBy(() -> ServerCalls.to(server.address(), Optional.of("a\nb"), rests::add))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void a_url_must_be_one() {
    for (String wrong : new String[] {"localhost:8090", "ftp://x", "http://", "http://a b", ""}) {
      assertThatThrownBy(() -> ServerCalls.to(wrong, Optional.empty(), rests::add))
          .as(wrong)
          .hasMessageContaining("--url");
    }
    assertThat(ServerCalls.to("http://h:1/kedge/", Optional.empty(), rests::add).address())
        .hasToString("http://h:1/kedge");
  }

  @Test
  void a_refusal_speaks_with_the_server_s_words_and_no_more_is_sent() throws IOException {
    server.interfere(
        (exchange, one) -> {
          FakeKedge.send(
              exchange,
              422,
              "{\"code\":\"in_future\",\"detail\":\"1 row is"
                  + " wrong\",\"errors\":[{\"pointer\":\"/rows/3/t\",\"message\":\"the time is"
                  + " ahead\"}]}");
          return true;
        });

    try (BatchSender sender = new BatchSender(calls(), new ModelVersion("m", "1"))) {
      sender.send(batch(0));

      assertThatThrownBy(sender::finish)
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("in_future: 1 row is wrong; first: /rows/3/t the time is ahead")
          .hasMessageContaining("replay-000001-");
      assertThatThrownBy(() -> sender.send(batch(1))).hasMessageContaining("in_future");
    }
    assertThat(server.batches("/predictions")).hasSize(1);
  }

  private static RowBatch batch(int index) {
    return RowBatch.of(
        new ModelVersion("m", "1"),
        "predictions",
        index,
        List.of("{}".getBytes(StandardCharsets.UTF_8)));
  }
}
