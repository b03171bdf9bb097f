/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import java.util.Map;

/** A database product that the store runs on, with the few words in which its SQL differs. */
enum Product {
  SQLITE("SQLite"),
  POSTGRESQL("PostgreSQL");

  private final String title;

  Product(String title) {
    this.title = title;
  }

  /** Its name for people. */
  String title() {
    return title;
  }

  /** What stands for the placeholders of migrations. */
  Map<String, String> types() {
    return switch (this) {
      case SQLITE ->
          Map.of(
              "identity", "INTEGER PRIMARY KEY AUTOINCREMENT",
              "long", "INTEGER",
              "real", "REAL",
              "bytes", "BLOB",
              "name", "TEXT",
              "strict", " STRICT",
              "clustered", " STRICT, WITHOUT ROWID");
      // Names are compared by code point on both: paging by name must not depend on a locale.
      case POSTGRESQL ->
          Map.of(
              "identity", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
              "long", "BIGINT",
              "real", "DOUBLE PRECISION",
              "bytes", "BYTEA",
              "name", "TEXT COLLATE \"C\"",
              "strict", "",
              "clustered", "");
    };
  }

  /** What stands for the placeholders of statements: SQLite has one writer and locks no rows. */
  Map<String, String> words() {
    return switch (this) {
      case SQLITE -> Map.of("for_update", "", "for_update_of_version", "");
      case POSTGRESQL ->
          Map.of("for_update", "FOR UPDATE", "for_update_of_version", "FOR UPDATE OF v");
    };
  }
}
