/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.control.port.Expected;
import io.kedge.control.port.Model;
import io.kedge.control.port.PageRequest;
import io.kedge.control.port.flow.Given;
import io.kedge.kernel.KedgeException;
import io.kedge.store.jdbc.connect.BackupFile;
import io.kedge.store.jdbc.connect.DatabaseConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup holds what was there when it began, and is put back whole or not at all. */
class BackupTest {

  @TempDir Path folder;

  private Path data(String name) {
    return folder.resolve(name).resolve("kedge.db");
  }

  private static Database open(Path file) {
    return Database.open(DatabaseConfig.sqlite(file));
  }

  private static void put(Database database, int number) {
    Model model = Model.of("m%06d".formatted(number), "regression");
    database.models().put(model, Expected.nothing(), Given.NOON);
  }

  private static int count(Database database) {
    int count = 0;
    for (var page = database.models().list(PageRequest.first(1000)); ; ) {
      for (var item : page.items()) {
        assertThat(item.value().name()).isEqualTo("m%06d".formatted(count++));
      }
      if (page.next().isEmpty()) {
        return count;
      }
      page = database.models().list(PageRequest.first(1000).next(page.next().get()));
    }
  }

  /** A backup of a store with so many models. */
  private Path backup(int models) {
    Path file = folder.resolve("kedge.bak");
    try (Database database = open(data("given"))) {
      for (int i = 0; i < models; i++) {
        put(database, i);
      }
      BackupFile.write(data("given"), file);
    }
    return file;
  }

  private void restore(Path backup, String name, boolean replace) throws IOException {
    Files.createDirectories(data(name).getParent());
    BackupFile.restore(backup, data(name), replace);
  }

  private static void assertRefused(ThrowingCallable call, String word) {
    assertThatThrownBy(call).isInstanceOf(KedgeException.class).hasMessageContaining(word);
  }

  @Test
  void a_backup_under_load_holds_all_that_was_answered_before_and_nothing_by_halves()
      throws Exception {
    Path file = folder.resolve("kedge.bak");
    AtomicInteger answered = new AtomicInteger();
    AtomicBoolean stop = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(200);
    int before;
    int after;
    try (Database database = open(data("busy"))) {
      Thread writer =
          new Thread(
              () -> {
                while (!stop.get()) {
                  put(database, answered.get());
                  answered.incrementAndGet();
                  begun.countDown();
                }
              });
      writer.start();
      begun.await();

      before = answered.get();
      BackupFile.write(data("busy"), file);
      after = answered.get() + 1;
      stop.set(true);
      writer.join();
    }
    restore(file, "restored", false);

    try (Database restored = open(data("restored"))) {
      // One writer gave the numbers in order: what is there is a beginning of them.
      assertThat(count(restored)).isBetween(before, after);
      put(restored, 999_999);
    }
    assertThat(data("restored").getParent().resolve("kedge.db.restoring")).doesNotExist();
  }

  @Test
  void a_store_is_replaced_only_on_purpose_and_kept_beside() throws IOException {
    Path backup = backup(3);
    try (Database other = open(data("other"))) {
      put(other, 0);
    }

    assertRefused(() -> restore(backup, "other", false), "--force");
    try (Database other = open(data("other"))) {
      assertThat(count(other)).isEqualTo(1);
    }
    restore(backup, "other", true);

    try (Database other = open(data("other"));
        Database kept = open(data("other").resolveSibling("kedge.db.before-restore"))) {
      assertThat(count(other)).isEqualTo(3);
      assertThat(count(kept)).isEqualTo(1);
    }
  }

  @Test
  void what_is_no_whole_backup_is_refused_and_leaves_nothing() throws IOException, SQLException {
    Path backup = backup(3);
    byte[] good = Files.readAllBytes(backup);
    byte[] flipped = good.clone();
    flipped[good.length / 2] ^= 1;
    Path broken = folder.resolve("broken");

    Files.write(broken, flipped);
    assertRefused(() -> restore(broken, "a", false), "damaged");
    Files.write(broken, java.util.Arrays.copyOf(good, good.length - 1));
    assertRefused(() -> restore(broken, "a", false), "cut short");
    Files.write(broken, new byte[0]);
    assertRefused(() -> restore(broken, "a", false), "not made by 'kedge backup'");
    Files.writeString(broken, "a letter to somebody, long enough to hold a seal at its very end");
    assertRefused(() -> restore(broken, "a", false), "not made by 'kedge backup'");
    assertRefused(() -> restore(folder.resolve("none"), "a", false), "there is no file");
    assertRefused(() -> restore(data("given"), "a", false), "not made by 'kedge backup'");

    assertThat(folder.resolve("a")).isDirectoryNotContaining(one -> one.endsWith("kedge.db"));
    assertThat(folder.resolve("a").resolve("kedge.db.restoring")).doesNotExist();
  }

  @Test
  void a_backup_of_a_newer_program_is_refused() throws IOException, SQLException {
    backup(1);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data("given"));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO kedge_schema_history SELECT 999, '999', 'later', type, script, checksum,"
              + " installed_by, installed_on, execution_time, success FROM kedge_schema_history"
              + " WHERE version = '1'");
    }
    Path newer = folder.resolve("newer.bak");
    BackupFile.write(data("given"), newer);

    assertRefused(() -> restore(newer, "b", false), "newer kedge");

    assertThat(folder.resolve("b")).isDirectoryNotContaining(one -> one.endsWith("kedge.db"));
    assertThat(folder.resolve("b").resolve("kedge.db.restoring")).doesNotExist();
  }

  @Test
  void a_backup_overwrites_nothing_and_needs_a_store() throws IOException, SQLException {
    Path backup = backup(1);

    assertRefused(() -> BackupFile.write(data("given"), backup), "exists");
    assertRefused(() -> BackupFile.write(data("none"), folder.resolve("x")), "no store");
    assertRefused(
        () -> BackupFile.write(data("given"), folder.resolve("nowhere/x")), "there is no folder");
    Path foreign = folder.resolve("foreign.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + foreign);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE theirs (x)");
    }
    assertRefused(() -> BackupFile.write(foreign, folder.resolve("x")), "no database of kedge");

    assertThat(folder.resolve("x")).doesNotExist();
    assertThat(data("none")).doesNotExist();
  }

  @Test
  void a_backup_can_be_looked_into_with_any_tool_by_its_owner() throws Exception {
    Path backup = backup(3);

    assertThat(Files.getPosixFilePermissions(backup)).hasSize(2);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + backup);
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("SELECT count(*) FROM model")) {
      assertThat(row.getInt(1)).isEqualTo(3);
    }
  }

  @Test
  void bytes_behind_the_seal_break_it() throws IOException {
    Path backup = backup(1);
    Files.write(backup, new byte[] {0}, StandardOpenOption.APPEND);

    assertRefused(() -> restore(backup, "c", false), "not made by 'kedge backup'");
  }
}
