/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A file that is, or becomes, an embedded database of ours. */
final class SqliteFile {

  /** What the header of our files says: the letters KEDG. */
  static final int OURS = 0x4B454447;

  private SqliteFile() {}

  /**
   * Makes the folder of the file and of the driver's native part, which would else be unpacked into
   * the system's folder of temporary files.
   */
  static void prepare(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new InvalidInputException(DatabaseConfig.INVALID, file + " names no file");
    }
    try {
      Path temporary = Files.createDirectories(folder.resolve("tmp"));
      if (System.getProperty("org.sqlite.tmpdir") == null) {
        System.setProperty("org.sqlite.tmpdir", temporary.toString());
      }
    } catch (IOException e) {
      throw new UnavailableException(
          DriverFailure.STORE_UNAVAILABLE, "the folder " + folder + " cannot be made", e);
    }
  }

  /**
   * Marks an empty database as ours.
   *
   * @throws InvalidInputException {@code store.foreign} if the file is something else
   */
  static void claim(DataSource source, Path file) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      if (number(statement, "PRAGMA application_id") == OURS) {
        return;
      }
      if (number(statement, "SELECT count(*) FROM sqlite_master") > 0) {
        throw foreign(file, null);
      }
      statement.execute("PRAGMA application_id = " + OURS);
    } catch (SQLException e) {
      // NOTADB: the file begins with something that is no header of SQLite.
      if ((e.getErrorCode() & 0xff) == 26) {
        throw foreign(file, e);
      }
      throw DriverFailure.away(e);
    }
  }

  static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static InvalidInputException foreign(Path file, @Nullable SQLException cause) {
    String message = file + " is no database of kedge; name another file or a new one";
    return cause == null
        ? new InvalidInputException(Migrations.FOREIGN, message)
        : new InvalidInputException(Migrations.FOREIGN, message, cause);
  }
}
