/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.RegisteredVersion;
import io.kedge.control.port.Revision;
import io.kedge.control.port.Stored;
import io.kedge.kernel.ModelVersion;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.store.jdbc.connect.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Rows of versions and their columns. */
final class VersionRows {

  private static final Statements SQL = Statements.of("models.sql");

  private VersionRows() {}

  /** What is known of a row that is locked until the transaction ends. */
  record Locked(long id, long revision) {}

  private record Row(
      long id,
      ModelVersion version,
      Optional<String> positiveClass,
      Instant made,
      Revision revision,
      Instant created,
      Instant changed) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getLong("id"),
          new ModelVersion(row.getString("model"), row.getString("version")),
          Optional.ofNullable(row.getString("positive_class")),
          Instant.ofEpochMilli(row.getLong("made_at")),
          new Revision(row.getLong("revision")),
          Instant.ofEpochMilli(row.getLong("created_at")),
          Instant.ofEpochMilli(row.getLong("changed_at")));
    }

    Stored<RegisteredVersion> with(List<Field> fields) {
      RegisteredVersion value =
          new RegisteredVersion(version, new Schema(fields), positiveClass, made);
      return new Stored<>(value, revision, created, changed);
    }
  }

  static Optional<Locked> lock(Handle handle, ModelVersion version) {
    return VersionKeys.bound(handle.createQuery(SQL.get("lock_version")), version)
        .map((row, context) -> new Locked(row.getLong("id"), row.getLong("revision")))
        .findOne();
  }

  static long insert(Handle handle, long model, RegisteredVersion version, long now) {
    return handle
        .createQuery(SQL.get("insert_version"))
        .bind("model_id", model)
        .bind("name", version.version().version())
        .bind("positive_class", version.positiveClass())
        .bind("made_at", version.createdAt().toEpochMilli())
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  static long update(Handle handle, long id, RegisteredVersion version, long now) {
    handle
        .createUpdate(SQL.get("update_version"))
        .bind("id", id)
        .bind("positive_class", version.positiveClass())
        .bind("made_at", version.createdAt().toEpochMilli())
        .bind("now", now)
        .execute();
    return id;
  }

  static void writeColumns(Handle handle, long id, Schema schema) {
    handle.createUpdate(SQL.get("delete_columns")).bind("id", id).execute();
    if (schema.fields().isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(SQL.get("insert_column"));
    for (int i = 0; i < schema.fields().size(); i++) {
      Field field = schema.fields().get(i);
      batch
          .bind("id", id)
          .bind("position", i)
          .bind("name", field.name())
          .bind("kind", field.kind().wireName())
          .bind("role", field.role().wireName())
          .bind("why", field.why())
          .add();
    }
    batch.execute();
  }

  static void delete(Handle handle, long id) {
    LogRows.deleteOfVersion(handle, id);
    handle.createUpdate(SQL.get("delete_version")).bind("id", id).execute();
  }

  static Optional<Stored<RegisteredVersion>> find(Handle handle, ModelVersion version) {
    Query query = VersionKeys.bound(handle.createQuery(SQL.get("find_version")), version);
    return rows(handle, query).stream().findFirst();
  }

  static List<Stored<RegisteredVersion>> list(
      Handle handle, String model, String after, int limit) {
    return rows(
        handle,
        handle
            .createQuery(SQL.get("list_versions"))
            .bind("model", model)
            .bind("after", after)
            .bind("limit", limit));
  }

  private static List<Stored<RegisteredVersion>> rows(Handle handle, Query query) {
    List<Row> rows = query.map((row, context) -> Row.of(row)).list();
    Map<Long, List<Field>> fields = fields(handle, rows.stream().map(Row::id).toList());
    return rows.stream().map(row -> row.with(fields.getOrDefault(row.id(), List.of()))).toList();
  }

  private static Map<Long, List<Field>> fields(Handle handle, List<Long> ids) {
    Map<Long, List<Field>> fields = new HashMap<>();
    if (!ids.isEmpty()) {
      handle
          .createQuery(SQL.get("columns"))
          .bindList("ids", ids)
          .map(
              (row, context) ->
                  fields
                      .computeIfAbsent(row.getLong("version_id"), id -> new ArrayList<>())
                      .add(field(row)))
          .list();
    }
    return fields;
  }

  private static Field field(ResultSet row) throws SQLException {
    return new Field(
        row.getString("name"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
        row.getString("why"));
  }
}
