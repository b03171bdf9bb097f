/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** SQLite in a file: one writer for all, who syncs each commit, and readers apart. Thread-safe. */
final class SqliteTransactions implements Transactions {

  private static final int READERS = 4;
  private static final String BEAT = "UPDATE store_probe SET beats = beats + 1 WHERE id = 1";

  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final Jdbi reader;
  private final GroupWriter writer;
  private final FileIdentity identity;

  /** Opens the file, whose schema is in place. */
  SqliteTransactions(Path file, Duration patience) {
    writing = new HikariDataSource(pool(writable(file), 1, patience));
    identity = FileIdentity.of(file);
    HikariConfig readers = pool(readable(file), READERS, patience);
    readers.setReadOnly(true);
    reading = new HikariDataSource(readers);
    reader = Wiring.jdbi(reading, Product.SQLITE);
    // A connection whose disk failed is not used again: the next one recovers from the file.
    writer =
        new GroupWriter(
            "kedge-store-writer",
            Wiring.jdbi(writing, Product.SQLITE),
            patience,
            new GroupWriter.Watch(
                identity::requireSame, () -> writing.getHikariPoolMXBean().softEvictConnections()));
  }

  private static HikariConfig pool(SQLiteDataSource source, int size, Duration patience) {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(size);
    pool.setMaxLifetime(0);
    pool.setConnectionTimeout(Math.max(250, patience.toMillis()));
    return pool;
  }

  /** The file as its one writer opens it. */
  static SQLiteDataSource writable(Path file) {
    SQLiteConfig config = config();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setCacheSize(-65_536);
    config.setJournalSizeLimit(64 << 20);
    return source(file, config);
  }

  /** A file that must be there, for one who comes and goes; it is not made when it is missing. */
  static SQLiteDataSource existing(Path file) {
    SQLiteConfig config = config();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    return source(file, config);
  }

  private static SQLiteDataSource readable(Path file) {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    config.setCacheSize(-8_192);
    return source(file, config);
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(5_000);
    config.enforceForeignKeys(true);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }

  private static SQLiteDataSource source(Path file, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    if (reading.isClosed()) {
      throw DriverFailure.away(null);
    }
    try {
      return reader.inTransaction(work::apply);
    } catch (RuntimeException e) {
      throw DriverFailure.translated(e);
    }
  }

  @Override
  public <T> T write(Function<Handle, T> work) {
    return writer.write(work);
  }

  @Override
  public <T> T append(String lane, Function<Handle, T> work) {
    return writer.write(work);
  }

  /** Commits a row: only this shows a full disk, a failing sync or a stuck writer. */
  @Override
  public void ping() {
    writer.write(handle -> handle.execute(BEAT));
  }

  @Override
  public void close() {
    writer.close();
    reading.close();
    writing.close();
  }
}
