/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import io.kedge.control.port.flow.BatchLog;
import io.kedge.control.port.flow.NewBatch;
import io.kedge.control.port.flow.Receipt;
import io.kedge.kernel.KedgeException;
import io.kedge.kernel.UnavailableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Appends batches to the log, those that wait at the same time in one commit: a commit costs the
 * same for one batch and for many. Nobody waits for company: who comes first commits at once, and
 * who comes meanwhile goes together with the next. Thread-safe.
 */
public final class AppendBatches {

  /** The most batches, rows and bytes of one commit; at least one batch goes. */
  private static final int MOST_BATCHES = 64;

  private static final int MOST_ROWS = 32_000;
  private static final long MOST_BYTES = 32L << 20;

  private final BatchLog log;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final ReentrantLock committing = new ReentrantLock(true);

  /** Appends to that log. */
  public AppendBatches(BatchLog log) {
    this.log = log;
  }

  private record Waiting(NewBatch batch, CompletableFuture<Receipt> receipt) {}

  /**
   * Appends the batch and returns when it is durable, as {@link BatchLog#append} does.
   *
   * @throws io.kedge.kernel.NotFoundException {@code version.not_found}
   * @throws io.kedge.kernel.UnavailableException if the store is away or full; the batch may then
   *     be sent again
   */
  public Receipt append(NewBatch batch) {
    CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    synchronized (waiting) {
      waiting.add(new Waiting(batch, receipt));
      waiting.notifyAll();
    }
    while (!receipt.isDone()) {
      committing.lock();
      try {
        if (!receipt.isDone()) {
          commit(next());
        }
      } finally {
        committing.unlock();
      }
    }
    return outcome(receipt);
  }

  /** Returns once so many batches wait for the next commit: for tests of what goes together. */
  void awaitWaiting(int batches) throws InterruptedException {
    synchronized (waiting) {
      while (waiting.size() < batches) {
        waiting.wait();
      }
    }
  }

  private static Receipt outcome(CompletableFuture<Receipt> receipt) {
    try {
      return receipt.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** The batches of the next commit: the oldest one, and those of its model that wait with it. */
  private List<Waiting> next() {
    List<Waiting> group = new ArrayList<>();
    synchronized (waiting) {
      String model = waiting.getFirst().batch().header().version().model();
      int rows = 0;
      long bytes = 0;
      Deque<Waiting> others = new ArrayDeque<>();
      while (!waiting.isEmpty()) {
        Waiting one = waiting.removeFirst();
        boolean fits = group.isEmpty() || (rows < MOST_ROWS && bytes < MOST_BYTES);
        if (group.size() < MOST_BATCHES
            && fits
            && one.batch().header().version().model().equals(model)) {
          group.add(one);
          rows += one.batch().header().rows();
          bytes += one.batch().payload().size();
        } else {
          others.add(one);
        }
      }
      waiting.addAll(others);
    }
    return group;
  }

  private void commit(List<Waiting> group) {
    try {
      List<Receipt> receipts = log.append(group.stream().map(Waiting::batch).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).receipt().complete(receipts.get(i));
      }
    } catch (KedgeException e) {
      if (group.size() == 1 || e instanceof UnavailableException) {
        group.forEach(one -> one.receipt().completeExceptionally(e));
        return;
      }
      // One batch's fault must not be the others': each goes alone, and gets its own answer.
      group.forEach(one -> commit(List.of(one)));
    } catch (RuntimeException | Error e) {
      group.forEach(one -> one.receipt().completeExceptionally(e));
      throw e;
    }
  }
}
