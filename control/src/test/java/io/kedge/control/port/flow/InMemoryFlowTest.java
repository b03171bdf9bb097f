/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.control.port.InMemoryModelStore;
import io.kedge.control.port.ModelStore;
import org.junit.jupiter.api.Nested;

/** The twins keep the contracts that the durable stores keep. */
class InMemoryFlowTest {

  private final InMemoryModelStore models = new InMemoryModelStore();
  private final InMemoryResultStore results = new InMemoryResultStore(models);
  private final InMemoryWindowStore windows = new InMemoryWindowStore(models, results);
  private final MonitorStore monitors = new InMemoryMonitorStore(models);
  private final BatchLog batches = new InMemoryBatchLog(models, windows);

  @Nested
  class Batches extends BatchLogContract {
    @Override
    protected ModelStore models() {
      return models;
    }

    @Override
    protected BatchLog batches() {
      return batches;
    }
  }

  @Nested
  class Windows extends WindowStoreContract {
    @Override
    protected ModelStore models() {
      return models;
    }

    @Override
    protected BatchLog batches() {
      return batches;
    }

    @Override
    protected WindowStore windows() {
      return windows;
    }
  }

  @Nested
  class Results extends ResultStoreContract {
    @Override
    protected ModelStore models() {
      return models;
    }

    @Override
    protected ResultStore results() {
      return results;
    }
  }

  @Nested
  class Monitors extends MonitorStoreContract {
    @Override
    protected ModelStore models() {
      return models;
    }

    @Override
    protected MonitorStore monitors() {
      return monitors;
    }
  }
}
