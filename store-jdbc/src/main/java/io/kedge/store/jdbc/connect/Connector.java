/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import javax.sql.DataSource;

/** Opens databases. */
public final class Connector {

  private Connector() {}

  /**
   * Opens the database, makes it when it is missing (SQLite), and brings its schema up to this
   * program's.
   *
   * @throws io.kedge.kernel.InvalidInputException {@code store.newer} if a newer program has
   *     written it, {@code store.foreign} if it is not ours or was changed by hand
   * @throws io.kedge.kernel.UnavailableException {@code store_unavailable} if it cannot be reached,
   *     {@code storage_full} if it has no room
   */
  public static Transactions open(DatabaseConfig config) {
    return switch (config.product()) {
      case SQLITE -> {
        SqliteFile.prepare(config.file());
        DataSource source = SqliteTransactions.writable(config.file());
        SqliteFile.claim(source, config.file());
        Migrations.run(source, Product.SQLITE);
        yield new SqliteTransactions(config.file(), config.patience());
      }
      case POSTGRESQL -> {
        Migrations.run(PostgresTransactions.source(config), Product.POSTGRESQL);
        yield new PostgresTransactions(config);
      }
    };
  }
}
