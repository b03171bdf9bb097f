/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import io.kedge.kernel.ModelVersion;
import java.util.Optional;

/**
 * The references of each model version, numbered and never overwritten. Thread-safe; each call is
 * one transaction. Throws {@link io.kedge.kernel.UnavailableException} as {@link ModelStore} does.
 */
public interface ReferenceStore {

  /**
   * Makes this the version's current reference under the next number. Setting once more what the
   * current reference already is, same profile and source, changes nothing and answers with it.
   *
   * @throws io.kedge.kernel.NotFoundException {@code version.not_found} if the version is not
   *     registered
   */
  ReferenceEntry set(NewReference reference);

  /** The one set last, if one was. */
  Optional<Reference> current(ModelVersion version);

  /** The one with that number, if it was set. */
  Optional<Reference> find(ModelVersion version, long number);

  /** All of them, the latest first. */
  Page<ReferenceEntry> list(ModelVersion version, PageRequest page);
}
