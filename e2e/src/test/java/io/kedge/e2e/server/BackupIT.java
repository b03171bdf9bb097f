/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.e2e.program.Kedge.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is taken beside a running server, and restored into a folder that nobody uses. */
class BackupIT {

  @TempDir private Path folder;

  private static String model(int number) {
    return "/api/v1/models/m%05d".formatted(number);
  }

  @Test
  void a_backup_under_load_holds_every_model_that_was_acknowledged_before_it_began()
      throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    Path file = folder.resolve("kedge.bak");
    AtomicInteger acknowledged = new AtomicInteger();
    AtomicBoolean stop = new AtomicBoolean();
    int before;
    int after;
    try (RunningServer server = RunningServer.start(data)) {
      Thread writer =
          new Thread(
              () -> {
                while (!stop.get()) {
                  int status =
                      server.put(model(acknowledged.get()), "{\"type\":\"regression\"}").status();
                  assertThat(status).isEqualTo(201);
                  acknowledged.incrementAndGet();
                }
              });
      writer.start();
      KeysIT.await("some models", () -> acknowledged.get() >= 50);

      before = acknowledged.get();
      Run run = Keys.run(Map.of(), data, "backup", file.toString());
      assertThat(run.exitCode()).as(run.err()).isZero();
      after = acknowledged.get() + 1;
      stop.set(true);
      writer.join();

      Run inUse = Keys.run(Map.of(), data, "restore", file.toString(), "--force");
      assertThat(inUse.exitCode()).isEqualTo(1);
      assertThat(inUse.err()).contains("in use by another kedge");
    }
    Path fresh = folder.resolve("fresh");
    assertThat(Keys.run(Map.of(), fresh, "restore", file.toString()).exitCode()).isZero();
    Run full = Keys.run(Map.of(), fresh, "restore", file.toString());
    assertThat(full.exitCode()).isEqualTo(1);
    assertThat(full.err()).contains("--force");

    try (RunningServer server = RunningServer.start(fresh)) {
      int count = 0;
      while (server.get(model(count)).status() == 200) {
        count++;
      }
      assertThat(count).isBetween(before, after);
    }
  }

  @Test
  void what_is_no_backup_and_what_is_no_store_of_ours_is_one_sentence() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "a letter");
    Map<String, String> shared = Map.of("KEDGE_DATABASE_URL", "postgresql://localhost/kedge");

    Run foreign = Keys.run(Map.of(), folder.resolve("a"), "restore", text.toString());
    Run nothing = Keys.run(Map.of(), folder.resolve("b"), "backup", folder + "/x");
    Run postgres = Keys.run(shared, folder.resolve("c"), "backup", folder + "/x");

    assertThat(foreign.err()).contains("not made by 'kedge backup'");
    assertThat(nothing.err()).contains("no store");
    assertThat(postgres.err()).contains("pg_dump");
    for (Run run : java.util.List.of(foreign, nothing, postgres)) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err().lines().count()).isEqualTo(1);
    }
    assertThat(folder.resolve("x")).doesNotExist();
    assertThat(folder.resolve("b")).doesNotExist();
  }
}
