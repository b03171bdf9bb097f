/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.Bytes;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.flow.Fold;
import io.kedge.control.port.flow.ServingRole;
import io.kedge.control.port.flow.Watermark;
import io.kedge.control.port.flow.WindowKey;
import io.kedge.control.port.flow.WindowProfile;
import io.kedge.control.port.flow.WindowStore;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import io.kedge.store.jdbc.connect.Statements;
import io.kedge.store.jdbc.connect.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Windows and watermarks in SQL. Thread-safe. */
final class JdbcWindowStore implements WindowStore {

  private static final Statements SQL = Statements.of("windows.sql");

  private static final int MOST_AT_ONCE = 500;

  private final Transactions transactions;

  JdbcWindowStore(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Watermark watermark(String model) {
    return transactions.read(
        handle ->
            handle
                .createQuery(SQL.get("watermark"))
                .bind("model", model)
                .map(
                    (row, context) ->
                        new Watermark(row.getLong("sequence"), Bytes.of(row.getBytes("note"))))
                .findOne()
                .orElse(Watermark.START));
  }

  @Override
  public boolean commit(Fold fold) {
    return transactions.write(
        handle -> {
          boolean moved = move(handle, fold);
          if (moved) {
            fold.windows().forEach(window -> put(handle, window));
            fold.results().forEach(result -> JdbcResultStore.insert(handle, result));
          }
          return moved;
        });
  }

  private static boolean move(Handle handle, Fold fold) {
    long model =
        handle
            .createQuery(SQL.get("model"))
            .bind("model", fold.model())
            .mapTo(Long.class)
            .findOne()
            .orElseThrow(
                () ->
                    new NotFoundException(
                        ModelStore.MODEL_NOT_FOUND,
                        "model " + fold.model() + " is not registered"));
    handle
        .createUpdate(SQL.get("begin"))
        .bind("model_id", model)
        .bind("note", Bytes.none().array())
        .execute();
    return handle
            .createUpdate(SQL.get("move"))
            .bind("model_id", model)
            .bind("from", fold.from())
            .bind("to", fold.to().sequence())
            .bind("note", fold.to().note().array())
            .execute()
        == 1;
  }

  private static void put(Handle handle, WindowProfile window) {
    WindowKey key = window.key();
    long version =
        VersionKeys.bound(handle.createQuery(SQL.get("version")), key.version())
            .mapTo(Long.class)
            .findOne()
            .orElseThrow(() -> VersionKeys.missing(key.version()));
    handle
        .createUpdate(SQL.get("put"))
        .bind("version_id", version)
        .bind("role", key.role().wireName())
        .bind("series", key.series())
        .bind("window_from", key.from())
        .bind("window_to", key.to())
        .bind("revision", window.revision())
        .bind("row_count", window.rows())
        .bind("profile", window.profile().array())
        .execute();
  }

  @Override
  public Optional<WindowProfile> find(WindowKey key) {
    return transactions.read(
        handle ->
            series(handle, "find", key.version(), key.role())
                .bind("series", key.series())
                .bind("window_from", key.from())
                .bind("window_to", key.to())
                .map((row, context) -> window(row, key))
                .findOne());
  }

  @Override
  public List<WindowProfile> list(
      ModelVersion version, ServingRole role, String series, Range range) {
    WindowKey any = new WindowKey(version, role, series, 0, 1);
    return transactions.read(
        handle ->
            series(handle, "list", version, role)
                .bind("series", series)
                .bind("from", range.from())
                .bind("limit", range.limit())
                .map((row, context) -> window(row, any))
                .list());
  }

  private static Query series(
      Handle handle, String statement, ModelVersion version, ServingRole role) {
    return VersionKeys.bound(handle.createQuery(SQL.get(statement)), version)
        .bind("role", role.wireName());
  }

  private static WindowProfile window(ResultSet row, WindowKey like) throws SQLException {
    return new WindowProfile(
        new WindowKey(
            like.version(),
            like.role(),
            like.series(),
            row.getLong("window_from"),
            row.getLong("window_to")),
        row.getLong("revision"),
        row.getLong("row_count"),
        Bytes.of(row.getBytes("profile")));
  }

  @Override
  public int retire(String series, long to) {
    return transactions.write(
        handle ->
            handle
                .createUpdate(SQL.get("retire"))
                .bind("series", series)
                .bind("to", to)
                .bind("limit", MOST_AT_ONCE)
                .execute());
  }
}
