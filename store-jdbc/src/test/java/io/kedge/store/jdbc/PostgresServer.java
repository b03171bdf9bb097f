/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.store.jdbc.connect.DatabaseConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A real PostgreSQL of the tests' own, on a free port, that syncs like a real one. */
final class PostgresServer implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private int databases;
  private long master = -1;

  PostgresServer() {
    try {
      postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on")
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty database. */
  DatabaseConfig emptyDatabase() {
    String name = "kedge_" + ++databases;
    execute("CREATE DATABASE " + name);
    return DatabaseConfig.postgresql(
        "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name, "postgres", "postgres");
  }

  /** Runs a statement as the server's master. */
  void execute(String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stops every process of the server where it stands. */
  void freeze() {
    signal("-STOP");
  }

  /** Lets them go on. */
  void thaw() {
    signal("-CONT");
  }

  private void signal(String name) {
    try {
      if (master < 0) {
        master = Long.parseLong(Files.readAllLines(folder().resolve("postmaster.pid")).get(0));
      }
      List<String> command = new ArrayList<>(List.of("kill", name, Long.toString(master)));
      ProcessHandle.of(master).stream()
          .flatMap(ProcessHandle::descendants)
          .forEach(one -> command.add(Long.toString(one.pid())));
      new ProcessBuilder(command).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Path folder() {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW data_directory")) {
      row.next();
      return Path.of(row.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
