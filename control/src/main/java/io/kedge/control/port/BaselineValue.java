/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The value of one metric that decay is measured from. Immutable.
 *
 * @param value the metric's value, finite
 * @param rows how many labelled rows it was measured on, if known
 * @param standardError its standard error, finite and not negative, if known
 */
public record BaselineValue(double value, OptionalLong rows, OptionalDouble standardError) {

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if a figure is not finite, or rows or error are negative
   */
  public BaselineValue {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value must be finite, but was " + value);
    }
    if (rows.isPresent() && rows.getAsLong() < 0) {
      throw new IllegalArgumentException("rows must be at least 0, but was " + rows.getAsLong());
    }
    if (standardError.isPresent()
        && !(standardError.getAsDouble() >= 0 && Double.isFinite(standardError.getAsDouble()))) {
      throw new IllegalArgumentException(
          "standardError must be finite and at least 0, but was " + standardError.getAsDouble());
    }
  }

  /** A value of which nothing more is known. */
  public static BaselineValue of(double value) {
    return new BaselineValue(value, OptionalLong.empty(), OptionalDouble.empty());
  }
}
