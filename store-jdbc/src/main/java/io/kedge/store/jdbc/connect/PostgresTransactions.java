/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL, shared with other programs. Appending, other writing, reading and health have
 * connections of their own, so that none starves another. Thread-safe.
 */
final class PostgresTransactions implements Transactions {

  private static final int LANES = 4;
  private static final int WRITERS = 5;
  private static final int READERS = 5;

  private final List<HikariDataSource> pools = new ArrayList<>();
  private final List<GroupWriter> lanes = new ArrayList<>();
  private final Duration patience;
  private final Jdbi writer;
  private final Jdbi reader;
  private final Jdbi health;

  /** Opens the pools; the schema is in place. */
  PostgresTransactions(DatabaseConfig config) {
    patience = config.patience();
    PGSimpleDataSource source = impatient(config);
    Jdbi appender = pool(source, "append", LANES);
    writer = pool(source, "write", WRITERS);
    reader = pool(source, "read", READERS);
    health = pool(source, "health", 1);
    for (int i = 0; i < LANES; i++) {
      lanes.add(
          new GroupWriter("kedge-store-writer-" + i, appender, patience, GroupWriter.Watch.NONE));
    }
  }

  /** The database without time limits. */
  static PGSimpleDataSource source(DatabaseConfig config) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(config.url());
    config.user().ifPresent(source::setUser);
    config.password().ifPresent(source::setPassword);
    source.setApplicationName("kedge");
    source.setConnectTimeout((int) Math.max(1, config.patience().toSeconds()));
    return source;
  }

  // A commit must wait for the disk whatever the server's default is. The server gives up a
  // little earlier than the socket, so that most time-outs leave the connection usable.
  private static PGSimpleDataSource impatient(DatabaseConfig config) {
    PGSimpleDataSource source = source(config);
    long millis = config.patience().toMillis();
    source.setSocketTimeout((int) Math.max(1, (millis + 999) / 1000));
    source.setTcpKeepAlive(true);
    source.setOptions(
        "-c synchronous_commit=on -c idle_in_transaction_session_timeout=30000"
            + " -c statement_timeout="
            + millis * 9 / 10);
    return source;
  }

  private Jdbi pool(PGSimpleDataSource source, String name, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("kedge-" + name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(Math.max(250, patience.toMillis() * 8 / 10));
    config.setValidationTimeout(Math.max(250, patience.toMillis() / 2));
    HikariDataSource pool = new HikariDataSource(config);
    pools.add(pool);
    return Wiring.jdbi(pool, Product.POSTGRESQL);
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    return in(reader, TransactionIsolationLevel.REPEATABLE_READ, work);
  }

  @Override
  public <T> T write(Function<Handle, T> work) {
    return in(writer, TransactionIsolationLevel.READ_COMMITTED, work);
  }

  private <T> T in(Jdbi jdbi, TransactionIsolationLevel level, Function<Handle, T> work) {
    if (pools.get(0).isClosed()) {
      throw DriverFailure.away(null);
    }
    try {
      return Attempts.of(() -> jdbi.inTransaction(level, work::apply));
    } catch (RuntimeException e) {
      throw DriverFailure.translated(e);
    }
  }

  @Override
  public <T> T append(String lane, Function<Handle, T> work) {
    return lanes.get(Math.floorMod(lane.hashCode(), LANES)).write(work);
  }

  /** Reads, and asks whether the server takes writes: a standby does not. */
  @Override
  public void ping() {
    boolean standby =
        in(
            health,
            TransactionIsolationLevel.READ_COMMITTED,
            handle -> handle.createQuery("SELECT pg_is_in_recovery()").mapTo(Boolean.class).one());
    if (standby) {
      throw DriverFailure.away(new IllegalStateException("the server is a standby"));
    }
  }

  @Override
  public void close() {
    lanes.forEach(GroupWriter::close);
    pools.forEach(HikariDataSource::close);
  }
}
