/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.flow.BatchHeader;
import io.kedge.control.port.flow.Hash;
import io.kedge.control.port.flow.NewBatch;
import io.kedge.control.port.flow.Receipt;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.TimeWindow;
import io.kedge.store.jdbc.connect.Statements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The appending of batches to one model's log. One thread, one transaction. */
final class LogAppend {

  private static final Statements SQL = Statements.of("batches.sql");

  private final Handle handle;
  private final long model;
  private final Map<ModelVersion, Long> versions;
  private long sequence;
  private long bytes;

  private LogAppend(Handle handle, long model, Map<ModelVersion, Long> versions) {
    this.handle = handle;
    this.model = model;
    this.versions = versions;
    this.sequence = lockHead();
  }

  private record VersionKey(long id, long model) {}

  private record KnownBatch(long sequence, Hash content) {}

  /** Appends the batches, all of one model, under the next sequence numbers. */
  static List<Receipt> run(Handle handle, List<NewBatch> batches) {
    Map<ModelVersion, Long> versions = new HashMap<>();
    long model = 0;
    for (NewBatch batch : batches) {
      ModelVersion version = batch.header().version();
      if (!versions.containsKey(version)) {
        VersionKey key = key(handle, version);
        versions.put(version, key.id());
        model = key.model();
      }
    }
    LogAppend append = new LogAppend(handle, model, versions);
    long before = append.sequence;
    List<Receipt> receipts = new ArrayList<>();
    batches.forEach(batch -> receipts.add(append.append(batch)));
    if (append.sequence > before) {
      append.moveHead();
    }
    return receipts;
  }

  private static VersionKey key(Handle handle, ModelVersion version) {
    return VersionKeys.bound(handle.createQuery(SQL.get("version")), version)
        .map((row, context) -> new VersionKey(row.getLong("id"), row.getLong("model_id")))
        .findOne()
        .orElseThrow(() -> VersionKeys.missing(version));
  }

  // The row stays locked until the commit: that gives numbers in the order of commits.
  private long lockHead() {
    Optional<Long> head = tryLockHead();
    if (head.isEmpty()) {
      handle.createUpdate(SQL.get("begin_head")).bind("model_id", model).execute();
      head = tryLockHead();
    }
    return head.orElseThrow();
  }

  private Optional<Long> tryLockHead() {
    return handle
        .createQuery(SQL.get("lock_head"))
        .bind("model_id", model)
        .mapTo(Long.class)
        .findOne();
  }

  private void moveHead() {
    handle
        .createUpdate(SQL.get("move_head"))
        .bind("model_id", model)
        .bind("last_sequence", sequence)
        .bind("bytes", bytes)
        .execute();
  }

  private Receipt append(NewBatch batch) {
    BatchHeader header = batch.header();
    long version = versions.getOrDefault(header.version(), 0L);
    Hash content = batch.content();
    Optional<KnownBatch> known = known(version, header);
    if (known.isPresent()) {
      return known.get().content().equals(content)
          ? Receipt.duplicate(known.get().sequence(), header.rows())
          : Receipt.refused(Receipt.Status.BATCH_CONFLICT, List.of());
    }
    LogKeys.Owner owner = new LogKeys.Owner(model, version, header.kind(), sequence + 1);
    KeyCheck keys = KeyCheck.of(handle, owner, batch);
    if (!keys.conflicts().isEmpty() && !batch.partial()) {
      keys.undo();
      return Receipt.refused(Receipt.Status.ROW_CONFLICT, keys.conflicts());
    }
    keys.correct();
    insert(batch, owner, content, LogRows.bytes(keys.ignored()));
    sequence++;
    bytes += batch.payload().size();
    int accepted = header.rows() - keys.ignored().size();
    return new Receipt(
        Receipt.Status.APPENDED, sequence, accepted, keys.duplicates(), keys.conflicts());
  }

  private Optional<KnownBatch> known(long version, BatchHeader header) {
    return handle
        .createQuery(SQL.get("known_batch"))
        .bind("version_id", version)
        .bind("kind", header.kind().wireName())
        .bind("batch_id", header.id())
        .map(
            (row, context) ->
                new KnownBatch(
                    row.getLong("sequence"),
                    new Hash(row.getLong("content_high"), row.getLong("content_low"))))
        .findOne();
  }

  private void insert(NewBatch batch, LogKeys.Owner owner, Hash content, byte[] ignored) {
    BatchHeader header = batch.header();
    handle
        .createUpdate(SQL.get("insert_batch"))
        .bind("model_id", owner.model())
        .bind("sequence", owner.sequence())
        .bind("version_id", owner.version())
        .bind("kind", header.kind().wireName())
        .bind("batch_id", header.id())
        .bind("content_high", content.high())
        .bind("content_low", content.low())
        .bind("role", header.role().wireName())
        .bind("received_at", header.receivedAt().toEpochMilli())
        .bind("event_from", header.events().map(TimeWindow::from).map(LogRows::floorMillis))
        .bind("event_to", header.events().map(TimeWindow::to).map(LogRows::ceilingMillis))
        .bind("backfill", header.backfill() ? 1L : 0L)
        .bind("row_count", header.rows())
        .bind("payload_bytes", batch.payload().size())
        .bind("codec", batch.codec())
        .bind("ignored", ignored)
        .bind("ids", LogKeys.bytes(batch.keys()))
        .bind("payload", batch.payload().array())
        .execute();
  }
}
