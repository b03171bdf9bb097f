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
 * The metric values that decay of a model version is measured from. Immutable.
 *
 * @param version whose baseline it is
 * @param number 1 for the version's first baseline, one more for each later one
 * @param setAt when it was set
 * @param source where its values came from, in one sentence
 * @param metrics its values, by the wire name of the metric
 */
public record Baseline(
    ModelVersion version,
    long number,
    Instant setAt,
    String source,
    SortedMap<String, BaselineValue> metrics) {

  /** Copies the values. */
  public Baseline {
    metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
  }
}
