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
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteDataSource;

/**
 * A copy of the embedded database in one file, as it was at one moment. It is made while others
 * write, and holds every commit that was answered before it began. Stateless.
 */
public final class BackupFile {

  /** The code of a file that is no backup, or cannot be one. */
  public static final String INVALID = "backup.invalid";

  /** The code of a store that would be overwritten. */
  public static final String EXISTS = "restore.exists";

  private static final String BEFORE = ".before-restore";

  private BackupFile() {}

  /**
   * Writes the backup; the file is there whole, or not at all.
   *
   * @param database the file of the database, which may be in use
   * @param backup the file to make
   * @throws InvalidInputException if there is no database, or the file exists or cannot be made
   * @throws UnavailableException if the database cannot be read, or there is no room
   */
  public static void write(Path database, Path backup) {
    if (!Files.exists(database)) {
      throw new InvalidInputException(
          INVALID, "there is no store at " + database + " to back up; see the setting data_dir");
    }
    if (Files.exists(backup)) {
      throw new InvalidInputException(INVALID, backup + " exists; name a new file");
    }
    Path folder = backup.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new InvalidInputException(INVALID, "there is no folder " + folder + " to write to");
    }
    SqliteFile.prepare(database);
    Path part = sibling(backup, ".part-" + ProcessHandle.current().pid());
    try {
      makeForOwner(part);
      try (Connection connection = SqliteTransactions.existing(database).getConnection();
          PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
        requireOurs(connection, database);
        copy.setString(1, part.toString());
        copy.execute();
      }
      requireSound(part, database);
      BackupSeal.put(part);
      Files.move(part, backup, StandardCopyOption.ATOMIC_MOVE);
      BackupSeal.syncFolder(backup);
    } catch (SQLException e) {
      throw failed("cannot copy " + database + " to " + backup, e);
    } catch (IOException e) {
      throw failed("cannot write " + backup, e);
    } finally {
      delete(part);
    }
  }

  /**
   * Puts what a backup holds in the place of the database, which nobody may have open. A database
   * that is replaced stays beside it, its name ending in {@code .before-restore}.
   *
   * @param replace whether there may be a database already
   * @throws InvalidInputException if the file is no whole backup, is of a newer program, or there
   *     is a database already
   */
  public static void restore(Path backup, Path database, boolean replace) {
    if (!Files.isRegularFile(backup)) {
      throw new InvalidInputException(INVALID, "there is no file " + backup);
    }
    if (Files.exists(database) && !replace) {
      throw new InvalidInputException(
          EXISTS,
          database
              + " exists; name an empty data folder, or replace what is there with --force (it is"
              + " kept beside as "
              + database.getFileName()
              + BEFORE
              + ")");
    }
    SqliteFile.prepare(database);
    Path fresh = sibling(database, ".restoring");
    try {
      BackupSeal.opened(backup, fresh);
      SQLiteDataSource source = SqliteTransactions.existing(fresh);
      try (Connection connection = source.getConnection()) {
        requireOurs(connection, backup);
      }
      requireSound(fresh, backup);
      Migrations.run(SqliteTransactions.writable(fresh), Product.SQLITE);
      keepBeside(database);
      Files.move(
          fresh, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      BackupSeal.syncFolder(database);
    } catch (SQLException e) {
      throw failed("cannot read " + backup, e);
    } catch (IOException e) {
      throw failed("cannot restore " + backup + " to " + database, e);
    } finally {
      List.of("", "-wal", "-shm", "-journal").forEach(end -> delete(sibling(fresh, end)));
    }
  }

  /** A backup holds all data, so only its owner may read it, where files have owners. */
  private static void makeForOwner(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  /** The old database stays in its place until the new one replaces it in one step. */
  private static void keepBeside(Path database) throws IOException {
    if (!Files.exists(database)) {
      return;
    }
    try (Connection connection = SqliteTransactions.existing(database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      // It cannot be opened, which may be why it is replaced: it is kept as it lies there.
    }
    for (String end : List.of("-wal", "-shm")) {
      if (Files.exists(sibling(database, end))) {
        Files.move(
            sibling(database, end),
            sibling(database, BEFORE + end),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.copy(database, sibling(database, BEFORE), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void requireOurs(Connection connection, Path file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (SqliteFile.number(statement, "PRAGMA application_id") != SqliteFile.OURS) {
        throw new InvalidInputException(Migrations.FOREIGN, file + " is no database of kedge");
      }
    }
  }

  private static void requireSound(Path file, Path told) throws SQLException {
    try (Connection connection = SqliteTransactions.existing(file).getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA integrity_check(1)")) {
      if (!row.next() || !row.getString(1).equals("ok")) {
        throw new InvalidInputException(
            INVALID, told + " is damaged inside; restore an older backup of it");
      }
    }
  }

  private static Path sibling(Path file, String end) {
    return file.resolveSibling(file.getFileName() + end);
  }

  private static UnavailableException failed(String what, Exception cause) {
    String why = String.valueOf(cause.getMessage());
    return new UnavailableException(
        DriverFailure.STORE_UNAVAILABLE, what + ": " + why.lines().findFirst().orElse(why), cause);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // What is left over is told by its name, and the failure before it counts more.
    }
  }
}
