/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.control.port.Expected;
import io.kedge.control.port.Model;
import io.kedge.control.port.flow.Given;
import io.kedge.kernel.UnavailableException;
import io.kedge.store.jdbc.connect.DatabaseConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database whose file was taken away answers nothing as kept. */
class MovedFileTest {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("kedge.db");
  }

  private static void assertAway(ThrowingCallable call, String word) {
    assertThatThrownBy(call).isInstanceOf(UnavailableException.class).hasMessageContaining(word);
  }

  @Test
  void a_file_that_was_moved_is_missed_until_it_is_back() throws IOException {
    try (Database database = Database.open(DatabaseConfig.sqlite(file()))) {
      database.ping();
      Path aside = Files.move(file(), folder.resolve("aside.db"));

      assertAway(database::ping, "moved or deleted");
      assertAway(() -> put(database), "moved or deleted");

      Files.move(aside, file());
      database.ping();
      assertThat(database.models().find("m")).isEmpty();
      put(database);
    }
  }

  @Test
  void a_file_that_was_deleted_or_replaced_is_told() throws IOException {
    try (Database database = Database.open(DatabaseConfig.sqlite(file()))) {
      // The old file is held by the open database, so its place on the disk is not given away.
      Files.delete(file());
      assertAway(database::ping, "moved or deleted");
      Files.writeString(file(), "another");

      assertAway(database::ping, "replaced");
    }
  }

  private static void put(Database database) {
    database.models().put(Model.of("m", "regression"), Expected.nothing(), Given.NOON);
  }
}
