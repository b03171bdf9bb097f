/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.StandardErrors;
import io.kedge.stats.performance.sums.ErrorSums;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The mean over rows of a term of their errors, and how the sum of the term over some rows is read
 * from their sums. Immutable.
 *
 * @param value the mean; infinite when it is beyond the range of a double
 * @param error its standard error for independent rows; NaN where there is none
 * @param term the sum of the term, or of what it adds to the mean to first order
 * @param size how large errors are on the whole, ≥ 0: the unit of contributions of blocks
 */
record ErrorMean(double value, double error, ToDoubleFunction<ErrorSums> term, double size) {

  MetricValue measured() {
    return MetricValue.of(value, OptionalDouble.of(error));
  }

  /** The standard errors of the mean over these rows. */
  Optional<StandardErrors> standardErrors(RegressionOutcomes outcomes) {
    if (!Double.isFinite(error)) {
      return Optional.empty();
    }
    ErrorSums all = outcomes.errors();
    double total = term.applyAsDouble(all);
    double mean = total / all.count();
    double unit = Math.scalb(size, -all.exponent());
    double[] contributions =
        outcomes.blockSums().values().stream()
            .map(block -> block.inUnit(all.exponent()))
            .mapToDouble(block -> term.applyAsDouble(block) - block.count() * mean)
            .map(excess -> unit == 0 ? 0 : excess / all.count() / unit)
            .toArray();
    return Optional.of(StandardErrors.of(error, outcomes, contributions, size));
  }
}
