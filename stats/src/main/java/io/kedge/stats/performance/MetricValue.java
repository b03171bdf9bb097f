/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import io.kedge.stats.drift.NotMeasured.Reason;
import java.util.OptionalDouble;

/** A metric's result: a value with what is needed to read it, or why there is none. */
public sealed interface MetricValue {

  /**
   * A metric that has a value. Immutable.
   *
   * @param value the metric; finite
   * @param standardError its standard error if rows are independent, where known; finite, ≥ 0
   * @param errorBound how far the value can lie from the one on exact rows; 0 when exact, infinite
   *     never
   * @param warning whether the value is a convention, such as 0 for a ratio of 0 to 0
   */
  record Known(double value, OptionalDouble standardError, double errorBound, boolean warning)
      implements MetricValue {

    /**
     * Checks that every figure is finite.
     *
     * @throws IllegalArgumentException if a figure is NaN or infinite
     */
    public Known {
      requireFinite("value", value);
      requireFinite("errorBound", errorBound);
      standardError.ifPresent(error -> requireFinite("standardError", error));
    }

    private static void requireFinite(String name, double figure) {
      if (!Double.isFinite(figure)) {
        throw new IllegalArgumentException(name + " must be finite, but was " + figure);
      }
    }
  }

  /**
   * A metric that has no value for these rows, and why. Immutable.
   *
   * @param reason the kind of obstacle
   * @param explanation one clause for people, without the metric's name
   */
  record Unknown(Reason reason, String explanation) implements MetricValue {}

  /** An exact value without a standard error; unknown when it is not finite. */
  static MetricValue of(double value) {
    return of(value, OptionalDouble.empty());
  }

  /** An exact value with its standard error, where there is one; unknown when not finite. */
  static MetricValue of(double value, OptionalDouble standardError) {
    if (!Double.isFinite(value)) {
      return undefined("its value is beyond the range of a double");
    }
    boolean usable = standardError.isPresent() && Double.isFinite(standardError.getAsDouble());
    return new Known(value, usable ? standardError : OptionalDouble.empty(), 0, false);
  }

  /** An exact value, or unknown for the stated reason when the formula has none. */
  static MetricValue of(OptionalDouble value, String otherwise) {
    return value.isPresent() ? of(value.getAsDouble()) : undefined(otherwise);
  }

  /** No value, because the formula has none for these rows. */
  static Unknown undefined(String explanation) {
    return new Unknown(Reason.UNDEFINED, explanation);
  }

  /** No value, because there are too few rows. */
  static Unknown insufficient(String explanation) {
    return new Unknown(Reason.INSUFFICIENT_DATA, explanation);
  }

  /** No value, because the rows are outside the metric's domain. */
  static Unknown outsideDomain(String explanation) {
    return new Unknown(Reason.INVALID_INPUT, explanation);
  }
}
