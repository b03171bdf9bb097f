/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.e2e.server.RunningServer.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models, versions and baselines over HTTP, whichever database keeps them. */
abstract class ModelCalls {

  static final String MODELS = "/api/v1/models";
  private static final String SCHEMA =
      "{\"schema\":[{\"name\":\"area\",\"role\":\"feature\",\"kind\":\"numeric\"},"
          + "{\"name\":\"price\",\"role\":\"label\",\"kind\":\"numeric\"}]}";
  private static final String DECAY =
      "{\"model_name\":\"prices\",\"model_type\":\"price_predictor\","
          + "\"current_predictions\":[100.5,101.2,99.8,102.1],"
          + "\"actual_values\":[100.1,101.5,99.5,102.3]}";

  @TempDir private Path folder;
  private RunningServer server;

  /** Environment variables that name the database. */
  abstract Map<String, String> database();

  @BeforeEach
  void start() {
    server = RunningServer.start(database(), folder.resolve("data"));
    server.delete(MODELS + "/prices");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void register() {
    assertThat(server.put(MODELS + "/prices", "{\"type\":\"price_predictor\"}").status())
        .isEqualTo(201);
    assertThat(server.put(MODELS + "/prices/versions/1.0", SCHEMA).status()).isEqualTo(201);
    assertThat(
            server
                .put(
                    MODELS + "/prices",
                    "{\"type\":\"price_predictor\",\"owner\":\"Ana\",\"champion\":\"1.0\"}",
                    "If-Match",
                    etag())
                .status())
        .isEqualTo(200);
  }

  private int revision() {
    return server.get(MODELS + "/prices").json().path("revision").asInt();
  }

  /** What the model is at now. */
  private String etag() {
    return "\"" + revision() + "\"";
  }

  private JsonNode setBaseline(String mae) {
    Answer answer =
        server.put(
            MODELS + "/prices/versions/1.0/baseline",
            "{\"source\":\"holdout of May\",\"metrics\":{\"mae\":" + mae + "}}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode decay() {
    return server.post("/drift/performance-decay", DECAY).json();
  }

  @Test
  void what_is_registered_survives_a_kill() {
    register();
    setBaseline("{\"value\":0.2,\"n\":1000,\"standard_error\":0.005}");
    int revision = revision();
    server.kill();

    server = RunningServer.start(database(), folder.resolve("data"));

    JsonNode model = server.get(MODELS + "/prices").json();
    assertThat(model.path("owner").asText()).isEqualTo("Ana");
    assertThat(model.path("champion").asText()).isEqualTo("1.0");
    assertThat(model.path("revision").asInt()).isEqualTo(revision);
    JsonNode version = server.get(MODELS + "/prices/versions/1.0").json();
    assertThat(version.path("schema").path(1).path("role").asText()).isEqualTo("label");
    JsonNode baseline = server.get(MODELS + "/prices/versions/1.0/baseline").json();
    assertThat(baseline.path("source").asText()).isEqualTo("holdout of May");
    assertThat(baseline.path("metrics").path("mae").path("n").asInt()).isEqualTo(1000);
  }

  @Test
  void decay_is_measured_from_the_baseline_that_was_set_and_moves_it_never() {
    register();
    JsonNode without = decay();
    setBaseline("0.2");

    JsonNode first = decay();
    JsonNode second = decay();

    assertThat(without.path("baseline_source").isNull()).isTrue();
    assertThat(first.path("baseline_source").asText()).isEqualTo("stored 1");
    assertThat(first.path("model_version").asText()).isEqualTo("1.0");
    assertThat(first.path("performance_decay_results").path(0).path("baseline_value").asDouble())
        .isEqualTo(0.2);
    assertThat(second.path("performance_decay_results"))
        .isEqualTo(first.path("performance_decay_results"));
    assertThat(server.get(MODELS + "/prices/versions/1.0/baselines").json().path("items"))
        .hasSize(1);
  }

  @Test
  void baselines_are_numbered_and_setting_the_same_changes_nothing() {
    register();

    assertThat(setBaseline("0.2").path("number").asInt()).isEqualTo(1);
    assertThat(setBaseline("0.2").path("number").asInt()).isEqualTo(1);
    assertThat(setBaseline("0.3").path("number").asInt()).isEqualTo(2);
    JsonNode items = server.get(MODELS + "/prices/versions/1.0/baselines").json().path("items");
    assertThat(items.findValuesAsText("number")).containsExactly("2", "1");
  }

  @Test
  void a_replacement_must_know_what_it_replaces() {
    register();
    String body = "{\"type\":\"regression\"}";
    String now = etag();
    String before = "\"" + (revision() - 1) + "\"";

    assertRefused(server.put(MODELS + "/prices", body), 428, "precondition_required");
    assertRefused(server.put(MODELS + "/prices", body, "If-Match", before), 412, "stale_version");
    assertRefused(server.put(MODELS + "/prices", body, "If-None-Match", "*"), 412, "stale_version");
    assertRefused(
        server.put(MODELS + "/prices", body, "If-None-Match", now), 400, "malformed_request");
    assertThat(server.put(MODELS + "/prices", body, "If-Match", now).status()).isEqualTo(200);
    assertThat(server.put(MODELS + "/prices", body, "If-Match", "*").status()).isEqualTo(200);
  }

  @Test
  void lists_go_on_where_their_cursor_says() {
    for (String name : List.of("list-a", "list-b", "list-c")) {
      server.put(MODELS + "/" + name, "{\"type\":\"regression\"}");
    }

    JsonNode first = server.get(MODELS + "?limit=2").json();
    JsonNode second =
        server.get(MODELS + "?limit=2&cursor=" + first.path("next_cursor").asText()).json();

    assertThat(first.path("items").findValuesAsText("name")).containsExactly("list-a", "list-b");
    assertThat(second.path("items").findValuesAsText("name")).containsExactly("list-c");
    assertThat(second.path("next_cursor").isNull()).isTrue();
    List.of("list-a", "list-b", "list-c").forEach(name -> server.delete(MODELS + "/" + name));
  }

  @Test
  void what_is_not_there_names_the_call_that_makes_it() {
    assertRefused(server.get(MODELS + "/nobody"), 404, "not_found");
    assertRefused(server.get(MODELS + "/a%20b"), 404, "not_found");
    assertRefused(server.put(MODELS + "/nobody/versions/1", SCHEMA), 404, "not_found");
    assertRefused(
        server.put(MODELS + "/nobody/versions/1/baseline", "{\"metrics\":{\"mae\":1}}"),
        404,
        "not_found");
    assertThat(server.get(MODELS + "/nobody").json().path("detail").asText())
        .contains("PUT /api/v1/models");
    register();
    assertRefused(server.get(MODELS + "/prices/versions/1.0/baseline"), 404, "not_found");
  }

  @Test
  void bodies_that_break_the_contract_are_refused_and_leave_no_trace() {
    register();
    int revision = revision();
    for (String[] bad :
        new String[][] {
          {"", "{}", "required"},
          {"", "{\"type\":\"oracle\"}", "invalid_enum"},
          {"", "{\"type\":\"regression\",\"colour\":1}", "unknown_field"},
          {"", "{\"type\":\"regression\",\"tags\":{\"a\":1}}", "wrong_type"},
          {"/versions/2", "{\"schema\":[]}", "empty_array"},
          {
            "/versions/2",
            "{\"schema\":[{\"name\":\"a\",\"role\":\"king\",\"kind\":\"numeric\"}]}",
            "invalid_enum"
          },
          {"/versions/2", SCHEMA.replace("price", "area"), "duplicate_column"},
          {"/versions/2", SCHEMA.replace("feature", "label"), "duplicate_role"},
          {"/versions/1.0/baseline", "{}", "required"},
          {"/versions/1.0/baseline", "{\"metrics\":{}}", "empty_object"},
          {"/versions/1.0/baseline", "{\"metrics\":{\"mea\":1}}", "invalid_enum"},
          {
            "/versions/1.0/baseline",
            "{\"metrics\":{\"mae\":{\"value\":1,\"n\":0}}}",
            "out_of_range"
          },
          {"/versions/1.0/baseline", "{\"metrics\":{\"mae\":-5}}", "out_of_range"},
          {"/versions/1.0/baseline", "{\"metrics\":{\"accuracy\":7}}", "out_of_range"},
          {
            "/versions/1.0/baseline",
            "{\"metrics\":{\"mae\":{\"value\":1,\"n\":1e300}}}",
            "out_of_range"
          }
        }) {
      assertRefused(
          server.put(MODELS + "/prices" + bad[0], bad[1], "If-Match", etag()), 422, bad[2]);
    }
    assertRefused(server.get(MODELS + "?limit=0"), 422, "out_of_range");
    assertRefused(server.get(MODELS + "?cursor=zzz"), 422, "invalid_cursor");
    assertRefused(server.get(MODELS + "?size=3"), 400, "unknown_parameter");
    assertThat(revision()).isEqualTo(revision);
    assertThat(server.get(MODELS + "/prices/versions").json().path("items")).hasSize(1);
  }

  @Test
  void a_champion_is_not_deleted_and_a_model_goes_with_all_it_has() {
    register();
    setBaseline("0.2");

    assertRefused(server.delete(MODELS + "/prices/versions/1.0"), 409, "version.is_champion");
    assertThat(server.delete(MODELS + "/prices").status()).isEqualTo(204);
    assertRefused(server.get(MODELS + "/prices/versions/1.0"), 404, "not_found");
    assertRefused(server.delete(MODELS + "/prices"), 404, "not_found");
  }

  @Test
  void an_etag_of_what_was_deleted_never_fits_what_was_made_again() {
    register();
    String old = etag();
    String body = "{\"type\":\"regression\"}";
    server.delete(MODELS + "/prices");

    assertThat(server.put(MODELS + "/prices", body).status()).isEqualTo(201);
    for (int change = 0; change < 3; change++) {
      assertRefused(server.put(MODELS + "/prices", body, "If-Match", old), 412, "stale_version");
      assertThat(server.put(MODELS + "/prices", body, "If-Match", etag()).status()).isEqualTo(200);
    }
  }

  @Test
  void a_decay_call_that_contradicts_the_registration_says_so() {
    register();
    setBaseline("0.2");
    String other = DECAY.replace("price_predictor", "risk_assessor");
    String unknown = DECAY.replace("{\"model_name", "{\"model_version\":\"9\",\"model_name");

    assertThat(decay().path("warnings").toString()).doesNotContain("registered");
    JsonNode differs = server.post("/drift/performance-decay", other).json();
    assertThat(differs.path("warnings").toString())
        .contains("model_type_differs registered price_predictor");
    JsonNode unregistered = server.post("/drift/performance-decay", unknown).json();
    assertThat(unregistered.path("warnings").toString()).contains("unregistered_version 9");
    assertThat(unregistered.path("baseline_source").isNull()).isTrue();
    String nobody = unknown.replace("prices", "nobody");
    assertThat(server.post("/drift/performance-decay", nobody).json().path("warnings").toString())
        .doesNotContain("registered");
  }

  @Test
  void the_program_tells_its_version() {
    JsonNode program = server.get("/api/v1/version").json();

    assertThat(program.path("name").asText()).isEqualTo("kedge");
    assertThat(program.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  RunningServer server() {
    return server;
  }
}
