/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.store.jdbc.connect.DatabaseConfig;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A killed program has lost nothing that it acknowledged, and doubled nothing. */
class KilledWriterIT {

  private static final int ROUNDS = 5;

  @TempDir Path folder;

  @Test
  void nothing_acknowledged_is_lost_on_sqlite() throws Exception {
    rounds(new KilledWriter(DatabaseConfig.sqlite(folder.resolve("kedge.db"))));
  }

  @Test
  void nothing_acknowledged_is_lost_on_postgresql() throws Exception {
    try (PostgresServer server = new PostgresServer()) {
      rounds(new KilledWriter(server.emptyDatabase()));
    }
  }

  private static void rounds(KilledWriter writer) throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      // At another moment of the group each time.
      writer.round(round, 150 + 37 * round);
    }

    assertThat(writer.acknowledged()).isGreaterThan(ROUNDS * 150);
  }
}
