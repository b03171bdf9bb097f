/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.e2e.server.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database whose file is taken away under the server is missed at once. */
class LostStoreIT {

  private static final String MODEL = "/api/v1/models/prices";
  private static final String BODY = "{\"type\":\"regression\"}";

  @TempDir private Path folder;

  private static String store(RunningServer server) {
    return server.get("/drift/health-check").json().path("health_status").path("store").toString();
  }

  @Test
  void nothing_is_acknowledged_into_a_file_that_is_gone() throws IOException {
    Path data = folder.resolve("data");
    try (RunningServer server = RunningServer.start(data)) {
      assertThat(store(server)).contains("\"healthy\"");
      Path aside = Files.move(data.resolve("kedge.db"), folder.resolve("aside.db"));

      assertThat(store(server)).contains("unhealthy", "moved or deleted");
      assertThat(server.get("/health/ready").status()).isEqualTo(503);
      Answer refused = server.put(MODEL, BODY);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.code()).isEqualTo("store_unavailable");
      assertThat(refused.body()).doesNotContain(folder.toString());

      Files.move(aside, data.resolve("kedge.db"));
      assertThat(server.get("/health/ready").status()).isEqualTo(200);
      assertThat(server.put(MODEL, BODY).status()).isEqualTo(201);
    }
  }
}
