/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.flow.BatchKind;
import io.kedge.control.port.flow.Hash;
import io.kedge.kernel.ModelVersion;
import io.kedge.store.jdbc.connect.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The deletion of batches with their keys, a few at a time. */
final class LogRetirement {

  private static final Statements SQL = Statements.of("batches.sql");
  private static final int MOST_AT_ONCE = 100;

  private LogRetirement() {}

  private record Old(LogKeys.Owner owner, long receivedAt, long bytes, List<Hash> ids) {

    static Old of(ResultSet row) throws SQLException {
      return new Old(
          new LogKeys.Owner(
              row.getLong("model_id"),
              row.getLong("version_id"),
              BatchKind.of(row.getString("kind")),
              row.getLong("sequence")),
          row.getLong("received_at"),
          row.getLong("payload_bytes"),
          LogKeys.ids(row.getBytes("ids")));
    }
  }

  /** Deletes up to a hundred batches that are too old, or too much. */
  static int run(Handle handle, long receivedBefore, long maxBytes) {
    long stored = handle.createQuery(SQL.get("stored_bytes")).mapTo(Long.class).one();
    List<Old> oldest =
        handle
            .createQuery(SQL.get("oldest"))
            .bind("limit", MOST_AT_ONCE)
            .map((row, context) -> Old.of(row))
            .list();
    int deleted = 0;
    for (Old old : oldest) {
      if (old.receivedAt() >= receivedBefore && stored <= maxBytes) {
        break;
      }
      delete(handle, old);
      stored -= old.bytes();
      deleted++;
    }
    return deleted;
  }

  /** Deletes up to a hundred batches of the model, folded or not. */
  static int ofModel(Handle handle, String model) {
    return all(handle, handle.createQuery(SQL.get("of_model")).bind("model", model));
  }

  /** Deletes up to a hundred batches of the version, folded or not. */
  static int ofVersion(Handle handle, ModelVersion version) {
    return all(handle, VersionKeys.bound(handle.createQuery(SQL.get("of_version")), version));
  }

  private static int all(Handle handle, Query query) {
    List<Old> doomed = query.bind("limit", MOST_AT_ONCE).map((row, context) -> Old.of(row)).list();
    doomed.forEach(old -> delete(handle, old));
    return doomed.size();
  }

  private static void delete(Handle handle, Old old) {
    LogKeys.delete(handle, old.owner(), old.ids());
    handle
        .createUpdate(SQL.get("delete_batch"))
        .bind("model_id", old.owner().model())
        .bind("sequence", old.owner().sequence())
        .execute();
    handle
        .createUpdate(SQL.get("retire_head"))
        .bind("model_id", old.owner().model())
        .bind("sequence", old.owner().sequence())
        .bind("bytes", old.bytes())
        .execute();
  }
}
