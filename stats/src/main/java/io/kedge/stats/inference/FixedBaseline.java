/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.StandardErrors;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A metric's value that was set as the one to measure decay from. Immutable.
 *
 * @param value the value
 * @param rows the labelled rows behind it, if that is known
 * @param standardError how precisely it is known; when empty, a share of so many rows is as precise
 *     as such a share is, and anything else is taken as exact
 */
public record FixedBaseline(double value, OptionalLong rows, OptionalDouble standardError) {

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if the value is not finite, the rows are not positive, or the
   *     standard error is negative or not finite
   */
  public FixedBaseline {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value must be finite, but was " + value);
    }
    if (rows.isPresent() && rows.getAsLong() < 1) {
      throw new IllegalArgumentException("rows must be positive, but were " + rows.getAsLong());
    }
    double error = standardError.orElse(0);
    if (!(error >= 0 && Double.isFinite(error))) {
      throw new IllegalArgumentException("standardError must be at least 0, but was " + error);
    }
  }

  /** A value that is taken as exact. */
  public static FixedBaseline of(double value) {
    return new FixedBaseline(value, OptionalLong.empty(), OptionalDouble.empty());
  }

  /**
   * Whether the value is taken as exact for want of anything better, which makes p-values of the
   * metric smaller than they should be.
   */
  public boolean isTakenAsExact(MetricDescriptor metric) {
    return standardError.isEmpty() && (rows.isEmpty() || !isShare(metric));
  }

  /** Whether the metric is a share of right answers, so that its spread follows from its value. */
  static boolean isShare(MetricDescriptor metric) {
    return metric.range().equals("[0, 1]") && metric.direction() == Direction.HIGHER_IS_BETTER;
  }

  /** The value as it is judged: its size where the metric should be near zero. */
  double size(MetricDescriptor metric) {
    return metric.direction() == Direction.CLOSER_TO_ZERO ? Math.abs(value) : value;
  }

  /** How precisely the value is known. */
  StandardErrors errors(MetricDescriptor metric) {
    if (isTakenAsExact(metric)) {
      return new StandardErrors(
          0,
          OptionalDouble.empty(),
          Optional.of("the baseline's own uncertainty is unknown and not allowed for"));
    }
    return StandardErrors.ofRows(
        standardError.orElseGet(() -> Math.sqrt(value * (1 - value) / rows.getAsLong())));
  }

  /** Why nothing can be compared with the value, if that is so. */
  Optional<MetricValue.Unknown> obstacle(MetricDescriptor metric, ChangeMode mode) {
    if (isShare(metric) && !(value >= 0 && value <= 1)) {
      return Optional.of(
          MetricValue.outsideDomain(
              "the baseline is %s, but the metric is a share from 0 to 1".formatted(value)));
    }
    if (mode == ChangeMode.ABSOLUTE) {
      return Optional.empty();
    }
    if (!(size(metric) > 0)) {
      return meaningless("not above zero");
    }
    return Contrast.reach() * errors(metric).value() < size(metric)
        ? Optional.empty()
        : meaningless("not clearly above zero");
  }

  private static Optional<MetricValue.Unknown> meaningless(String why) {
    return Optional.of(
        MetricValue.undefined("the baseline is " + why + ", so a relative change has no meaning"));
  }
}
