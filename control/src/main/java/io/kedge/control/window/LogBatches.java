/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.window;

import io.kedge.control.port.flow.BatchLog;
import io.kedge.control.port.flow.LoggedBatch;
import io.kedge.profile.codec.BatchCodec;
import io.kedge.profile.column.Batch;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Batches of one model's log, read one by one, the last few kept ready. One thread. */
public final class LogBatches {

  private static final int KEPT = 32;

  private final BatchLog log;
  private final String model;
  private final Map<Long, Read> ready =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Read> eldest) {
          return size() > KEPT;
        }
      };

  /** The log of that model. */
  public LogBatches(BatchLog log, String model) {
    this.log = log;
    this.model = model;
  }

  /**
   * A batch with its rows.
   *
   * @param logged as it lies in the log
   * @param rows its columns
   */
  public record Read(LoggedBatch logged, Batch rows) {

    /** The rows that count, in their order. */
    public int[] counted() {
      SortedSet<Integer> ignored = logged.ignored();
      int[] counted = new int[rows.rows() - ignored.size()];
      int size = 0;
      for (int row = 0; row < rows.rows(); row++) {
        if (!ignored.contains(row)) {
          counted[size++] = row;
        }
      }
      return counted;
    }

    /** How many rows that count stand before each row. */
    public Map<Integer, Integer> places() {
      Map<Integer, Integer> places = new HashMap<>();
      for (int row : counted()) {
        places.put(row, places.size());
      }
      return places;
    }
  }

  /** The batch with its rows. */
  public Read read(LoggedBatch batch) {
    return ready.computeIfAbsent(
        batch.sequence(), sequence -> new Read(batch, BatchCodec.decode(batch.payload().array())));
  }

  /** The batch at that place, unless it was let go. */
  public Optional<Read> find(long sequence) {
    Read known = ready.get(sequence);
    return known != null ? Optional.of(known) : log.find(model, sequence).map(this::read);
  }
}
