/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import io.kedge.kernel.ModelVersion;
import java.util.Optional;

/** Baselines in memory: the twin of the durable store. Thread-safe. */
public final class InMemoryBaselineStore implements BaselineStore {

  private final InMemoryModelStore models;
  private final Numbered<Baseline> all;

  /** A store of baselines of the versions of those models. */
  public InMemoryBaselineStore(InMemoryModelStore models) {
    this.models = models;
    this.all = new Numbered<>(models, Baseline::number);
  }

  @Override
  public synchronized Baseline set(NewBaseline baseline) {
    ModelVersion version = baseline.version();
    models.require(version);
    return all.last(version)
        .filter(b -> b.metrics().equals(baseline.metrics()))
        .filter(b -> b.source().equals(baseline.source()))
        .orElseGet(() -> all.add(version, number -> numbered(baseline, number)));
  }

  private static Baseline numbered(NewBaseline baseline, long number) {
    return new Baseline(
        baseline.version(),
        number,
        InMemoryModelStore.millis(baseline.setAt()),
        baseline.source(),
        baseline.metrics());
  }

  @Override
  public synchronized Optional<Baseline> current(ModelVersion version) {
    return all.last(version);
  }

  @Override
  public synchronized Optional<Baseline> find(ModelVersion version, long number) {
    return all.find(version, number);
  }

  @Override
  public synchronized Page<Baseline> list(ModelVersion version, PageRequest page) {
    return all.list(version, page);
  }
}
