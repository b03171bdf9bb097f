/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.Bytes;
import io.kedge.control.port.access.AccessKey;
import io.kedge.control.port.access.KeyStore;
import io.kedge.control.port.access.Role;
import io.kedge.kernel.ConflictException;
import io.kedge.store.jdbc.connect.Statements;
import io.kedge.store.jdbc.connect.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keys in SQL. Thread-safe. */
final class JdbcKeyStore implements KeyStore {

  private static final Statements SQL = Statements.of("keys.sql");

  private final Transactions transactions;

  JdbcKeyStore(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(AccessKey key) {
    transactions.write(
        handle -> {
          long live =
              handle.createQuery(SQL.get("live")).bind("name", key.name()).mapTo(Long.class).one();
          if (live > 0) {
            throw new ConflictException(
                NAME_TAKEN,
                "there is a key named "
                    + key.name()
                    + "; choose another name, or revoke that one first");
          }
          return handle
              .createUpdate(SQL.get("insert"))
              .bind("id", key.id())
              .bind("name", key.name())
              .bind("role", key.role().wireName())
              .bind("hash", key.hash().array())
              .bind("created_at", key.createdAt().toEpochMilli())
              .bind("expires_at", key.expiresAt().toEpochMilli())
              .bind("revoked_at", key.revokedAt().map(Instant::toEpochMilli))
              .bind("last_used_at", key.lastUsedAt().map(Instant::toEpochMilli))
              .execute();
        });
  }

  @Override
  public List<AccessKey> list() {
    return transactions.read(
        handle -> handle.createQuery(SQL.get("list")).map((row, context) -> key(row)).list());
  }

  private static AccessKey key(ResultSet row) throws SQLException {
    return new AccessKey(
        row.getString("id"),
        row.getString("name"),
        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
        Bytes.of(row.getBytes("hash")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("expires_at")),
        instant(row, "revoked_at"),
        instant(row, "last_used_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  @Override
  public boolean revoke(String name, Instant now) {
    return transactions.write(
            handle ->
                handle
                    .createUpdate(SQL.get("revoke"))
                    .bind("name", name)
                    .bind("now", now.toEpochMilli())
                    .execute())
        > 0;
  }

  @Override
  public void seen(String id, Instant time) {
    transactions.write(
        handle ->
            handle
                .createUpdate(SQL.get("seen"))
                .bind("id", id)
                .bind("time", time.toEpochMilli())
                .execute());
  }
}
