/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A statistic that has a value. Immutable.
 *
 * @param value the statistic; finite
 * @param pValue the probability of a value at least as extreme when nothing changed, in [0, 1], if
 *     the statistic has one
 * @param referenceCount reference rows that took part
 * @param currentCount current rows that took part
 * @param details further figures by wire name, in reading order; finite
 */
public record Measured(
    double value,
    OptionalDouble pValue,
    long referenceCount,
    long currentCount,
    Map<String, Double> details)
    implements Comparison {

  /**
   * Checks that every figure is finite and copies the details.
   *
   * @throws IllegalArgumentException if a figure is NaN or infinite, or the p-value is outside [0,
   *     1]
   */
  public Measured {
    requireFinite("value", value);
    pValue.ifPresent(
        p -> {
          if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("pValue must be in [0, 1], but was " + p);
          }
        });
    details.forEach(Measured::requireFinite);
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  private static void requireFinite(String name, double figure) {
    if (!Double.isFinite(figure)) {
      throw new IllegalArgumentException(name + " must be finite, but was " + figure);
    }
  }
}
