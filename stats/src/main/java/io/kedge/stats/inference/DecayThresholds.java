/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.performance.ChangeMode;

/**
 * The worsening of a metric from which on it counts as decay. Immutable.
 *
 * @param warning where a warning begins; reached at equality
 * @param critical where critical begins, ≥ warning; reached at equality
 * @param mode whether both are fractions of the baseline or units of the metric
 */
public record DecayThresholds(double warning, double critical, ChangeMode mode) {

  /**
   * Checks the thresholds.
   *
   * @throws IllegalArgumentException unless 0 &lt; warning ≤ critical &lt; ∞
   */
  public DecayThresholds {
    if (!(warning > 0 && warning <= critical && critical < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "thresholds must satisfy 0 < warning <= critical, but were " + warning + ", " + critical);
    }
  }
}
