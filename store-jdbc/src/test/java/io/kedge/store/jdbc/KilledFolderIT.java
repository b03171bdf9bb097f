/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.control.port.PageRequest;
import io.kedge.control.port.flow.Result;
import io.kedge.store.jdbc.connect.DatabaseConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However often it is killed and wherever, a program ends with the store of an undisturbed run. */
class KilledFolderIT {

  private static final List<String> POINTS =
      List.of("before_commit", "after_commit", "inside_fold", "after_fold");

  @TempDir Path folder;

  @Test
  void twenty_five_kills_change_nothing_on_sqlite() throws Exception {
    compare(
        DatabaseConfig.sqlite(folder.resolve("killed.db")),
        DatabaseConfig.sqlite(folder.resolve("calm.db")),
        25);
  }

  @Test
  void eight_kills_change_nothing_on_postgresql() throws Exception {
    try (PostgresServer server = new PostgresServer()) {
      compare(server.emptyDatabase(), server.emptyDatabase(), 8);
    }
  }

  private static void compare(DatabaseConfig killed, DatabaseConfig calm, int kills)
      throws Exception {
    int parts = FoldingProgram.PARTS;
    for (int kill = 0; kill < kills; kill++) {
      String point = POINTS.get(kill % POINTS.size());
      int to = (kill + 1) * parts / kills - 1;
      int from = Math.max(0, to - 2 * parts / kills - 2);
      assertThat(run(killed, point, 1, from, to)).as("%s of kill %s", point, kill).isEqualTo("AT");
    }
    assertThat(run(killed, "none", 1, 0, parts)).isEqualTo("DONE");
    assertThat(run(calm, "none", 1, 0, parts)).isEqualTo("DONE");

    assertThat(content(killed)).isEqualTo(content(calm));
  }

  /** Starts the program, kills it where it stands still, and gives its last word. */
  private static String run(DatabaseConfig config, String point, int time, int from, int to)
      throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FoldingProgram.class.getName(),
                config.url(),
                config.user().orElse("-"),
                config.password().orElse("-"),
                point,
                Integer.toString(time),
                Integer.toString(from),
                Integer.toString(to))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = program.inputReader()) {
      return String.valueOf(out.readLine());
    } finally {
      program.destroyForcibly().waitFor();
    }
  }

  /** Everything that is the same whatever the road was. */
  private static Map<String, Object> content(DatabaseConfig config) {
    Map<String, Object> content = new TreeMap<>();
    try (Database database = Database.open(config)) {
      long last = database.batches().last("prices");
      content.put("batches", last);
      content.put("folded", database.windows().watermark("prices").sequence() == last);
      content.put("keys", count(database, "prediction_key"));
      content.put("windows", count(database, "window_profile"));
      List<Result> results =
          database
              .results()
              .listOf(FoldingProgram.VERSION, "main", PageRequest.first(1_000))
              .items();
      Map<Long, Result> latest = new TreeMap<>();
      for (Result one : results) {
        latest.merge(one.window().from(), one, (a, b) -> a.revision() > b.revision() ? a : b);
      }
      latest.forEach((from, result) -> content.put("verdict " + from, result.verdict()));
      assertThat(results)
          .extracting(one -> one.window().from() + " " + one.revision())
          .doesNotHaveDuplicates();
    }
    return content;
  }

  private static long count(Database database, String table) {
    return database
        .transactions()
        .read(h -> h.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }
}
