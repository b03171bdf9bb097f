/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.e2e.program.Kedge;
import io.kedge.e2e.program.Kedge.Run;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresModelCallsIT extends ModelCalls {

  private static final String SECRET = "s3cret-canary";

  @TempDir private Path other;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void startPostgres() throws IOException {
    postgres = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    postgres.close();
  }

  @Override
  Map<String, String> database() {
    return Map.of(
        "KEDGE_DATABASE_URL",
        "postgresql://localhost:" + postgres.getPort() + "/postgres",
        "KEDGE_DATABASE_USER",
        "postgres",
        "KEDGE_DATABASE_PASSWORD",
        SECRET);
  }

  @Test
  void the_store_is_named_in_health_and_its_password_nowhere() throws IOException {
    String health = server().get("/drift/health-check").body();

    assertThat(health).contains("PostgreSQL").doesNotContain(SECRET);
    assertThat(server().log()).doesNotContain(SECRET);
    Run config = Kedge.run(database(), List.of("config"));
    assertThat(config.out()).contains("database_password = (hidden)").doesNotContain(SECRET);
  }

  @Test
  void a_store_that_is_away_stops_the_start_with_one_sentence() {
    Run run =
        Kedge.run(
            Map.of("KEDGE_DATABASE_URL", "jdbc:postgresql://localhost:1/none"),
            List.of("serve", "--port", "0", "--data-dir", other.resolve("d").toString()));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines().filter(line -> line.startsWith("kedge: "))).hasSize(1);
    assertThat(run.err())
        .contains("jdbc:postgresql://localhost:1/none", "KEDGE_DATABASE_URL")
        .doesNotContain("Exception");
  }
}
