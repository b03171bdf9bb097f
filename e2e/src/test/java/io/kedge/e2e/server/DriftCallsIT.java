/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.e2e.server.RunningServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls that existing clients make, against the built program. */
class DriftCallsIT {

  private static final String PSI = "/drift/psi-analysis";
  private static final String DECAY = "/drift/performance-decay";
  private static final String FIVE =
      "{\"model_name\":\"m\",\"feature_name\":\"x\",\"expected_data\":[0.1,0.2,0.3,0.4,0.5],"
          + "\"actual_data\":[0.15,0.25,0.35,0.45,0.55]}";
  private static final String FOUR =
      "{\"model_name\":\"m\",\"model_type\":\"price_predictor\","
          + "\"current_predictions\":[100.5,101.2,99.8,102.1],"
          + "\"actual_values\":[100.1,101.5,99.5,102.3]}";

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

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void an_analysis_has_every_field_of_the_contract() {
    Answer answer = server.post(PSI, FIVE);
    JsonNode result = answer.json().path("psi_result");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(fields(answer.json())).containsExactly("status", "psi_result", "timestamp");
    assertThat(answer.json().path("status").asText()).isEqualTo("success");
    assertThat(answer.json().path("timestamp").asText()).endsWith("Z");
    assertThat(fields(result))
        .contains(
            "feature_name",
            "psi_score",
            "is_unstable",
            "stability_threshold",
            "recommendations",
            "band",
            "psi_floor_1e-4",
            "psi_corrected",
            "bin_edges",
            "expected_distribution",
            "actual_distribution",
            "expected_under_no_drift",
            "p_value",
            "ks",
            "sample_sizes",
            "reliable",
            "warnings");
    assertThat(result.path("psi_score").asDouble()).isCloseTo(0.21459172165788004, within(1e-15));
    assertThat(result.path("reliable").asBoolean(true)).isFalse();
    assertThat(result.path("expected_under_no_drift").asDouble()).isEqualTo(1.6);
    assertThat(result.path("ks").path("statistic").asDouble()).isEqualTo(0.2);
    assertThat(result.path("recommendations").path(0).asText()).contains("100 values");
  }

  @Test
  void a_decay_call_never_makes_a_baseline() {
    Answer first = server.post(DECAY, FOUR);
    Answer second = server.post(DECAY, FOUR);
    JsonNode mae = second.json().path("performance_decay_results").path(0);

    assertThat(first.status()).isEqualTo(200);
    assertThat(fields(second.json()))
        .contains(
            "status", "model_name", "model_version", "performance_decay_results", "timestamp");
    assertThat(fields(mae))
        .contains(
            "metric",
            "baseline_value",
            "current_value",
            "decay_percentage",
            "is_degraded",
            "degradation_threshold",
            "recommendation",
            "severity",
            "warning_threshold",
            "confidence_interval",
            "p_value",
            "sample_size",
            "change_mode");
    assertThat(mae.path("metric").asText()).isEqualTo("mae");
    assertThat(mae.path("current_value").asDouble()).isCloseTo(0.3, within(1e-12));
    assertThat(mae.path("severity").asText()).isEqualTo("no_baseline");
    assertThat(mae.path("baseline_value").isNull()).isTrue();
    assertThat(mae.path("decay_percentage").isNull()).isTrue();
    assertThat(second.json().path("performance_decay_results"))
        .isEqualTo(first.json().path("performance_decay_results"));
  }

  @Test
  void a_baseline_in_the_body_is_measured_against() {
    String body =
        FOUR.substring(0, FOUR.length() - 1)
            + ",\"baseline\":{\"mae\":0.2,"
            + "\"rmse\":{\"value\":0.3,\"n\":1000,\"standard_error\":0.01}}}";

    JsonNode results = server.post(DECAY, body).json().path("performance_decay_results");

    assertThat(results.path(0).path("decay_percentage").asDouble()).isCloseTo(0.5, within(1e-9));
    assertThat(results.path(0).path("is_degraded").asBoolean()).isTrue();
    assertThat(results.path(0).path("severity").asText()).isEqualTo("ok");
    assertThat(results.path(1).path("baseline_value").asDouble()).isEqualTo(0.3);
    assertThat(results.path(2).path("severity").asText()).isEqualTo("no_baseline");
  }

  @Test
  void answers_of_a_classifier_may_be_names_or_scores() {
    String head = "{\"model_name\":\"m\",\"model_type\":\"binary_classification\",";
    Answer names =
        server.post(
            DECAY,
            head
                + "\"current_predictions\":[true,false,true],\"actual_values\":[\"True\",\"FALSE\",\"false\"]}");
    Answer scores =
        server.post(
            DECAY, head + "\"current_predictions\":[0.9,0.2,0.7],\"actual_values\":[1,0,0]}");

    assertThat(names.json().path("input").asText()).isEqualTo("labels");
    assertThat(scores.json().path("input").asText()).isEqualTo("scores");
    for (Answer answer : List.of(names, scores)) {
      JsonNode accuracy = answer.json().path("performance_decay_results").path(0);
      assertThat(accuracy.path("metric").asText()).isEqualTo("accuracy");
      assertThat(accuracy.path("current_value").asDouble()).isCloseTo(2 / 3.0, within(1e-15));
    }
  }

  @Test
  void health_names_every_part_and_what_is_not_there() {
    Answer answer = server.get("/drift/health-check");
    JsonNode health = answer.json().path("health_status");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(fields(health))
        .contains(
            "drift_monitor",
            "retraining_orchestrator",
            "psi_calculation",
            "performance_decay_tracking",
            "automated_retraining",
            "redis_connection",
            "store",
            "registry",
            "queue",
            "memory",
            "disk",
            "timestamp");
    assertThat(health.path("psi_calculation").asText()).isEqualTo("healthy");
    assertThat(health.path("drift_monitor").asText()).isEqualTo("healthy");
    assertThat(health.path("redis_connection").asText()).isEqualTo("not_configured");
    assertThat(health.path("disk").path("latency_ms").asDouble()).isPositive();
  }

  @Test
  void a_body_may_be_compressed() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(FIVE.getBytes(StandardCharsets.UTF_8));
    }

    Answer answer =
        server.post(
            PSI,
            BodyPublishers.ofByteArray(packed.toByteArray()),
            "Content-Type",
            "application/json",
            "Content-Encoding",
            "gzip");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("psi_result").path("psi_score").asDouble()).isPositive();
  }

  @Test
  void unknown_fields_are_told_and_do_no_harm() {
    String body = "{\"colour\":\"red\"," + FIVE.substring(1);

    assertThat(server.post(PSI, body).json().path("psi_result").path("warnings").toString())
        .contains("unknown_field colour");
  }

  @Test
  void the_description_of_the_calls_is_there_and_says_what_is_sent() {
    String openapi = server.get("/openapi").body();

    assertThat(openapi).startsWith("---\nopenapi: 3.1");
    assertThat(openapi).contains(PSI, DECAY, "/drift/health-check", "expected_data", "psi_score");
    assertThat(openapi).contains("psi_floor_1e-4", "threshold").doesNotContain("psiScore");
    assertThat(server.get("/docs/").status()).isEqualTo(200);
    assertThat(server.get("/metrics").body()).contains("http_server_requests_seconds_count");
    assertThat(server.get("/health/live").status()).isEqualTo(200);
    assertThat(server.get("/health/ready").json().path("status").asText()).isEqualTo("UP");
  }
}
