/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.control.port.InMemoryModelStore;
import io.kedge.control.port.flow.BatchKind;
import io.kedge.control.port.flow.BatchLog;
import io.kedge.control.port.flow.Given;
import io.kedge.control.port.flow.Hash;
import io.kedge.control.port.flow.InMemoryBatchLog;
import io.kedge.control.port.flow.InMemoryResultStore;
import io.kedge.control.port.flow.InMemoryWindowStore;
import io.kedge.control.port.flow.LoggedBatch;
import io.kedge.control.port.flow.NewBatch;
import io.kedge.control.port.flow.Receipt;
import io.kedge.control.port.flow.RowPlace;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import io.kedge.kernel.UnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppendBatchesTest {

  private final InMemoryModelStore models = new InMemoryModelStore();
  private final InMemoryResultStore results = new InMemoryResultStore(models);
  private final GatedLog log =
      new GatedLog(new InMemoryBatchLog(models, new InMemoryWindowStore(models, results)));
  private final AppendBatches appending = new AppendBatches(log);
  private final ExecutorService senders = Executors.newCachedThreadPool();

  @BeforeEach
  void register() {
    Given.register(models);
  }

  @AfterEach
  void stop() {
    senders.shutdownNow();
  }

  @Test
  void batches_that_wait_together_go_in_one_commit_and_each_gets_its_receipt() throws Exception {
    log.close();
    Future<Receipt> first = send("b0");
    log.entered.await();
    List<Future<Receipt>> others = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      others.add(send("b" + i));
    }
    appending.awaitWaiting(20);

    log.open();

    assertThat(first.get().sequence()).isEqualTo(1);
    List<Long> sequences = new ArrayList<>();
    for (Future<Receipt> other : others) {
      assertThat(other.get().status()).isEqualTo(Receipt.Status.APPENDED);
      sequences.add(other.get().sequence());
    }
    assertThat(sequences).doesNotHaveDuplicates().allMatch(one -> one >= 2 && one <= 21);
    assertThat(log.sizes).containsExactly(1, 20);
  }

  @Test
  void a_batch_that_cannot_go_does_not_hold_the_others_up() throws Exception {
    log.close();
    Future<Receipt> first = send("b0");
    log.entered.await();
    Future<Receipt> stray =
        senders.submit(
            () -> appending.append(Given.batch(new ModelVersion("prices", "9"), "x", "a=1")));
    Future<Receipt> other = send("b1");
    appending.awaitWaiting(2);

    log.open();

    assertThat(first.get().status()).isEqualTo(Receipt.Status.APPENDED);
    assertThat(other.get().status()).isEqualTo(Receipt.Status.APPENDED);
    assertThatThrownBy(stray::get).hasCauseInstanceOf(NotFoundException.class);
  }

  @Test
  void a_store_that_is_away_fails_every_batch_and_serves_the_next() {
    log.failing = true;
    assertThatThrownBy(() -> appending.append(Given.batch(Given.V1, "b", "a=1")))
        .isInstanceOf(UnavailableException.class);

    log.failing = false;

    assertThat(appending.append(Given.batch(Given.V1, "b", "a=1")).sequence()).isEqualTo(1);
  }

  private Future<Receipt> send(String id) {
    return senders.submit(() -> appending.append(Given.batch(Given.V1, id, id + "=1")));
  }

  /** A log that can be made to wait. */
  private static final class GatedLog implements BatchLog {

    private final BatchLog log;
    final CountDownLatch entered = new CountDownLatch(1);
    final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean failing;

    GatedLog(BatchLog log) {
      this.log = log;
    }

    void close() {
      gate = new CountDownLatch(1);
    }

    void open() {
      gate.countDown();
    }

    @Override
    public List<Receipt> append(List<NewBatch> batches) {
      entered.countDown();
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (failing) {
        throw new UnavailableException(
            "store_unavailable", "the store is away", new IllegalStateException());
      }
      List<Receipt> receipts = log.append(batches);
      sizes.add(batches.size());
      return receipts;
    }

    @Override
    public List<LoggedBatch> after(String model, long sequence, int limit, long maxBytes) {
      return log.after(model, sequence, limit, maxBytes);
    }

    @Override
    public Optional<LoggedBatch> find(String model, long sequence) {
      return log.find(model, sequence);
    }

    @Override
    public long last(String model) {
      return log.last(model);
    }

    @Override
    public long retiredTo(String model) {
      return log.retiredTo(model);
    }

    @Override
    public List<RowPlace> places(String model, BatchKind kind, Collection<Hash> ids) {
      return log.places(model, kind, ids);
    }

    @Override
    public int retire(Instant receivedBefore, long maxBytes) {
      return log.retire(receivedBefore, maxBytes);
    }
  }
}
