/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One thread that writes for all. Whatever waits when a commit ends, up to a thousand works, shares
 * the next one, so a commit's wait for the disk is paid once a group; nothing waits for company.
 * Each caller goes on after the commit of its group. Thread-safe.
 *
 * <p>A work that fails spoils the group: the group is rolled back and its works are written one by
 * one. When the store itself failed they all fail, and none is tried again: a disk that could not
 * make a commit durable may forget it later.
 */
final class GroupWriter implements AutoCloseable {

  private static final int LARGEST_GROUP = 1_000;

  private final BlockingQueue<Work<?>> waiting = new LinkedBlockingQueue<>();
  private final Jdbi jdbi;
  private final Duration patience;
  private final Watch watch;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * What is done around a group.
   *
   * @param beforeCommit called before each commit; what it throws stops the commit
   * @param onFailure called after the store failed
   */
  record Watch(Runnable beforeCommit, Runnable onFailure) {

    /** Does nothing. */
    static final Watch NONE = new Watch(() -> {}, () -> {});
  }

  /** A writer that is at work. */
  GroupWriter(String name, Jdbi jdbi, Duration patience, Watch watch) {
    this.jdbi = jdbi;
    this.patience = patience;
    this.watch = watch;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Queues the work and waits for its commit. */
  <T> T write(Function<Handle, T> function) {
    if (closed) {
      throw DriverFailure.away(null);
    }
    Work<T> work = new Work<>(function);
    waiting.add(work);
    return work.await(patience);
  }

  private void run() {
    List<Work<?>> group = new ArrayList<>();
    try {
      while (!closed || !waiting.isEmpty()) {
        group.add(waiting.take());
        waiting.drainTo(group, LARGEST_GROUP - 1);
        group.removeIf(Work::isGivenUp);
        write(group);
        group.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<Work<?>> group) {
    try {
      Attempts.of(() -> commit(group));
      group.forEach(Work::succeed);
    } catch (RuntimeException | Error e) {
      boolean store = DriverFailure.of(e).isOfTheStore();
      if (store) {
        watch.onFailure().run();
      }
      if (store || group.size() == 1) {
        group.forEach(work -> work.fail(e));
      } else {
        group.forEach(work -> write(List.of(work)));
      }
    }
  }

  private boolean commit(List<Work<?>> group) {
    if (!group.isEmpty()) {
      jdbi.useTransaction(
          handle -> {
            group.forEach(work -> work.run(handle));
            watch.beforeCommit().run();
          });
    }
    return true;
  }

  /** Writes what waits, then ends the thread. */
  @Override
  public void close() {
    closed = true;
    // A work of nothing wakes the thread.
    waiting.add(new Work<>(handle -> true));
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    waiting.forEach(work -> work.fail(DriverFailure.away(null)));
  }
}
