/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** Writes Parquet files for tests. */
final class ParquetFixture {

  private ParquetFixture() {}

  /** A file with the rows of the SQL query. */
  static Path write(Path file, String query) {
    try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Statement statement = connection.createStatement()) {
      String target = file.toString().replace("'", "''");
      statement.execute("COPY (" + query + ") TO '" + target + "' (FORMAT PARQUET)");
      return file;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
