/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.BaselineStore;
import io.kedge.control.port.BaselineStoreContract;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.ModelStoreContract;
import io.kedge.control.port.ReferenceStore;
import io.kedge.control.port.ReferenceStoreContract;
import io.kedge.control.port.access.KeyStore;
import io.kedge.control.port.access.KeyStoreContract;
import io.kedge.control.port.flow.BatchLog;
import io.kedge.control.port.flow.BatchLogContract;
import io.kedge.control.port.flow.MonitorStore;
import io.kedge.control.port.flow.MonitorStoreContract;
import io.kedge.control.port.flow.ResultStore;
import io.kedge.control.port.flow.ResultStoreContract;
import io.kedge.control.port.flow.WindowStore;
import io.kedge.control.port.flow.WindowStoreContract;
import org.junit.jupiter.api.Nested;

/** All contracts of the store's ports, over one database. */
abstract class StoreContracts {

  /** The open database, without any model. */
  abstract Database database();

  @Nested
  class Models extends ModelStoreContract {
    @Override
    protected ModelStore models() {
      return database().models();
    }
  }

  @Nested
  class Keys extends KeyStoreContract {
    @Override
    protected KeyStore keys() {
      return database().keys();
    }
  }

  @Nested
  class References extends ReferenceStoreContract {
    @Override
    protected ModelStore models() {
      return database().models();
    }

    @Override
    protected ReferenceStore references() {
      return database().references();
    }
  }

  @Nested
  class Baselines extends BaselineStoreContract {
    @Override
    protected ModelStore models() {
      return database().models();
    }

    @Override
    protected BaselineStore baselines() {
      return database().baselines();
    }
  }

  @Nested
  class Batches extends BatchLogContract {
    @Override
    protected ModelStore models() {
      return database().models();
    }

    @Override
    protected BatchLog batches() {
      return database().batches();
    }
  }

  @Nested
  class Windows extends WindowStoreContract {
    @Override
    protected ModelStore models() {
      return database().models();
    }

    @Override
    protected BatchLog batches() {
      return database().batches();
    }

    @Override
    protected WindowStore windows() {
      return database().windows();
    }
  }

  @Nested
  class Results extends ResultStoreContract {
    @Override
    protected ModelStore models() {
      return database().models();
    }

    @Override
    protected ResultStore results() {
      return database().results();
    }
  }

  @Nested
  class Monitors extends MonitorStoreContract {
    @Override
    protected ModelStore models() {
      return database().models();
    }

    @Override
    protected MonitorStore monitors() {
      return database().monitors();
    }
  }
}
