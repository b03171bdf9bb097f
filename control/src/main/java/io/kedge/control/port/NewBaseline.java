/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import io.kedge.kernel.ModelVersion;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A baseline that is about to be set on purpose. Immutable.
 *
 * @param version whose baseline it is
 * @param setAt when it is set; kept to the millisecond
 * @param source where its values came from, in one sentence
 * @param metrics its values, by the wire name of the metric; at least one
 */
public record NewBaseline(
    ModelVersion version, Instant setAt, String source, SortedMap<String, BaselineValue> metrics) {

  /**
   * Copies the values.
   *
   * @throws IllegalArgumentException if there is none
   */
  public NewBaseline {
    metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics must hold at least one value, but was empty");
    }
  }
}
