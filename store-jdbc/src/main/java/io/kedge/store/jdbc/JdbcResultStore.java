/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.Cursor;
import io.kedge.control.port.Page;
import io.kedge.control.port.PageRequest;
import io.kedge.control.port.flow.Evidence;
import io.kedge.control.port.flow.Result;
import io.kedge.control.port.flow.ResultStore;
import io.kedge.control.port.flow.ServingRole;
import io.kedge.control.port.flow.WindowKey;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.Severity;
import io.kedge.store.jdbc.connect.Statements;
import io.kedge.store.jdbc.connect.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Results in SQL. Thread-safe. */
final class JdbcResultStore implements ResultStore {

  private static final Statements SQL = Statements.of("results.sql");

  private static final int MOST_AT_ONCE = 500;

  private final Transactions transactions;

  JdbcResultStore(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean add(Result result) {
    return transactions.write(handle -> insert(handle, result));
  }

  /** Keeps the result within a transaction, and tells whether it is new. */
  static boolean insert(Handle handle, Result result) {
    return insert(handle, VersionKeys.locked(handle, result.window().version()), result) == 1;
  }

  private static int insert(Handle handle, long version, Result result) {
    WindowKey window = result.window();
    Evidence evidence = result.evidence();
    return handle
        .createUpdate(SQL.get("insert"))
        .bind("id", result.id())
        .bind("version_id", version)
        .bind("monitor", result.monitor())
        .bind("role", window.role().wireName())
        .bind("series", window.series())
        .bind("window_from", window.from())
        .bind("window_to", window.to())
        .bind("revision", result.revision())
        .bind("judged_at", result.judgedAt().toEpochMilli())
        .bind("severity", result.severity().wireName())
        .bind("sentence", result.sentence())
        .bind("reference_number", evidence.reference())
        .bind("baseline_number", evidence.baseline())
        .bind("first_sequence", evidence.firstSequence())
        .bind("last_sequence", evidence.lastSequence())
        .bind("settings", evidence.settings())
        .bind("program", evidence.program())
        .bind("verdict", result.verdict())
        .execute();
  }

  @Override
  public Optional<Result> find(String id) {
    return transactions.read(
        handle ->
            handle
                .createQuery(SQL.get("find"))
                .bind("id", id)
                .map((row, context) -> result(row))
                .findOne());
  }

  @Override
  public Page<Result> list(ModelVersion version, PageRequest page) {
    return page(page, handle -> query(handle, version).define("of_monitor", ""));
  }

  @Override
  public Page<Result> listOf(ModelVersion version, String monitor, PageRequest page) {
    return page(
        page,
        handle ->
            query(handle, version)
                .define("of_monitor", "AND r.monitor = :monitor")
                .bind("monitor", monitor));
  }

  private static Query query(Handle handle, ModelVersion version) {
    return VersionKeys.bound(handle.createQuery(SQL.get("list")), version);
  }

  private Page<Result> page(PageRequest page, Function<Handle, Query> query) {
    Cursor after = page.after().orElse(Cursor.after(Long.MAX_VALUE, Long.MAX_VALUE, ""));
    List<Result> fetched =
        transactions.read(
            handle ->
                query
                    .apply(handle)
                    .bind("window_to", after.number(0))
                    .bind("judged_at", after.number(1))
                    .bind("id", after.text(2))
                    .bind("limit", page.limit() + 1)
                    .map((row, context) -> result(row))
                    .list());
    return Page.of(fetched, page, JdbcResultStore::place);
  }

  private static Cursor place(Result result) {
    return Cursor.after(result.window().to(), result.judgedAt().toEpochMilli(), result.id());
  }

  @Override
  public List<Result> restatements(String monitor, WindowKey window) {
    return transactions.read(
        handle ->
            VersionKeys.bound(handle.createQuery(SQL.get("restatements")), window.version())
                .bind("monitor", monitor)
                .bind("role", window.role().wireName())
                .bind("series", window.series())
                .bind("window_from", window.from())
                .bind("window_to", window.to())
                .map((row, context) -> result(row))
                .list());
  }

  @Override
  public int retire(Instant judgedBefore) {
    return transactions.write(
        handle ->
            handle
                .createUpdate(SQL.get("retire"))
                .bind("before", judgedBefore.toEpochMilli())
                .bind("limit", MOST_AT_ONCE)
                .execute());
  }

  private static Result result(ResultSet row) throws SQLException {
    return new Result(
        row.getString("id"),
        row.getString("monitor"),
        new WindowKey(
            new ModelVersion(row.getString("model"), row.getString("version")),
            ServingRole.of(row.getString("role")),
            row.getString("series"),
            row.getLong("window_from"),
            row.getLong("window_to")),
        row.getLong("revision"),
        Instant.ofEpochMilli(row.getLong("judged_at")),
        Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
        row.getString("sentence"),
        row.getString("verdict"),
        evidence(row));
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    return new Evidence(
        number(row, "reference_number"),
        number(row, "baseline_number"),
        row.getLong("first_sequence"),
        row.getLong("last_sequence"),
        row.getString("settings"),
        row.getString("program"));
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
