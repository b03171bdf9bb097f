/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.Expected;
import io.kedge.control.port.Revision;
import io.kedge.control.port.Stored;
import io.kedge.control.port.flow.Monitor;
import io.kedge.control.port.flow.MonitorStore;
import io.kedge.control.port.flow.ServingRole;
import io.kedge.control.port.flow.WindowRule;
import io.kedge.kernel.ConflictException;
import io.kedge.store.jdbc.connect.Statements;
import io.kedge.store.jdbc.connect.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Monitors in SQL. Thread-safe. */
final class JdbcMonitorStore implements MonitorStore {

  private static final Statements SQL = Statements.of("monitors.sql");

  private final Transactions transactions;

  JdbcMonitorStore(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Stored<Monitor> put(Monitor monitor, Expected expected, Instant now) {
    return transactions.write(
        handle -> {
          // The locked model makes writers of its monitors wait for each other.
          long model =
              ModelRows.lock(handle, monitor.model())
                  .orElseThrow(() -> JdbcModelStore.missing(monitor.model()))
                  .id();
          Optional<Stored<Monitor>> old = find(handle, monitor.model(), monitor.id());
          require(expected, monitor.id(), old);
          if (old.isEmpty()) {
            requireRoom(handle, model);
          }
          write(handle, model, monitor, now);
          return find(handle, monitor.model(), monitor.id()).orElseThrow();
        });
  }

  private static void require(Expected expected, String id, Optional<Stored<Monitor>> old) {
    expected.require("monitor " + id, old.map(stored -> stored.revision().number()).orElse(0L));
  }

  private static void requireRoom(Handle handle, long model) {
    int made =
        handle.createQuery(SQL.get("count")).bind("model_id", model).mapTo(Integer.class).one();
    if (made >= MOST) {
      throw new ConflictException(
          TOO_MANY, "a model has at most " + MOST + " monitors; delete one of them first");
    }
  }

  private static void write(Handle handle, long model, Monitor monitor, Instant now) {
    handle
        .createUpdate(SQL.get("put"))
        .bind("model_id", model)
        .bind("name", monitor.id())
        .bind("role", monitor.role().wireName())
        .bind("series", monitor.rule().series())
        .bind("settle", monitor.settle().toMillis())
        .bind("allowed_lateness", monitor.allowedLateness().toMillis())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  @Override
  public Optional<Stored<Monitor>> find(String model, String id) {
    return transactions.read(handle -> find(handle, model, id));
  }

  private static Optional<Stored<Monitor>> find(Handle handle, String model, String id) {
    return handle
        .createQuery(SQL.get("find"))
        .bind("model", model)
        .bind("name", id)
        .map((row, context) -> monitor(row))
        .findOne();
  }

  @Override
  public List<Stored<Monitor>> list(String model) {
    return transactions.read(
        handle ->
            handle
                .createQuery(SQL.get("list"))
                .bind("model", model)
                .map((row, context) -> monitor(row))
                .list());
  }

  @Override
  public boolean delete(String model, String id, Expected expected) {
    return transactions.write(
        handle -> {
          Optional<ModelRows.Locked> locked = ModelRows.lock(handle, model);
          Optional<Stored<Monitor>> old = find(handle, model, id);
          require(expected, id, old);
          locked.ifPresent(
              row ->
                  handle
                      .createUpdate(SQL.get("delete"))
                      .bind("model_id", row.id())
                      .bind("name", id)
                      .execute());
          return old.isPresent();
        });
  }

  private static Stored<Monitor> monitor(ResultSet row) throws SQLException {
    Monitor monitor =
        new Monitor(
            row.getString("model"),
            row.getString("name"),
            ServingRole.of(row.getString("role")),
            WindowRule.parse(row.getString("series")),
            Duration.ofMillis(row.getLong("settle")),
            Duration.ofMillis(row.getLong("allowed_lateness")));
    return new Stored<>(
        monitor,
        new Revision(row.getLong("revision")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("changed_at")));
  }
}
