/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.kedge.control.port.Expected;
import io.kedge.control.port.Model;
import io.kedge.control.port.flow.Given;
import io.kedge.control.port.flow.Receipt;
import io.kedge.kernel.KedgeException;
import io.kedge.kernel.UnavailableException;
import io.kedge.store.jdbc.connect.DatabaseConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How PostgreSQL is entered, shared, and lost. */
class PostgresDatabaseIT {

  private static PostgresServer server;

  @BeforeAll
  static void start() {
    server = new PostgresServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void assertRefused(ThrowingCallable call, String code, String word) {
    assertThatThrownBy(call)
        .asInstanceOf(InstanceOfAssertFactories.type(KedgeException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code))
        .satisfies(e -> assertThat(e).hasMessageContaining(word));
  }

  @Test
  void a_commit_waits_for_the_disk_whatever_the_server_says() {
    DatabaseConfig config = server.emptyDatabase();
    String name = config.url().substring(config.url().lastIndexOf('/') + 1);
    server.execute("ALTER DATABASE " + name + " SET synchronous_commit = off");

    try (Database database = Database.open(config)) {
      String waits =
          database
              .transactions()
              .append("m", h -> h.createQuery("SHOW synchronous_commit").mapTo(String.class).one());

      assertThat(waits).isEqualTo("on");
      assertThat(database.product()).isEqualTo("PostgreSQL");
    }
  }

  @Test
  void tables_of_something_else_are_left_alone() {
    DatabaseConfig config = server.emptyDatabase();
    try (Database database = Database.open(config)) {
      database
          .transactions()
          .write(
              h ->
                  h.execute("DROP TABLE kedge_schema_history")
                      + h.execute("CREATE TABLE x (y INT)"));
    }

    assertRefused(() -> Database.open(config), "store.foreign", "something else");
  }

  @Test
  void a_database_of_a_newer_program_is_refused() {
    DatabaseConfig config = server.emptyDatabase();
    try (Database database = Database.open(config)) {
      database
          .transactions()
          .write(
              h ->
                  h.execute(
                      "INSERT INTO kedge_schema_history (installed_rank, version, description,"
                          + " type, script, checksum, installed_by, execution_time, success)"
                          + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, '', 1, TRUE)"));
    }

    assertRefused(() -> Database.open(config), "store.newer", "newer kedge");
  }

  @Test
  void lost_connections_are_replaced() {
    try (Database database = Database.open(server.emptyDatabase())) {
      Given.register(database.models());
      server.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE application_name = 'kedge'");

      for (int call = 0; call < 30; call++) {
        callOnce(database, "b" + call);
      }

      database.ping();
      assertThat(append(database, "last").status()).isEqualTo(Receipt.Status.APPENDED);
      assertThat(database.models().find("prices")).isPresent();
    }
  }

  // A call on a connection that is gone may be refused, in the house's own words only.
  private static void callOnce(Database database, String id) {
    try {
      database.ping();
      append(database, id);
      database.models().find("prices");
    } catch (UnavailableException e) {
      assertThat(e.code()).isEqualTo("store_unavailable");
    }
  }

  private static Receipt append(Database database, String id) {
    return database.batches().append(List.of(Given.batch(Given.V1, id, id + "=x"))).get(0);
  }

  @Test
  void a_server_that_hangs_is_refused_in_time_and_used_again() {
    DatabaseConfig config = server.emptyDatabase().withPatience(Duration.ofSeconds(1));
    try (Database database = Database.open(config)) {
      Given.register(database.models());
      append(database, "before");
      server.freeze();
      try {
        List<ThrowingCallable> calls =
            List.of(
                () -> append(database, "meanwhile"),
                () -> database.models().find("prices"),
                () -> database.models().put(Model.of("m", "x"), Expected.anything(), Given.NOON),
                database::ping);
        for (ThrowingCallable call : calls) {
          assertTimeout(
              Duration.ofSeconds(3),
              () -> assertRefused(call, "store_unavailable", "does not answer"));
        }
      } finally {
        server.thaw();
      }

      for (int call = 0; call < 10; call++) {
        callOnce(database, "after " + call);
      }
      assertThat(append(database, "before").status()).isEqualTo(Receipt.Status.DUPLICATE);
      assertThat(append(database, "end").status()).isEqualTo(Receipt.Status.APPENDED);
      database.ping();
    }
  }

  @Test
  void two_programs_share_one_log_without_gaps_or_doubles() throws Exception {
    DatabaseConfig config = server.emptyDatabase();
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try (Database one = Database.open(config);
        Database two = Database.open(config)) {
      Given.register(one.models());
      List<Future<Receipt>> receipts = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        String id = "b" + i;
        receipts.add(callers.submit(() -> append(one, id)));
        receipts.add(callers.submit(() -> append(two, id)));
      }

      List<Long> appended = new ArrayList<>();
      for (Future<Receipt> receipt : receipts) {
        if (receipt.get().status() == Receipt.Status.APPENDED) {
          appended.add(receipt.get().sequence());
        }
      }

      assertThat(appended).hasSize(100).doesNotHaveDuplicates();
      assertThat(one.batches().last("prices")).isEqualTo(100);
      assertThat(two.batches().after("prices", 0, 1_000, Long.MAX_VALUE)).hasSize(100);
    } finally {
      callers.shutdown();
    }
  }

  @Test
  void a_reader_never_sees_a_smaller_number_appear_later() throws Exception {
    DatabaseConfig config = server.emptyDatabase();
    ExecutorService callers = Executors.newFixedThreadPool(6);
    try (Database one = Database.open(config);
        Database two = Database.open(config)) {
      Given.register(one.models());
      List<Future<Receipt>> receipts = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        String id = "b" + i;
        Database writer = i % 2 == 0 ? one : two;
        receipts.add(callers.submit(() -> append(writer, id)));
      }

      long seen = 0;
      while (seen < 120) {
        for (var batch : two.batches().after("prices", seen, 50, Long.MAX_VALUE)) {
          assertThat(batch.sequence()).isEqualTo(seen + 1);
          seen = batch.sequence();
        }
      }
      for (Future<Receipt> receipt : receipts) {
        assertThat(receipt.get().status()).isEqualTo(Receipt.Status.APPENDED);
      }
    } finally {
      callers.shutdown();
    }
  }
}
