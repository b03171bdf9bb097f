/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.UnavailableException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Sends batches, several at a time, begun in their order. Used by one thread. */
final class BatchSender implements AutoCloseable {

  /** Batches under way. */
  static final int IN_FLIGHT = 4;

  private final ServerCalls calls;
  private final String path;
  private final ExecutorService threads = Executors.newFixedThreadPool(IN_FLIGHT);
  private final Semaphore places = new Semaphore(IN_FLIGHT);
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final LongAdder accepted = new LongAdder();
  private final LongAdder known = new LongAdder();

  BatchSender(ServerCalls calls, ModelVersion version) {
    this.calls = calls;
    this.path = Registration.path(version) + "/";
  }

  /**
   * Begins to send the batch as soon as there is a place.
   *
   * @throws io.kedge.kernel.KedgeException the failure of an earlier batch, if there was one
   */
  void send(RowBatch batch) {
    take(1);
    if (failure.get() != null) {
      places.release();
      throwFailure();
    }
    threads.execute(
        () -> {
          try {
            sendNow(batch);
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          } finally {
            places.release();
          }
        });
  }

  private void sendNow(RowBatch batch) {
    String json = "application/json";
    JsonTree answer =
        calls
            .send(Call.bytes("POST", path + batch.kind(), json, batch.body()))
            .orRefusal("rows (batch " + batch.id() + ")")
            .json();
    if (batch.kind().equals("predictions")) {
      accepted.add(answer.count("accepted"));
      known.add(answer.count("duplicates"));
    }
  }

  /**
   * Waits for every batch.
   *
   * @throws io.kedge.kernel.KedgeException the first failure
   */
  void finish() {
    take(IN_FLIGHT);
    places.release(IN_FLIGHT);
    throwFailure();
  }

  /** Predictions that the server did not have before. */
  long accepted() {
    return accepted.sum();
  }

  /** Predictions that it had. */
  long known() {
    return known.sum();
  }

  private void take(int count) {
    try {
      places.acquire(count);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("cli.interrupted", "told to stop before the end", e);
    }
  }

  private void throwFailure() {
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
