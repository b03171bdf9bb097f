/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.e2e.server.RunningServer;
import io.kedge.e2e.server.RunningServer.Answer;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Monitors over HTTP: made, run by the clock and by call, and what they found. */
class MonitorsIT {

  private static final String DAYS = "{\"window\":\"day/UTC\"}";

  @TempDir private static Path folder;
  private static RunningServer server;
  private WatchedModel model;

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
    model = WatchedModel.registered(server, test.getTestMethod().orElseThrow().getName());
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).as(answer.body()).isEqualTo(code);
  }

  private Answer make(String id, String body, String... headers) {
    return server.put(model.path("monitors/" + id), body, headers);
  }

  private String etag(String id) throws Exception {
    HttpResponse<String> answer =
        java.net.http.HttpClient.newHttpClient()
            .send(
                server.request(model.path("monitors/" + id)).GET().build(),
                BodyHandlers.ofString());
    return answer.headers().firstValue("ETag").orElse("none");
  }

  @Test
  void a_model_has_the_usual_monitor_until_one_is_made() throws Exception {
    JsonNode usual = server.get(model.path("monitors")).json().at("/items/0");
    assertThat(usual.path("id").asText()).isEqualTo("default");
    assertThat(usual.path("window").asText()).isEqualTo("day/UTC");
    assertThat(usual.path("role").asText()).isEqualTo("champion");
    assertThat(usual.path("settle_s").asInt()).isEqualTo(300);
    assertThat(usual.path("allowed_lateness_s").asInt()).isEqualTo(86_400);
    assertThat(usual.path("revision").isNull()).isTrue();
    assertThat(server.get(model.path("monitors/default")).json()).isEqualTo(usual);
    assertThat(etag("default")).isEqualTo("none");

    Answer made = make("rows", "{\"window\":\"count/100\",\"role\":\"shadow\",\"settle_s\":0}");

    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(etag("rows")).isEqualTo("\"1\"");
    JsonNode items = server.get(model.path("monitors")).json().path("items");
    assertThat(items.findValuesAsText("id")).containsExactly("rows");
    assertThat(items.findValuesAsText("role")).containsExactly("shadow");
    assertRefused(server.get(model.path("monitors/default")), 404, "not_found");
    assertThat(server.delete(model.path("monitors/rows")).status()).isEqualTo(204);
    assertRefused(server.delete(model.path("monitors/rows")), 404, "not_found");
    assertThat(server.get(model.path("monitors/default")).status()).isEqualTo(200);
  }

  @Test
  void a_replacement_must_know_what_it_replaces() throws Exception {
    assertRefused(make("m", DAYS, "If-Match", "\"1\""), 412, "stale_version");
    assertThat(make("m", DAYS, "If-None-Match", "*").status()).isEqualTo(201);

    assertRefused(make("m", DAYS), 428, "precondition_required");
    assertRefused(make("m", DAYS, "If-None-Match", "*"), 412, "stale_version");
    assertThat(make("m", "{\"window\":\"hour/UTC\"}", "If-Match", "\"1\"").status()).isEqualTo(200);
    assertRefused(make("m", DAYS, "If-Match", "\"1\""), 412, "stale_version");
    assertRefused(
        server.delete(model.path("monitors/m"), "If-Match", "\"1\""), 412, "stale_version");
    assertThat(etag("m")).isEqualTo("\"2\"");
  }

  @Test
  void what_no_monitor_can_be_is_refused_and_leaves_no_trace() {
    for (String[] bad :
        new String[][] {
          {"m", "{}", "required"},
          {"m", "{\"window\":\"\"}", "invalid_window"},
          {"m", "{\"window\":\"fortnight/UTC\"}", "invalid_window"},
          {"m", "{\"window\":\"day/Atlantis\"}", "invalid_window"},
          {"m", "{\"window\":\"count/0\"}", "invalid_window"},
          {"m", "{\"window\":\"count/99999999999\"}", "invalid_window"},
          {"m", "{\"window\":7}", "wrong_type"},
          {"m", "{\"window\":\"day/UTC\",\"role\":\"king\"}", "invalid_enum"},
          {"m", "{\"window\":\"day/UTC\",\"settle_s\":-1}", "out_of_range"},
          {"m", "{\"window\":\"day/UTC\",\"settle_s\":1.5}", "out_of_range"},
          {"m", "{\"window\":\"day/UTC\",\"allowed_lateness_s\":7776001}", "out_of_range"},
          {"m", "{\"window\":\"day/UTC\",\"colour\":1}", "unknown_field"},
          {"a%20b", DAYS, "invalid_name"}
        }) {
      assertRefused(make(bad[0], bad[1]), 422, bad[2]);
    }
    assertRefused(server.put("/api/v1/models/nobody/monitors/m", DAYS), 404, "not_found");
    assertRefused(server.get("/api/v1/models/nobody/monitors"), 404, "not_found");
    assertThat(server.get(model.path("monitors")).json().at("/items/0/id").asText())
        .isEqualTo("default");
  }

  @Test
  void a_model_has_twenty_monitors_at_most() {
    for (int i = 0; i < 20; i++) {
      assertThat(make("m" + i, DAYS).status()).isEqualTo(201);
    }

    assertRefused(make("more", DAYS), 409, "too_many_monitors");
  }

  @Test
  void the_past_is_judged_without_a_call_as_it_is_told() {
    model.day(0);
    model.day(1);
    model.day(2);
    model.day(3);

    JsonNode items = awaitResults(3);

    assertThat(items.findPath("window").path("to").asText()).isEqualTo("2024-03-04T00:00:00Z");
    assertThat(items.findValuesAsText("monitor")).containsOnly("default");
    assertThat(items.path(0).path("severity").asText()).isEqualTo("critical");
    assertThat(items.path(0).at("/verdict/worst_column").asText()).isEqualTo("area");
    assertThat(items.path(2).path("severity").asText()).isEqualTo("ok");
  }

  private JsonNode awaitResults(int count) {
    long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    JsonNode items = model.results("default", "").path("items");
    while (items.size() < count && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      items = model.results("default", "").path("items");
    }
    assertThat(items).hasSize(count);
    return items;
  }

  @Test
  void a_run_closes_what_is_open_and_pages_go_on_where_their_cursor_says() {
    make("days", DAYS);
    for (int day = 0; day < 4; day++) {
      model.day(day);
    }
    Answer run = model.run("days", "{\"close_open\":true}");
    assertThat(run.status()).as(run.body()).isEqualTo(200);

    JsonNode all = model.results("days", "").path("items");
    JsonNode first = model.results("days", "&limit=3");
    String cursor = first.path("next_cursor").asText();
    JsonNode second = model.results("days", "&limit=3&cursor=" + cursor);

    assertThat(all).hasSize(4);
    assertThat(first.path("items")).hasSize(3).containsExactlyElementsOf(firstOf(all, 3));
    assertThat(second.path("items")).containsExactly(all.get(3));
    assertThat(second.path("next_cursor").isNull()).isTrue();
    JsonNode last = all.get(0);
    assertThat(last.at("/window/from").asText()).isEqualTo("2024-03-04T00:00:00Z");
    assertThat(last.at("/verdict/current_rows").asInt()).isEqualTo(WatchedModel.ROWS_A_DAY);
    assertThat(last.at("/evidence/reference").asInt()).isEqualTo(1);
    assertThat(last.at("/evidence/program").asText()).isNotEmpty();
    assertThat(server.get(model.path("results/" + last.path("id").asText())).json())
        .isEqualTo(last);
    JsonNode again = model.run("days", "{\"close_open\":true}").json();
    assertThat(again.path("judged").asInt()).isZero();
    assertThat(again.path("results")).isEmpty();
  }

  private static Iterable<JsonNode> firstOf(JsonNode items, int count) {
    java.util.List<JsonNode> first = new java.util.ArrayList<>();
    for (int i = 0; i < count; i++) {
      first.add(items.get(i));
    }
    return first;
  }

  @Test
  void windows_of_a_count_are_told_by_their_rows() {
    make("rows", "{\"window\":\"count/150\"}");
    model.day(0);

    Answer run = model.run("rows", "{}");

    assertThat(run.status()).as(run.body()).isEqualTo(200);
    JsonNode items = model.results("rows", "").path("items");
    assertThat(items).hasSize(1);
    assertThat(items.at("/0/window/from").isIntegralNumber()).isTrue();
    assertThat(items.at("/0/window/from").asInt()).isZero();
    assertThat(items.at("/0/window/to").asInt()).isEqualTo(150);
    assertThat(items.at("/0/series").asText()).isEqualTo("count/150");
  }

  @Test
  void results_are_asked_for_in_the_right_words() {
    String results = model.path("monitors/default/results");

    assertRefused(server.get(results), 422, "required");
    assertRefused(server.get(results + "?version=9"), 404, "not_found");
    assertRefused(server.get(results + "?version=1&limit=0"), 422, "out_of_range");
    assertRefused(server.get(results + "?version=1&cursor=zzz"), 422, "invalid_cursor");
    assertRefused(server.get(results + "?version=1&size=1"), 400, "unknown_parameter");
    assertRefused(server.get(model.path("monitors/other/results?version=1")), 404, "not_found");
    assertRefused(model.run("other", "{}"), 404, "not_found");
    assertRefused(model.run("default", "{\"close\":true}"), 422, "unknown_field");
    assertRefused(model.run("default", "[]"), 400, "not_an_object");
    assertRefused(server.get(model.path("results/0")), 404, "not_found");
    assertRefused(server.get(model.path("results/0/recompute")), 404, "not_found");
  }

  @Test
  void the_results_of_a_champion_need_no_version() {
    server.put(
        "/api/v1/models/" + model.calls().model(),
        "{\"type\":\"regression\",\"champion\":\"1\"}",
        "If-Match",
        "*");
    model.day(0);
    model.run("default", "{\"close_open\":true}");

    Answer page = server.get(model.path("monitors/default/results"));

    assertThat(page.json().path("items")).hasSize(1);
  }
}
