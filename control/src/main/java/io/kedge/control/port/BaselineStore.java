/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import io.kedge.kernel.ModelVersion;
import java.util.Optional;

/**
 * The baselines of each model version, numbered, never overwritten, and set on purpose only: no
 * check of decay writes here. Thread-safe; each call is one transaction. Throws {@link
 * io.kedge.kernel.UnavailableException} as {@link ModelStore} does.
 */
public interface BaselineStore {

  /**
   * Makes this the version's current baseline under the next number. Setting once more what the
   * current baseline already is, same values and source, changes nothing and answers with it.
   *
   * @throws io.kedge.kernel.NotFoundException {@code version.not_found} if the version is not
   *     registered
   */
  Baseline set(NewBaseline baseline);

  /** The one set last, if one was. */
  Optional<Baseline> current(ModelVersion version);

  /** The one with that number, if it was set. */
  Optional<Baseline> find(ModelVersion version, long number);

  /** All of them, the latest first. */
  Page<Baseline> list(ModelVersion version, PageRequest page);
}
