/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.Model;
import io.kedge.control.port.Revision;
import io.kedge.control.port.Stored;
import io.kedge.store.jdbc.connect.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Rows of models and their tags. */
final class ModelRows {

  private static final Statements SQL = Statements.of("models.sql");

  private ModelRows() {}

  /** What is known of a row that is locked until the transaction ends. */
  record Locked(long id, long revision, Optional<String> champion) {}

  private record Row(long id, Model model, Revision revision, Instant created, Instant changed) {

    static Row of(ResultSet row) throws SQLException {
      Model bare =
          new Model(
              row.getString("name"),
              row.getString("type"),
              Optional.ofNullable(row.getString("owner")),
              new TreeMap<>(),
              Optional.ofNullable(row.getString("champion")));
      return new Row(
          row.getLong("id"),
          bare,
          new Revision(row.getLong("revision")),
          Instant.ofEpochMilli(row.getLong("created_at")),
          Instant.ofEpochMilli(row.getLong("changed_at")));
    }

    Stored<Model> with(SortedMap<String, String> tags) {
      Model whole = new Model(model.name(), model.type(), model.owner(), tags, model.champion());
      return new Stored<>(whole, revision, created, changed);
    }
  }

  static Optional<Locked> lock(Handle handle, String name) {
    return handle
        .createQuery(SQL.get("lock_model"))
        .bind("name", name)
        .map(
            (row, context) ->
                new Locked(
                    row.getLong("id"),
                    row.getLong("revision"),
                    Optional.ofNullable(row.getString("champion"))))
        .findOne();
  }

  static void write(Handle handle, Model model, Optional<Locked> old, long now) {
    long id =
        old.isPresent() ? update(handle, old.get().id(), model, now) : insert(handle, model, now);
    handle.createUpdate(SQL.get("delete_tags")).bind("id", id).execute();
    if (!model.tags().isEmpty()) {
      PreparedBatch batch = handle.prepareBatch(SQL.get("insert_tag"));
      model
          .tags()
          .forEach(
              (name, value) -> batch.bind("id", id).bind("name", name).bind("value", value).add());
      batch.execute();
    }
  }

  private static long update(Handle handle, long id, Model model, long now) {
    handle
        .createUpdate(SQL.get("update_model"))
        .bind("id", id)
        .bind("type", model.type())
        .bind("owner", model.owner())
        .bind("champion", model.champion())
        .bind("now", now)
        .execute();
    return id;
  }

  private static long insert(Handle handle, Model model, long now) {
    return handle
        .createQuery(SQL.get("insert_model"))
        .bind("name", model.name())
        .bind("type", model.type())
        .bind("owner", model.owner())
        .bind("champion", model.champion())
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  static void delete(Handle handle, long id) {
    handle.createUpdate(SQL.get("delete_model")).bind("id", id).execute();
  }

  static Optional<Stored<Model>> find(Handle handle, String name) {
    Query query = handle.createQuery(SQL.get("find_model")).bind("name", name);
    return rows(handle, query).stream().findFirst();
  }

  static List<Stored<Model>> list(Handle handle, String after, int limit) {
    return rows(
        handle,
        handle.createQuery(SQL.get("list_models")).bind("after", after).bind("limit", limit));
  }

  private static List<Stored<Model>> rows(Handle handle, Query query) {
    List<Row> rows = query.map((row, context) -> Row.of(row)).list();
    Map<Long, SortedMap<String, String>> tags = tags(handle, rows.stream().map(Row::id).toList());
    return rows.stream()
        .map(row -> row.with(tags.getOrDefault(row.id(), new TreeMap<>())))
        .toList();
  }

  private static Map<Long, SortedMap<String, String>> tags(Handle handle, List<Long> ids) {
    Map<Long, SortedMap<String, String>> tags = new HashMap<>();
    if (!ids.isEmpty()) {
      handle
          .createQuery(SQL.get("tags"))
          .bindList("ids", ids)
          .map(
              (row, context) ->
                  tags.computeIfAbsent(row.getLong("model_id"), id -> new TreeMap<>())
                      .put(row.getString("name"), row.getString("value")))
          .list();
    }
    return tags;
  }
}
