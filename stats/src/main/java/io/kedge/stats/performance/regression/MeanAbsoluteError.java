/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import static io.kedge.stats.performance.MetricDescriptor.REGRESSION;

import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.StandardErrors;
import io.kedge.stats.performance.sums.ErrorSums;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The mean size of the errors.
 *
 * <p>{@code Σ|ŷ − y| / n}, in units of the label, [0, ∞); lower is better. Needs one labelled row,
 * its standard error two; O(n). It weighs every unit of error alike: see {@link
 * RootMeanSquaredError} where large errors hurt more. Stateless.
 *
 * <p><b>References</b>: Willmott and Matsuura 2005, doi:10.3354/cr030079.
 */
public final class MeanAbsoluteError implements RegressionMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "mae",
          "Mean absolute error",
          REGRESSION,
          Direction.LOWER_IS_BETTER,
          ChangeMode.RELATIVE,
          "[0, ∞)",
          List.of(
              "Willmott and Matsuura 2005, Advantages of the mean absolute error,"
                  + " doi:10.3354/cr030079"));

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The mean of |prediction − label|.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a value is not
   *     finite
   */
  public static double of(double[] predictions, double[] labels) {
    return RegressionMetric.pairs(predictions, labels).errors().meanAbsolute();
  }

  @Override
  public MetricValue valueOf(RegressionOutcomes outcomes) {
    ErrorSums errors = outcomes.errors();
    return MetricValue.of(errors.meanAbsolute(), OptionalDouble.of(errors.meanAbsoluteError()));
  }

  @Override
  public Optional<StandardErrors> standardErrors(Outcomes outcomes) {
    RegressionOutcomes regression = outcomes.asRegression();
    if (regression.obstacle().isPresent()) {
      return Optional.empty();
    }
    ErrorSums errors = regression.errors();
    return RegressionMetric.errors(
        regression, ErrorSums::absolute, errors.meanAbsoluteError(), errors.meanAbsolute());
  }
}
