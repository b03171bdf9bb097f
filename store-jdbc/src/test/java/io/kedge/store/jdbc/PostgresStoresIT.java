/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.Expected;
import io.kedge.control.port.PageRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The stores keep their contracts on PostgreSQL. */
class PostgresStoresIT extends StoreContracts {

  private static PostgresServer server;
  private static Database database;

  @BeforeAll
  static void start() {
    server = new PostgresServer();
    database = Database.open(server.emptyDatabase());
  }

  @AfterAll
  static void stop() {
    database.close();
    server.close();
  }

  @AfterEach
  void empty() {
    database
        .models()
        .list(PageRequest.first(100))
        .items()
        .forEach(model -> database.models().delete(model.value().name(), Expected.anything()));
  }

  @Override
  Database database() {
    return database;
  }
}
