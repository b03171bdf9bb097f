/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.model;

import io.kedge.control.port.Baseline;
import io.kedge.control.port.BaselineStore;
import io.kedge.control.port.BaselineValue;
import io.kedge.control.port.NewBaseline;
import io.kedge.kernel.ModelVersion;
import java.time.InstantSource;
import java.util.SortedMap;

/**
 * Sets what decay is measured from. Only this does, and only when it is asked to: a baseline that
 * followed the newest figures would let a model rot unseen. Thread-safe.
 */
public final class SetBaseline {

  private final BaselineStore baselines;
  private final InstantSource clock;

  /** Sets baselines in this store. */
  public SetBaseline(BaselineStore baselines, InstantSource clock) {
    this.baselines = baselines;
    this.clock = clock;
  }

  /**
   * Makes these the current baseline of the version; earlier ones are kept under their numbers.
   *
   * @throws io.kedge.kernel.NotFoundException if the version is not registered
   */
  public Baseline set(
      ModelVersion version, String source, SortedMap<String, BaselineValue> metrics) {
    return baselines.set(new NewBaseline(version, clock.instant(), source, metrics));
  }
}
