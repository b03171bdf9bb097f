/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor.setting;

import io.kedge.stats.performance.ChangeMode;

/**
 * How far one metric may move in its bad direction before that is decay. A limit is reached at
 * equality. Immutable.
 *
 * @param metric the metric's wire name
 * @param warning the change at which it is a warning; positive, a fraction of the baseline
 *     (relative) or points divided by 100 (absolute)
 * @param critical the change at which it is critical; not below {@code warning}
 * @param changeMode whether the change is a fraction of the baseline or a difference
 */
public record MetricThreshold(
    String metric, double warning, double critical, ChangeMode changeMode) {

  /**
   * Checks the order of the limits.
   *
   * @throws IllegalArgumentException if {@code warning} is not positive, or {@code critical} is
   *     below it
   */
  public MetricThreshold {
    if (!(warning > 0 && critical >= warning)) {
      throw new IllegalArgumentException(
          "thresholds of '%s' must be positive and ascend, but were %s and %s"
              .formatted(metric, warning, critical));
    }
  }
}
