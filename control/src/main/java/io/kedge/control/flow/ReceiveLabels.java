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
import io.kedge.control.port.flow.Receipt;
import io.kedge.control.port.flow.RowKey;
import io.kedge.control.port.flow.RowPlace;
import io.kedge.profile.codec.BatchCodec;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.NumericColumn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes labels in: checks each row, then logs the batch. Thread-safe. */
public final class ReceiveLabels {

  private final FlowStores stores;
  private final AppendBatches appending;
  private final InstantSource clock;

  /** Takes labels into these stores. */
  public ReceiveLabels(FlowStores stores, AppendBatches appending, InstantSource clock) {
    this.stores = stores;
    this.appending = appending;
    this.clock = clock;
  }

  /**
   * Logs the labels, and returns when they are durable. A label may come before its prediction.
   *
   * @param rows the columns of {@link LabelColumns}
   * @return what became of the rows, as {@link ReceivePredictions#receive} tells it
   * @throws io.kedge.kernel.NotFoundException {@code version.not_found}
   * @throws io.kedge.kernel.UnavailableException if the store is away or full; send the same again
   */
  public Received receive(Sending sending, Batch rows) {
    Versions.require(stores.models(), sending.version());
    Instant now = clock.instant();
    RowChecks checks = new RowChecks(rows);
    checks.ids(LabelColumns.ID);
    labels(rows, checks);
    checks.pastTimes(LabelColumns.KNOWN_AT, now);
    Received received =
        SentRows.log(
            sending, checks, good -> appending.append(batch(sending, rows.select(good), now)));
    boolean logged =
        received
            .receipt()
            .filter(
                one ->
                    one.status() == Receipt.Status.APPENDED
                        || one.status() == Receipt.Status.DUPLICATE)
            .isPresent();
    return logged
        ? new Received(received.receipt(), received.faults(), pending(sending, rows, checks))
        : received;
  }

  private static void labels(Batch rows, RowChecks checks) {
    Optional<Column> labels = rows.column(LabelColumns.LABEL);
    @Nullable String[] names = checks.texts(LabelColumns.LABEL);
    for (int row = 0; row < rows.rows(); row++) {
      boolean missing = names[row] == null;
      if (labels.isPresent() && labels.get() instanceof NumericColumn numbers) {
        missing = Double.isNaN(numbers.values()[row]);
      }
      if (missing) {
        checks.add(row, LabelColumns.LABEL, "required", "each row needs a label");
      }
    }
  }

  private static NewBatch batch(Sending sending, Batch rows, Instant now) {
    BatchHeader header =
        new BatchHeader(
            sending.version(),
            sending.batchId(),
            BatchKind.LABELS,
            sending.role(),
            now,
            Optional.empty(),
            sending.backfill(),
            rows.rows());
    return new NewBatch(
        header,
        BatchCodec.VERSION,
        Bytes.of(BatchCodec.encode(rows)),
        keys(rows),
        sending.partial());
  }

  private static List<RowKey> keys(Batch rows) {
    LabelRows labels = LabelRows.of(rows);
    List<RowKey> keys = new ArrayList<>();
    for (int row = 0; row < rows.rows(); row++) {
      keys.add(new RowKey(labels.id(row), labels.content(row), labels.revision(row)));
    }
    return keys;
  }

  private int pending(Sending sending, Batch rows, RowChecks checks) {
    LabelRows labels = LabelRows.of(rows);
    Set<Hash> ids = new HashSet<>();
    for (int row : checks.good()) {
      ids.add(labels.id(row));
    }
    List<RowPlace> found =
        stores.log().places(sending.version().model(), BatchKind.PREDICTIONS, ids);
    found.forEach(place -> ids.remove(place.key().id()));
    return ids.size();
  }
}
