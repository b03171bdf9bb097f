/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import org.junit.jupiter.api.Nested;

/** The twins keep the contracts that the durable stores keep. */
class InMemoryStoresTest {

  @Nested
  class Models extends ModelStoreContract {
    private final ModelStore models = new InMemoryModelStore();

    @Override
    protected ModelStore models() {
      return models;
    }
  }

  @Nested
  class References extends ReferenceStoreContract {
    private final InMemoryModelStore models = new InMemoryModelStore();
    private final ReferenceStore references = new InMemoryReferenceStore(models);

    @Override
    protected ModelStore models() {
      return models;
    }

    @Override
    protected ReferenceStore references() {
      return references;
    }
  }

  @Nested
  class Baselines extends BaselineStoreContract {
    private final InMemoryModelStore models = new InMemoryModelStore();
    private final BaselineStore baselines = new InMemoryBaselineStore(models);

    @Override
    protected ModelStore models() {
      return models;
    }

    @Override
    protected BaselineStore baselines() {
      return baselines;
    }
  }
}
