/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.StandardErrors;
import io.kedge.stats.performance.sums.ErrorSums;
import java.util.Optional;

/** A metric of numbers that is a mean over rows, so that its standard error is known. */
interface MeanMetric extends RegressionMetric {

  /** The mean over at least one row. */
  ErrorMean meanOf(ErrorSums errors);

  @Override
  default MetricValue valueOf(RegressionOutcomes outcomes) {
    return meanOf(outcomes.errors()).measured();
  }

  @Override
  default Optional<StandardErrors> standardErrors(Outcomes outcomes) {
    RegressionOutcomes regression = outcomes.asRegression();
    return regression.obstacle().isPresent()
        ? Optional.empty()
        : meanOf(regression.errors()).standardErrors(regression);
  }
}
