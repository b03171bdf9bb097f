/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.Bytes;
import io.kedge.control.port.Cursor;
import io.kedge.control.port.NewReference;
import io.kedge.control.port.Page;
import io.kedge.control.port.PageRequest;
import io.kedge.control.port.Reference;
import io.kedge.control.port.ReferenceEntry;
import io.kedge.control.port.ReferenceStore;
import io.kedge.kernel.ModelVersion;
import io.kedge.store.jdbc.connect.Statements;
import io.kedge.store.jdbc.connect.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** References in SQL. Thread-safe. */
final class JdbcReferenceStore implements ReferenceStore {

  private static final Statements SQL = Statements.of("references.sql");

  private final Transactions transactions;

  JdbcReferenceStore(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public ReferenceEntry set(NewReference reference) {
    return transactions.write(
        handle -> {
          long id = VersionKeys.locked(handle, reference.version());
          Query latest = handle.createQuery(SQL.get("latest")).bind("id", id);
          return one(latest, reference.version())
              .filter(r -> r.profile().equals(reference.profile()))
              .filter(r -> r.entry().source().equals(reference.source()))
              .map(Reference::entry)
              .orElseGet(() -> insert(handle, id, reference));
        });
  }

  private static ReferenceEntry insert(Handle handle, long id, NewReference reference) {
    long number =
        handle.createQuery(SQL.get("count_reference")).bind("id", id).mapTo(Long.class).one();
    long setAt = reference.setAt().toEpochMilli();
    handle
        .createUpdate(SQL.get("insert"))
        .bind("id", id)
        .bind("number", number)
        .bind("set_at", setAt)
        .bind("source", reference.source())
        .bind("row_count", reference.rows())
        .bind("profile", reference.profile().array())
        .execute();
    return new ReferenceEntry(
        reference.version(),
        number,
        Instant.ofEpochMilli(setAt),
        reference.source(),
        reference.rows());
  }

  @Override
  public Optional<Reference> current(ModelVersion version) {
    return transactions.read(
        handle -> one(VersionKeys.bound(handle.createQuery(SQL.get("current")), version), version));
  }

  @Override
  public Optional<Reference> find(ModelVersion version, long number) {
    return transactions.read(
        handle -> {
          Query query = handle.createQuery(SQL.get("find")).bind("number", number);
          return one(VersionKeys.bound(query, version), version);
        });
  }

  @Override
  public Page<ReferenceEntry> list(ModelVersion version, PageRequest page) {
    long before = page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    List<ReferenceEntry> fetched =
        transactions.read(
            handle ->
                VersionKeys.bound(handle.createQuery(SQL.get("list")), version)
                    .bind("before", before)
                    .bind("limit", page.limit() + 1)
                    .map((row, context) -> entry(row, version))
                    .list());
    return Page.of(fetched, page, entry -> Cursor.after(entry.number()));
  }

  private static Optional<Reference> one(Query query, ModelVersion version) {
    return query
        .map(
            (row, context) -> new Reference(entry(row, version), Bytes.of(row.getBytes("profile"))))
        .findOne();
  }

  private static ReferenceEntry entry(ResultSet row, ModelVersion version) throws SQLException {
    return new ReferenceEntry(
        version,
        row.getLong("number"),
        Instant.ofEpochMilli(row.getLong("set_at")),
        row.getString("source"),
        row.getLong("row_count"));
  }
}
