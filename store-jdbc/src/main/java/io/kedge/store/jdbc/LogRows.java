/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.Bytes;
import io.kedge.control.port.flow.BatchHeader;
import io.kedge.control.port.flow.BatchKind;
import io.kedge.control.port.flow.LoggedBatch;
import io.kedge.control.port.flow.ServingRole;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.TimeWindow;
import io.kedge.store.jdbc.connect.Statements;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Rows of the log as batches. */
final class LogRows {

  private static final Statements SQL = Statements.of("batches.sql");

  private LogRows() {}

  static LoggedBatch batch(ResultSet row) throws SQLException {
    BatchHeader header =
        new BatchHeader(
            new ModelVersion(row.getString("model"), row.getString("version")),
            row.getString("batch_id"),
            BatchKind.of(row.getString("kind")),
            ServingRole.of(row.getString("role")),
            Instant.ofEpochMilli(row.getLong("received_at")),
            events(row),
            row.getLong("backfill") != 0,
            row.getInt("row_count"));
    return new LoggedBatch(
        row.getLong("sequence"),
        header,
        row.getInt("codec"),
        Bytes.of(row.getBytes("payload")),
        indexes(row.getBytes("ignored")));
  }

  private static Optional<TimeWindow> events(ResultSet row) throws SQLException {
    long from = row.getLong("event_from");
    if (row.wasNull()) {
      return Optional.empty();
    }
    return Optional.of(
        new TimeWindow(Instant.ofEpochMilli(from), Instant.ofEpochMilli(row.getLong("event_to"))));
  }

  /** The last millisecond boundary not after the instant. */
  static long floorMillis(Instant instant) {
    return instant.toEpochMilli();
  }

  /** The first millisecond boundary not before the instant. */
  static long ceilingMillis(Instant instant) {
    return instant.plusNanos(999_999).toEpochMilli();
  }

  static byte[] bytes(Collection<Integer> indexes) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * indexes.size());
    indexes.forEach(bytes::putInt);
    return bytes.array();
  }

  private static SortedSet<Integer> indexes(byte[] bytes) {
    SortedSet<Integer> indexes = new TreeSet<>();
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      indexes.add(buffer.getInt());
    }
    return indexes;
  }

  /** Deletes what the log has of a version. */
  static void deleteOfVersion(Handle handle, long id) {
    for (String step :
        new String[] {"delete_keys_of_version", "delete_batches_of_version", "recount_head"}) {
      handle.createUpdate(SQL.get(step)).bind("id", id).execute();
    }
  }
}
