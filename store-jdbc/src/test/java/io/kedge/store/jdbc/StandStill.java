/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.flow.BatchKind;
import io.kedge.control.port.flow.BatchLog;
import io.kedge.control.port.flow.Fold;
import io.kedge.control.port.flow.Hash;
import io.kedge.control.port.flow.LoggedBatch;
import io.kedge.control.port.flow.NewBatch;
import io.kedge.control.port.flow.Receipt;
import io.kedge.control.port.flow.RowPlace;
import io.kedge.control.port.flow.ServingRole;
import io.kedge.control.port.flow.Watermark;
import io.kedge.control.port.flow.WindowKey;
import io.kedge.control.port.flow.WindowProfile;
import io.kedge.control.port.flow.WindowStore;
import io.kedge.kernel.ModelVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes a program stand still when it has come to a point so many times. Thread-safe. */
final class StandStill {

  private final String point;
  private final AtomicInteger left;

  StandStill(String point, int time) {
    this.point = point;
    this.left = new AtomicInteger(time);
  }

  private void at(String where) {
    if (where.equals(point) && left.decrementAndGet() == 0) {
      System.out.println("AT");
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The log, with points {@code before_commit} and {@code after_commit}. */
  BatchLog around(BatchLog log) {
    return new BatchLog() {
      @Override
      public List<Receipt> append(List<NewBatch> batches) {
        at("before_commit");
        List<Receipt> receipts = log.append(batches);
        at("after_commit");
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
    };
  }

  /** The windows, with points {@code inside_fold} and {@code after_fold}. */
  WindowStore around(WindowStore windows) {
    return new WindowStore() {
      @Override
      public Watermark watermark(String model) {
        return windows.watermark(model);
      }

      @Override
      public boolean commit(Fold fold) {
        at("inside_fold");
        boolean done = windows.commit(fold);
        at("after_fold");
        return done;
      }

      @Override
      public Optional<WindowProfile> find(WindowKey key) {
        return windows.find(key);
      }

      @Override
      public List<WindowProfile> list(
          ModelVersion version, ServingRole role, String series, Range range) {
        return windows.list(version, role, series, range);
      }

      @Override
      public int retire(String series, long to) {
        return windows.retire(series, to);
      }
    };
  }
}
