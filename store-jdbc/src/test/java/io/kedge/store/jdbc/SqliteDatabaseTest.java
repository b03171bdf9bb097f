/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.control.port.Expected;
import io.kedge.control.port.Model;
import io.kedge.control.port.Revision;
import io.kedge.control.port.Stored;
import io.kedge.control.port.flow.Given;
import io.kedge.control.port.flow.Receipt;
import io.kedge.kernel.ConflictException;
import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.KedgeException;
import io.kedge.kernel.UnavailableException;
import io.kedge.store.jdbc.connect.DatabaseConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the embedded database is opened, and what it does when its file or disk is no good. */
class SqliteDatabaseTest {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("data").resolve("kedge.db");
  }

  private Database open() {
    return Database.open(DatabaseConfig.sqlite(file()));
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static void assertRefused(ThrowingCallable call, String code, String word) {
    assertThatThrownBy(call)
        .asInstanceOf(InstanceOfAssertFactories.type(KedgeException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code))
        .satisfies(e -> assertThat(e).hasMessageContaining(word));
  }

  @Test
  void what_was_written_is_there_after_opening_again() {
    Stored<Model> put;
    try (Database database = open()) {
      put = database.models().put(Model.of("m", "regression"), Expected.nothing(), Given.NOON);
    }

    try (Database database = open()) {
      assertThat(database.models().find("m")).contains(put);
      assertThat(database.product()).isEqualTo("SQLite");
    }
  }

  @Test
  void it_syncs_each_commit_keeps_foreign_keys_and_reads_without_writing() {
    try (Database database = open()) {
      List<String> pragmas = List.of("journal_mode", "synchronous", "foreign_keys");
      List<String> found =
          database
              .transactions()
              .write(
                  handle ->
                      pragmas.stream()
                          .map(p -> handle.createQuery("PRAGMA " + p).mapTo(String.class).one())
                          .toList());

      assertThat(found).containsExactly("wal", "2", "1");
      assertThatThrownBy(
              () -> database.transactions().read(h -> h.execute("DELETE FROM store_probe")))
          .isInstanceOf(UnavailableException.class);
      database.ping();
    }
  }

  @Test
  void every_table_is_strict() {
    try (Database database = open()) {
      List<String> loose =
          database
              .transactions()
              .read(
                  handle ->
                      handle
                          .createQuery(
                              "SELECT name FROM pragma_table_list WHERE schema = 'main' AND"
                                  + " strict = 0 AND name NOT LIKE 'sqlite_%'")
                          .mapTo(String.class)
                          .list());

      // Flyway's own table.
      assertThat(loose).containsExactly("kedge_schema_history");
    }
  }

  @Test
  void passing_files_of_the_driver_have_a_folder_beside_the_database() {
    try (Database database = open()) {
      database.ping();
    }

    assertThat(folder.resolve("data").resolve("tmp")).isDirectory();
    assertThat(System.getProperty("org.sqlite.tmpdir")).isNotNull();
  }

  @Test
  void a_database_of_a_newer_program_is_refused() throws SQLException {
    open().close();
    execute(
        "INSERT INTO kedge_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success)"
            + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, '', 1, 1)");

    assertRefused(this::open, "store.newer", "newer kedge");
  }

  @Test
  void a_database_that_was_changed_by_hand_is_refused() throws SQLException {
    open().close();
    execute("UPDATE kedge_schema_history SET checksum = 1 WHERE version = '1'");

    assertRefused(this::open, "store.foreign", "changed");
  }

  @Test
  void the_database_of_another_program_is_refused_and_left_alone() throws Exception {
    Files.createDirectories(file().getParent());
    execute("CREATE TABLE other (id INTEGER)");

    assertRefused(this::open, "store.foreign", "no database of kedge");

    assertThat(tables()).containsExactly("other");
  }

  private List<String> tables() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT name FROM sqlite_master")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  @Test
  void a_file_that_is_no_database_is_refused_and_left_alone() throws IOException {
    Files.createDirectories(file().getParent());
    String letter = "Dear Ann, ".repeat(200);
    Files.writeString(file(), letter);

    assertRefused(this::open, "store.foreign", "no database of kedge");

    assertThat(Files.readString(file())).isEqualTo(letter);
  }

  @Test
  void a_full_disk_is_said_and_healed_without_opening_again() {
    try (Database database = open()) {
      Given.register(database.models());
      database.transactions().write(handle -> handle.execute("PRAGMA max_page_count = 80"));

      ThrowingCallable large =
          () -> database.batches().append(List.of(Given.plain(Given.V1, "b1", 0, 400_000)));
      assertRefused(large, "storage_full", "no room");
      assertThat(database.batches().last("prices")).isZero();
      assertThat(database.models().find("prices")).isPresent();

      Receipt later =
          database.batches().append(List.of(Given.plain(Given.V1, "b1", 0, 400_000))).get(0);
      assertThat(later.status()).isEqualTo(Receipt.Status.APPENDED);
    }
  }

  @Test
  void a_failed_write_does_not_spoil_its_group() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try (Database database = open()) {
      List<Future<Stored<Model>>> writes = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String name = "m" + i;
        // Every second one expects what is not so.
        Expected expected = i % 2 == 0 ? Expected.nothing() : Expected.at(new Revision(1));
        writes.add(
            callers.submit(() -> database.models().put(Model.of(name, "x"), expected, Given.NOON)));
      }

      for (int i = 0; i < 200; i++) {
        Future<Stored<Model>> write = writes.get(i);
        if (i % 2 == 0) {
          assertThat(write.get().value().name()).isEqualTo("m" + i);
        } else {
          assertThatThrownBy(write::get).hasCauseInstanceOf(ConflictException.class);
        }
        assertThat(database.models().find("m" + i).isPresent()).isEqualTo(i % 2 == 0);
      }
    } finally {
      callers.shutdown();
    }
  }

  @Test
  void a_store_that_is_held_by_somebody_else_refuses_in_time() throws SQLException {
    DatabaseConfig config = DatabaseConfig.sqlite(file()).withPatience(Duration.ofMillis(300));
    try (Database database = Database.open(config);
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertRefused(database::ping, "store_unavailable", "does not answer");

      statement.execute("ROLLBACK");
      Database.open(DatabaseConfig.sqlite(folder.resolve("second.db"))).close();
    }
  }

  @Test
  void a_closed_store_refuses() {
    Database database = open();
    database.close();

    assertRefused(database::ping, "store_unavailable", "does not answer");
    assertRefused(() -> database.models().find("m"), "store_unavailable", "does not answer");
  }

  @Test
  void other_products_and_embedded_passwords_are_refused_without_repeating_them() {
    for (String url :
        List.of(
            "jdbc:h2:mem:secret",
            "postgresql://ann:secret@host/db",
            "jdbc:postgresql://ann:secret@host/db",
            "jdbc:postgresql://host/db?user=ann&password=secret",
            "jdbc:sqlite:",
            "secret")) {
      assertThatThrownBy(
              () ->
                  new DatabaseConfig(
                      url, Optional.empty(), Optional.empty(), Duration.ofSeconds(1)))
          .as(url)
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("database_url must")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void the_password_is_in_no_text() {
    DatabaseConfig config =
        DatabaseConfig.postgresql("jdbc:postgresql://127.0.0.1:1/db", "ann", "s3cret");

    assertThat(config.toString()).isEqualTo("jdbc:postgresql://127.0.0.1:1/db as ann");
    assertThatThrownBy(() -> Database.open(config))
        .asInstanceOf(InstanceOfAssertFactories.type(UnavailableException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo("store_unavailable"))
        .satisfies(
            e -> {
              for (Throwable t = e; t != null; t = t.getCause()) {
                assertThat(t.toString()).doesNotContain("s3cret");
              }
            });
  }
}
