/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.sums.LabelSums;
import java.util.OptionalDouble;

/** A metric that is the share of the labels' variance which the answers explain. */
interface VarianceShare extends RegressionMetric {

  /** The sum of squares left unexplained, in the unit of the squares of the errors' sums. */
  double unexplained(RegressionOutcomes outcomes);

  /** The share explained; empty for fewer than two rows. */
  default OptionalDouble share(RegressionOutcomes outcomes) {
    LabelSums labels = outcomes.labels();
    if (labels.count() < 2) {
      return OptionalDouble.empty();
    }
    double unexplained = unexplained(outcomes);
    if (labels.constant()) {
      return OptionalDouble.of(unexplained == 0 ? 1 : 0);
    }
    int shift = outcomes.errors().exponent() - labels.exponent();
    return OptionalDouble.of(1 - Math.scalb(unexplained / labels.deviations(), 2 * shift));
  }

  @Override
  default MetricValue valueOf(RegressionOutcomes outcomes) {
    return MetricValue.of(share(outcomes), "a single row has no variance");
  }
}
