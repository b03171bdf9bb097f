/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.Baseline;
import io.kedge.control.port.BaselineStore;
import io.kedge.control.port.BaselineValue;
import io.kedge.control.port.Cursor;
import io.kedge.control.port.NewBaseline;
import io.kedge.control.port.Page;
import io.kedge.control.port.PageRequest;
import io.kedge.kernel.ModelVersion;
import io.kedge.store.jdbc.connect.Statements;
import io.kedge.store.jdbc.connect.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Baselines in SQL. Thread-safe. */
final class JdbcBaselineStore implements BaselineStore {

  private static final Statements SQL = Statements.of("baselines.sql");

  private final Transactions transactions;

  JdbcBaselineStore(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Baseline set(NewBaseline baseline) {
    return transactions.write(
        handle -> {
          long id = VersionKeys.locked(handle, baseline.version());
          return before(handle, baseline.version(), Long.MAX_VALUE, 1).stream()
              .filter(b -> b.metrics().equals(baseline.metrics()))
              .filter(b -> b.source().equals(baseline.source()))
              .findFirst()
              .orElseGet(() -> insert(handle, id, baseline));
        });
  }

  private static Baseline insert(Handle handle, long id, NewBaseline baseline) {
    long number =
        handle.createQuery(SQL.get("count_baseline")).bind("id", id).mapTo(Long.class).one();
    long setAt = baseline.setAt().toEpochMilli();
    handle
        .createUpdate(SQL.get("insert"))
        .bind("id", id)
        .bind("number", number)
        .bind("set_at", setAt)
        .bind("source", baseline.source())
        .execute();
    PreparedBatch batch = handle.prepareBatch(SQL.get("insert_value"));
    baseline
        .metrics()
        .forEach(
            (metric, value) ->
                batch
                    .bind("id", id)
                    .bind("number", number)
                    .bind("metric", metric)
                    .bind("value", value.value())
                    .bind("row_count", value.rows())
                    .bind("standard_error", value.standardError())
                    .add());
    batch.execute();
    return new Baseline(
        baseline.version(),
        number,
        Instant.ofEpochMilli(setAt),
        baseline.source(),
        baseline.metrics());
  }

  @Override
  public Optional<Baseline> current(ModelVersion version) {
    return transactions.read(handle -> before(handle, version, Long.MAX_VALUE, 1)).stream()
        .findFirst();
  }

  @Override
  public Optional<Baseline> find(ModelVersion version, long number) {
    return transactions.read(handle -> before(handle, version, number + 1, 1)).stream()
        .filter(baseline -> baseline.number() == number)
        .findFirst();
  }

  @Override
  public Page<Baseline> list(ModelVersion version, PageRequest page) {
    long before = page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    List<Baseline> fetched =
        transactions.read(handle -> before(handle, version, before, page.limit() + 1));
    return Page.of(fetched, page, baseline -> Cursor.after(baseline.number()));
  }

  private static List<Baseline> before(
      Handle handle, ModelVersion version, long before, int limit) {
    List<Baseline> bare =
        VersionKeys.bound(handle.createQuery(SQL.get("list")), version)
            .bind("before", before)
            .bind("limit", limit)
            .map((row, context) -> bare(row, version))
            .list();
    if (bare.isEmpty()) {
      return bare;
    }
    Map<Long, SortedMap<String, BaselineValue>> values = new HashMap<>();
    VersionKeys.bound(handle.createQuery(SQL.get("values")), version)
        .bindList("numbers", bare.stream().map(Baseline::number).toList())
        .map(
            (row, context) ->
                values
                        .computeIfAbsent(row.getLong("number"), n -> new TreeMap<>())
                        .put(row.getString("metric"), value(row))
                    == null)
        .list();
    return bare.stream()
        .map(
            b ->
                new Baseline(
                    version,
                    b.number(),
                    b.setAt(),
                    b.source(),
                    values.getOrDefault(b.number(), new TreeMap<>())))
        .toList();
  }

  private static Baseline bare(ResultSet row, ModelVersion version) throws SQLException {
    return new Baseline(
        version,
        row.getLong("number"),
        Instant.ofEpochMilli(row.getLong("set_at")),
        row.getString("source"),
        new TreeMap<>());
  }

  private static BaselineValue value(ResultSet row) throws SQLException {
    double value = row.getDouble("value");
    long rows = row.getLong("row_count");
    OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(rows);
    double error = row.getDouble("standard_error");
    OptionalDouble spread = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(error);
    return new BaselineValue(value, known, spread);
  }
}
