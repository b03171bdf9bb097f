/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import io.kedge.kernel.ModelVersion;
import java.util.Optional;

/** References in memory: the twin of the durable store. Thread-safe. */
public final class InMemoryReferenceStore implements ReferenceStore {

  private final InMemoryModelStore models;
  private final Numbered<Reference> all;

  /** A store of references to the versions of those models. */
  public InMemoryReferenceStore(InMemoryModelStore models) {
    this.models = models;
    this.all = new Numbered<>(models, reference -> reference.entry().number());
  }

  @Override
  public synchronized ReferenceEntry set(NewReference reference) {
    ModelVersion version = reference.version();
    models.require(version);
    return all.last(version)
        .filter(r -> r.profile().equals(reference.profile()))
        .filter(r -> r.entry().source().equals(reference.source()))
        .orElseGet(() -> all.add(version, number -> numbered(reference, number)))
        .entry();
  }

  private static Reference numbered(NewReference reference, long number) {
    return new Reference(
        new ReferenceEntry(
            reference.version(),
            number,
            InMemoryModelStore.millis(reference.setAt()),
            reference.source(),
            reference.rows()),
        reference.profile());
  }

  @Override
  public synchronized Optional<Reference> current(ModelVersion version) {
    return all.last(version);
  }

  @Override
  public synchronized Optional<Reference> find(ModelVersion version, long number) {
    return all.find(version, number);
  }

  @Override
  public synchronized Page<ReferenceEntry> list(ModelVersion version, PageRequest page) {
    Page<Reference> found = all.list(version, page);
    return new Page<>(found.items().stream().map(Reference::entry).toList(), found.next());
  }
}
