/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.BaselineStore;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.ReferenceStore;
import io.kedge.control.port.access.KeyStore;
import io.kedge.control.port.flow.BatchLog;
import io.kedge.control.port.flow.MonitorStore;
import io.kedge.control.port.flow.ResultStore;
import io.kedge.control.port.flow.WindowStore;
import io.kedge.store.jdbc.connect.Connector;
import io.kedge.store.jdbc.connect.DatabaseConfig;
import io.kedge.store.jdbc.connect.Transactions;

/** The open store: every port of it over one database. Thread-safe. */
public final class Database implements AutoCloseable {

  private final String product;
  private final Transactions transactions;

  private Database(String product, Transactions transactions) {
    this.product = product;
    this.transactions = transactions;
  }

  /**
   * Opens the database, makes it when it is missing (SQLite), and brings its schema up to this
   * program's.
   *
   * @throws io.kedge.kernel.InvalidInputException {@code store.newer} if a newer program has
   *     written it, {@code store.foreign} if it is not ours or was changed by hand
   * @throws io.kedge.kernel.UnavailableException {@code store_unavailable} if it cannot be reached,
   *     {@code storage_full} if it has no room
   */
  public static Database open(DatabaseConfig config) {
    return new Database(config.productName(), Connector.open(config));
  }

  /** The database's product, for people: {@code SQLite} or {@code PostgreSQL}. */
  public String product() {
    return product;
  }

  /** The book of models and versions. */
  public ModelStore models() {
    return new JdbcModelStore(transactions);
  }

  /** The keys of callers. */
  public KeyStore keys() {
    return new JdbcKeyStore(transactions);
  }

  /** The references. */
  public ReferenceStore references() {
    return new JdbcReferenceStore(transactions);
  }

  /** The baselines. */
  public BaselineStore baselines() {
    return new JdbcBaselineStore(transactions);
  }

  /** The log of batches. */
  public BatchLog batches() {
    return new JdbcBatchLog(transactions);
  }

  /** The profiles of windows. */
  public WindowStore windows() {
    return new JdbcWindowStore(transactions);
  }

  /** The verdicts given. */
  public ResultStore results() {
    return new JdbcResultStore(transactions);
  }

  /** What is judged of each model. */
  public MonitorStore monitors() {
    return new JdbcMonitorStore(transactions);
  }

  /** The ways into the database, for tests that make it fail. */
  Transactions transactions() {
    return transactions;
  }

  /**
   * Shows that the store works: on SQLite by a durable commit, on PostgreSQL by an answer of a
   * server that takes writes.
   *
   * @throws io.kedge.kernel.UnavailableException if it does not
   */
  public void ping() {
    transactions.ping();
  }

  /** Finishes what was begun and lets the database go. */
  @Override
  public void close() {
    transactions.close();
  }
}
