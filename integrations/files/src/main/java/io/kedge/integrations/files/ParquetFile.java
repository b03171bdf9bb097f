/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.kernel.InvalidInputException;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.duckdb.DuckDBDriver;

/**
 * An open Parquet file, read by an embedded database of its own that can reach nothing else. Only
 * this class and {@link ParquetRows} load the database. One thread.
 */
final class ParquetFile implements Closeable {

  private static final String IN_MEMORY = "jdbc:duckdb:";

  /** A column without any value; the database would call it one of integers. */
  private static final String NO_TYPE = "NullType()";

  private final Place place;
  private final String pattern;
  private final String source;
  private final Connection connection;

  private ParquetFile(SourceFile file, Connection connection) {
    this.place = file.place();
    this.connection = connection;
    this.pattern = pattern(file);
    // Not told otherwise, the database takes "year=2026" in a folder's name for one more column.
    this.source = "read_parquet(" + pattern + ", hive_partitioning = false)";
  }

  /**
   * Opens the file.
   *
   * @throws InvalidInputException if it is not Parquet, or Parquet cannot be read on this machine
   */
  static ParquetFile open(SourceFile file) {
    Connection connection = connect(file.place());
    ParquetFile opened = new ParquetFile(file, connection);
    try {
      opened.run("SET allowed_paths = [" + literal(file) + ", " + opened.pattern + "]");
      opened.run("SET enable_external_access = false");
      opened.run("SET lock_configuration = true");
      return opened;
    } catch (RuntimeException failure) {
      opened.close();
      throw failure;
    }
  }

  private static Connection connect(Place place) {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("jdbc_stream_results", "true");
    settings.setProperty("threads", "2");
    settings.setProperty("memory_limit", "1GB");
    // A scan spills nothing; an empty name keeps the database from making a folder.
    settings.setProperty("temp_directory", "");
    try {
      return new DuckDBDriver().connect(IN_MEMORY, settings);
    } catch (SQLException | LinkageError failure) {
      throw new InvalidInputException(
          "file.unsupported",
          place.text() + ": Parquet cannot be read on this machine. Convert the file to CSV.",
          failure);
    }
  }

  private static String literal(SourceFile file) {
    return "'" + file.path().toAbsolutePath().toString().replace("'", "''") + "'";
  }

  /** The database takes a name to read for a pattern, which may match other files. */
  private static String pattern(SourceFile file) {
    return literal(file).replaceAll("[*?\\[]", "[$0]");
  }

  /**
   * The columns of the file, in order.
   *
   * @throws InvalidInputException if there are too many, or their names cannot be used
   */
  List<ParquetType> types() {
    Map<String, String> written = writtenTypes();
    List<ParquetType> types = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
      while (rows.next()) {
        String name = rows.getString(1);
        boolean valueless = NO_TYPE.equals(written.get(name));
        types.add(new ParquetType(name, valueless ? ParquetType.NONE : rows.getString(2)));
      }
    } catch (SQLException failure) {
      throw corrupt(failure);
    }
    check(types, written.keySet());
    return types;
  }

  /** The names as the file has them, with the types it states in its own words. */
  private Map<String, String> writtenTypes() {
    Map<String, String> written = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT name, logical_type FROM parquet_schema(" + pattern + ")")) {
      while (rows.next()) {
        written.put(rows.getString(1), String.valueOf(rows.getString(2)));
      }
      return written;
    } catch (SQLException failure) {
      throw corrupt(failure);
    }
  }

  private void check(List<ParquetType> types, Set<String> written) {
    if (types.size() > ColumnNames.MOST_COLUMNS) {
      throw ColumnNames.tooMany(place);
    }
    for (ParquetType type : types) {
      // The database renames a column whose name another has already, in whatever case.
      if (!written.contains(type.name())) {
        throw place.bad(
            "file.duplicate_column",
            "two columns have the name that became %s, in the same or another case. Rename one."
                .formatted(Excerpt.quoted(type.name())));
      }
    }
    ColumnNames.checkAll(place, types.stream().map(ParquetType::name).toList(), new HashSet<>());
  }

  /** The number of rows. */
  long rows() {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + source)) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException failure) {
      throw corrupt(failure);
    }
  }

  /** The values of the given SQL expressions, in the file's order of rows. */
  ResultSet select(List<String> expressions) throws SQLException {
    Statement statement = connection.createStatement();
    statement.closeOnCompletion();
    return statement.executeQuery("SELECT " + String.join(", ", expressions) + " FROM " + source);
  }

  /** The failure that a failed read means. */
  InvalidInputException corrupt(SQLException failure) {
    return place.bad(
        "file.corrupt",
        "the Parquet data are damaged (%s). Copy or write the file again."
            .formatted(reason(failure)),
        failure);
  }

  /** The database puts the reason into a second line when it fails while it prepares. */
  private static String reason(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    String second =
        message.lines().filter(line -> line.startsWith("Error: ")).findFirst().orElse(message);
    return Place.reason(new SQLException(second.replaceFirst("^Error: ", "")));
  }

  private void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw corrupt(failure);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException ignored) {
      // Nothing was written, so nothing can be lost.
    }
  }
}
