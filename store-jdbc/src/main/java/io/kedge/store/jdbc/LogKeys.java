/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.flow.BatchKind;
import io.kedge.control.port.flow.Hash;
import io.kedge.control.port.flow.RowKey;
import io.kedge.control.port.flow.RowPlace;
import io.kedge.kernel.ModelVersion;
import io.kedge.store.jdbc.connect.Statements;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of the ids in a model's log. */
final class LogKeys {

  private static final Statements SQL = Statements.of("batches.sql");
  private static final int MOST_AT_ONCE = 500;

  private LogKeys() {}

  /** Whose keys: the rows of one batch. */
  record Owner(long model, long version, BatchKind kind, long sequence) {}

  /** A key that is there, with the row key of the version it belongs to. */
  record Known(long version, RowPlace place) {}

  /** Inserts the keys whose ids are new; false where an id was there already. */
  static boolean[] insert(Handle handle, Owner owner, List<RowKey> keys) {
    PreparedBatch batch = handle.prepareBatch(SQL.get("insert_key"));
    for (int row = 0; row < keys.size(); row++) {
      RowKey key = keys.get(row);
      batch.add(
          owner.model(),
          key.id().high(),
          key.id().low(),
          code(owner.kind()),
          owner.version(),
          owner.sequence(),
          (long) row,
          key.content(),
          key.revision());
    }
    int[] counts = batch.execute();
    boolean[] inserted = new boolean[counts.length];
    for (int row = 0; row < counts.length; row++) {
      inserted[row] = counts[row] == 1;
    }
    return inserted;
  }

  /** Deletes the keys of those ids that point into the owner's batch. */
  static void delete(Handle handle, Owner owner, List<Hash> ids) {
    if (ids.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(SQL.get("delete_key"));
    for (Hash id : ids) {
      batch.add(
          owner.model(),
          id.high(),
          id.low(),
          code(owner.kind()),
          owner.version(),
          owner.sequence());
    }
    batch.execute();
  }

  /** Lets the key point to another row, which corrects the former one. */
  static void replace(Handle handle, Owner owner, int row, RowKey key) {
    handle
        .createUpdate(SQL.get("replace_key"))
        .bind("sequence", owner.sequence())
        .bind("row_index", row)
        .bind("content", key.content())
        .bind("revision", key.revision())
        .bind("model_id", owner.model())
        .bind("hash_high", key.id().high())
        .bind("hash_low", key.id().low())
        .bind("kind", code(owner.kind()))
        .bind("version_id", owner.version())
        .execute();
  }

  /** The keys of those ids, under any version of the model of that name. */
  static List<Known> find(Handle handle, long model, String name, KeyQuery wanted) {
    List<Known> found = new ArrayList<>();
    Set<Hash> ids = new HashSet<>(wanted.ids());
    List<Long> highs = ids.stream().map(Hash::high).distinct().toList();
    for (int from = 0; from < highs.size(); from += MOST_AT_ONCE) {
      handle
          .createQuery(SQL.get("keys"))
          .bind("model_id", model)
          .bind("kind", code(wanted.kind()))
          .bindList("highs", highs.subList(from, Math.min(from + MOST_AT_ONCE, highs.size())))
          .map(
              (row, context) ->
                  new Known(
                      row.getLong("version_id"),
                      new RowPlace(
                          new ModelVersion(name, row.getString("version")),
                          row.getLong("sequence"),
                          row.getInt("row_index"),
                          new RowKey(
                              new Hash(row.getLong("hash_high"), row.getLong("hash_low")),
                              row.getLong("content"),
                              row.getLong("revision")))))
          .filter(known -> ids.contains(known.place().key().id()))
          .forEach(found::add);
    }
    return found;
  }

  /** Which keys are wanted. */
  record KeyQuery(BatchKind kind, List<Hash> ids) {}

  /** The ids as one text of bytes, sixteen each. */
  static byte[] bytes(List<RowKey> keys) {
    ByteBuffer bytes = ByteBuffer.allocate(16 * keys.size());
    keys.forEach(key -> bytes.putLong(key.id().high()).putLong(key.id().low()));
    return bytes.array();
  }

  static List<Hash> ids(byte[] bytes) {
    List<Hash> ids = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      ids.add(new Hash(buffer.getLong(), buffer.getLong()));
    }
    return ids;
  }

  // A number, because the table has one row a prediction.
  private static int code(BatchKind kind) {
    return switch (kind) {
      case PREDICTIONS -> 1;
      case LABELS -> 2;
    };
  }
}
