/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import io.kedge.control.port.Bytes;
import io.kedge.control.port.flow.BatchHeader;
import io.kedge.control.port.flow.BatchKind;
import io.kedge.control.port.flow.Hash;
import io.kedge.control.port.flow.NewBatch;
import io.kedge.control.port.flow.RowKey;
import io.kedge.profile.codec.BatchCodec;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes predictions in: checks each row, then logs the batch. Thread-safe. */
public final class ReceivePredictions {

  private final FlowStores stores;
  private final AppendBatches appending;
  private final InstantSource clock;

  /** Takes predictions into these stores. */
  public ReceivePredictions(FlowStores stores, AppendBatches appending, InstantSource clock) {
    this.stores = stores;
    this.appending = appending;
    this.clock = clock;
  }

  /**
   * Logs the rows, and returns when they are durable.
   *
   * @param rows columns by the names of the version's schema; those absent are missing throughout
   * @return what became of the rows; a row with a fault is never logged, and without {@link
   *     Sending#partial} nothing is
   * @throws io.kedge.kernel.NotFoundException {@code version.not_found}
   * @throws io.kedge.kernel.UnavailableException if the store is away or full; send the same again
   */
  public Received receive(Sending sending, Batch rows) {
    Schema schema = Versions.schema(stores.models(), sending.version());
    Instant now = clock.instant();
    RowChecks checks = new RowChecks(rows);
    Optional<String> id = schema.first(Role.ID).map(Field::name);
    Optional<String> time = schema.first(Role.TIME).map(Field::name);
    id.ifPresent(checks::ids);
    time.ifPresent(column -> checks.times(column, sending.backfill(), now));
    return SentRows.log(
        sending,
        checks,
        good -> {
          Batch taken = rows.select(good);
          return appending.append(
              new NewBatch(
                  new BatchHeader(
                      sending.version(),
                      sending.batchId(),
                      BatchKind.PREDICTIONS,
                      sending.role(),
                      now,
                      time.flatMap(column -> RowTimes.span(RowTimes.of(taken, column))),
                      sending.backfill(),
                      taken.rows()),
                  BatchCodec.VERSION,
                  Bytes.of(BatchCodec.encode(taken)),
                  id.map(column -> keys(taken, column)).orElse(List.of()),
                  sending.partial()));
        });
  }

  private static List<RowKey> keys(Batch rows, String column) {
    @Nullable String[] ids = new RowChecks(rows).texts(column);
    List<RowKey> keys = new ArrayList<>();
    for (int row = 0; row < ids.length; row++) {
      keys.add(new RowKey(Hash.of(String.valueOf(ids[row])), RowContent.of(rows, row), 0));
    }
    return keys;
  }
}
