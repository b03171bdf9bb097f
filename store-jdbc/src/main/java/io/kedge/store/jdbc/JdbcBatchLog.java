/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.flow.BatchKind;
import io.kedge.control.port.flow.BatchLog;
import io.kedge.control.port.flow.Hash;
import io.kedge.control.port.flow.LoggedBatch;
import io.kedge.control.port.flow.NewBatch;
import io.kedge.control.port.flow.Receipt;
import io.kedge.control.port.flow.RowPlace;
import io.kedge.store.jdbc.connect.Statements;
import io.kedge.store.jdbc.connect.Transactions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The log of batches in SQL. Thread-safe. */
final class JdbcBatchLog implements BatchLog {

  private static final Statements SQL = Statements.of("batches.sql");

  private final Transactions transactions;

  JdbcBatchLog(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Receipt> append(List<NewBatch> batches) {
    List<String> models =
        batches.stream().map(batch -> batch.header().version().model()).distinct().toList();
    if (models.size() != 1) {
      throw new IllegalArgumentException(
          "batches must be of one model, but were of " + models.size() + ": " + models);
    }
    return transactions.append(models.get(0), handle -> LogAppend.run(handle, batches));
  }

  @Override
  public List<LoggedBatch> after(String model, long sequence, int limit, long maxBytes) {
    return transactions.read(
        handle ->
            handle
                .createQuery(SQL.get("after"))
                .bind("model", model)
                .bind("sequence", sequence)
                .bind("limit", limit)
                .bind("max_bytes", maxBytes)
                .map((row, context) -> LogRows.batch(row))
                .list());
  }

  @Override
  public Optional<LoggedBatch> find(String model, long sequence) {
    return transactions.read(
        handle ->
            handle
                .createQuery(SQL.get("find"))
                .bind("model", model)
                .bind("sequence", sequence)
                .map((row, context) -> LogRows.batch(row))
                .findOne());
  }

  @Override
  public long last(String model) {
    return head(model, "last_sequence");
  }

  @Override
  public long retiredTo(String model) {
    return head(model, "retired_to");
  }

  private long head(String model, String column) {
    return transactions.read(
        handle ->
            handle
                .createQuery(SQL.get("head"))
                .bind("model", model)
                .map((row, context) -> row.getLong(column))
                .findOne()
                .orElse(0L));
  }

  @Override
  public List<RowPlace> places(String model, BatchKind kind, Collection<Hash> ids) {
    LogKeys.KeyQuery wanted = new LogKeys.KeyQuery(kind, List.copyOf(ids));
    return transactions.read(
        handle ->
            handle
                .createQuery(SQL.get("model"))
                .bind("model", model)
                .mapTo(Long.class)
                .findOne()
                .map(id -> LogKeys.find(handle, id, model, wanted))
                .orElse(List.of())
                .stream()
                .map(LogKeys.Known::place)
                .toList());
  }

  @Override
  public int retire(Instant receivedBefore, long maxBytes) {
    return transactions.write(
        handle -> LogRetirement.run(handle, receivedBefore.toEpochMilli(), maxBytes));
  }
}
