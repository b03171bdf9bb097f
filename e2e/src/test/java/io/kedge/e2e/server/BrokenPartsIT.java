/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.e2e.server.RunningServer.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts that break are told at once, take nothing else along, and heal without a restart. */
class BrokenPartsIT {

  private static final String MODEL = "/api/v1/models/prices";
  private static final String DECAY =
      "{\"model_name\":\"prices\",\"model_type\":\"regression\","
          + "\"current_predictions\":[1,2],\"actual_values\":[1,3]}";

  @TempDir private Path folder;

  private EmbeddedPostgres postgres(int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("pg").toFile())
            .setCleanDataDirectory(false);
    return port == 0 ? builder.start() : builder.setPort(port).start();
  }

  private static JsonNode health(RunningServer server) {
    return server.get("/drift/health-check").json().path("health_status");
  }

  private static void await(String what, BooleanSupplier reached) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  @Test
  void a_database_that_goes_away_and_comes_back() throws IOException {
    EmbeddedPostgres first = postgres(0);
    int port = first.getPort();
    Map<String, String> environment =
        Map.of(
            "KEDGE_DATABASE_URL",
            "postgresql://localhost:" + port + "/postgres",
            "KEDGE_DATABASE_USER",
            "postgres");
    try (RunningServer server = RunningServer.start(environment, folder.resolve("data"))) {
      assertThat(server.put(MODEL, "{\"type\":\"regression\"}").status()).isEqualTo(201);
      assertThat(health(server).path("store").path("state").asText()).isEqualTo("healthy");

      first.close();

      JsonNode broken = health(server);
      assertThat(broken.path("store").path("state").asText()).isEqualTo("unhealthy");
      assertThat(broken.path("overall").asText()).isEqualTo("unhealthy");
      assertThat(broken.path("psi_calculation").asText()).isEqualTo("healthy");
      assertThat(server.get("/health/ready").status()).isEqualTo(503);
      assertThat(server.get("/health/live").status()).isEqualTo(200);
      Answer refused = server.get(MODEL);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.code()).isEqualTo("store_unavailable");
      assertThat(refused.json().path("retry_after_s").asInt()).isPositive();
      Answer measured = server.post("/drift/performance-decay", DECAY);
      assertThat(measured.status()).isEqualTo(200);
      assertThat(measured.json().path("warnings").toString())
          .contains("stored_baseline_unavailable");

      try (EmbeddedPostgres again = postgres(port)) {
        await("ready again", () -> server.get("/health/ready").status() == 200);
        assertThat(server.get(MODEL).status()).isEqualTo(200);
        assertThat(again.getPort()).isEqualTo(port);
      }
      assertThat(server.log()).doesNotContain("\tat ");
    }
  }

  @Test
  void a_folder_that_cannot_be_written_to() throws IOException {
    Path data = folder.resolve("data");
    try (RunningServer server = RunningServer.start(data)) {
      Path temporary = data.resolve("tmp");
      Path aside = Files.move(temporary, data.resolve("aside"));

      assertThat(health(server).path("disk").path("state").asText()).isEqualTo("unhealthy");
      assertThat(health(server).path("store").path("state").asText()).isEqualTo("healthy");
      for (int i = 0; i < 5; i++) {
        assertThat(server.get("/health/ready").status()).isEqualTo(503);
      }
      assertThat(server.log().lines().filter(line -> line.contains("not ready"))).hasSize(1);
      assertThat(server.log()).doesNotContain("Reporting health");

      Files.move(aside, temporary);
      assertThat(health(server).path("disk").path("state").asText()).isNotEqualTo("unhealthy");
      assertThat(server.get("/health/ready").status()).isEqualTo(200);
      assertThat(server.log()).contains("ready again");
    }
  }
}
