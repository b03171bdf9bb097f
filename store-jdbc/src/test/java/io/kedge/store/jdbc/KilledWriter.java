/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.control.port.flow.BatchKind;
import io.kedge.control.port.flow.Given;
import io.kedge.control.port.flow.Hash;
import io.kedge.control.port.flow.LoggedBatch;
import io.kedge.control.port.flow.RowPlace;
import io.kedge.store.jdbc.connect.DatabaseConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rounds of a program that appends until it is killed, and what must then be in the log. */
final class KilledWriter {

  private static final int THREADS = 8;

  private final DatabaseConfig config;
  private final Set<String> acknowledged = new HashSet<>();

  KilledWriter(DatabaseConfig config) {
    this.config = config;
    try (Database database = Database.open(config)) {
      Given.register(database.models());
    }
  }

  /** Starts the program, kills it after so many acknowledgements, and looks at the log. */
  void round(int number, int acknowledgements) throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AppendingProgram.class.getName(),
                config.url(),
                config.user().orElse("-"),
                config.password().orElse("-"),
                "r" + number,
                Integer.toString(THREADS))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> ids = new ArrayList<>();
    try (BufferedReader out = program.inputReader()) {
      String line = out.readLine();
      while (line != null) {
        ids.add(line);
        if (ids.size() == acknowledgements) {
          // By its handle: the process object would also close what it wrote so far.
          program.toHandle().destroyForcibly();
        }
        line = out.readLine();
      }
    } finally {
      program.destroyForcibly().waitFor();
    }

    assertThat(ids).hasSizeGreaterThanOrEqualTo(acknowledgements);
    // The kill may cut the last line.
    acknowledged.addAll(ids.subList(0, ids.size() - 1));
    verify();
  }

  /** Every acknowledged batch once, whole, with its keys; and nothing half-written beside them. */
  private void verify() {
    try (Database database = Database.open(config)) {
      List<LoggedBatch> logged = all(database);
      Map<String, LoggedBatch> byId = new HashMap<>();
      logged.forEach(batch -> byId.put(batch.header().id(), batch));

      assertThat(byId).hasSameSizeAs(logged);
      assertThat(byId.keySet()).containsAll(acknowledged);
      assertThat(logged.get(logged.size() - 1).sequence()).isEqualTo(logged.size());
      assertThat(database.batches().last("prices")).isEqualTo(logged.size());
      for (LoggedBatch batch : logged) {
        String id = batch.header().id();
        assertThat(batch.payload()).isEqualTo(AppendingProgram.batch(id).payload());
        assertThat(batch.ignored()).isEmpty();
      }
      assertThat(keys(database)).isEqualTo((long) logged.size() * AppendingProgram.ROWS);
      assertKeysPointHome(database, logged.get(logged.size() - 1));
    }
  }

  private static List<LoggedBatch> all(Database database) {
    List<LoggedBatch> all = new ArrayList<>();
    List<LoggedBatch> next;
    do {
      long seen = all.isEmpty() ? 0 : all.get(all.size() - 1).sequence();
      next = database.batches().after("prices", seen, 500, Long.MAX_VALUE);
      all.addAll(next);
    } while (!next.isEmpty());
    return all;
  }

  private static long keys(Database database) {
    return database
        .transactions()
        .read(h -> h.createQuery("SELECT COUNT(*) FROM prediction_key").mapTo(Long.class).one());
  }

  private static void assertKeysPointHome(Database database, LoggedBatch batch) {
    List<Hash> ids = new ArrayList<>();
    for (int row = 0; row < AppendingProgram.ROWS; row++) {
      ids.add(Hash.of(batch.header().id() + "." + row));
    }
    assertThat(database.batches().places("prices", BatchKind.PREDICTIONS, ids))
        .hasSize(AppendingProgram.ROWS)
        .extracting(RowPlace::sequence)
        .containsOnly(batch.sequence());
  }

  int acknowledged() {
    return acknowledged.size();
  }
}
