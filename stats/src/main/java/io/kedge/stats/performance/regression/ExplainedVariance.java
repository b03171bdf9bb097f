/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import static io.kedge.stats.performance.MetricDescriptor.REGRESSION;

import io.kedge.stats.math.NeumaierSum;
import io.kedge.stats.math.Sums;
import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.RegressionRows;
import io.kedge.stats.performance.sums.ErrorSums;
import java.util.OptionalDouble;

/**
 * The share of the labels' variance that the answers explain, a constant offset forgiven.
 *
 * <p>{@code 1 − Var(ŷ − y) / Var(y)}, (−∞, 1]; higher is better. Needs two labelled rows; O(n).
 * Labels that are all alike give 1 when all errors are alike and 0 otherwise. It hides a bias: read
 * it beside {@link MeanError}. Stateless.
 *
 * <p><b>References</b>: Kvålseth 1985, doi:10.1080/00031305.1985.10479448.
 */
public final class ExplainedVariance implements VarianceShare {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "explained_variance",
          "Explained variance",
          REGRESSION,
          Direction.HIGHER_IS_BETTER,
          ChangeMode.ABSOLUTE,
          "(−∞, 1]",
          CoefficientOfDetermination.DESCRIPTOR.references());

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * The share of variance explained; empty for a single row.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a value is not
   *     finite
   */
  public static OptionalDouble of(double[] predictions, double[] labels) {
    return new ExplainedVariance().share(RegressionMetric.pairs(predictions, labels));
  }

  @Override
  public double unexplained(RegressionOutcomes outcomes) {
    ErrorSums errors = outcomes.errors();
    return outcomes
        .exact()
        .map(rows -> spread(rows, errors.exponent()))
        .orElseGet(() -> spread(errors));
  }

  /** Σ(e − ē)² of the rows, about one of them so that equal errors give exactly 0. */
  private static double spread(RegressionRows rows, int unit) {
    double[] fromFirst = new double[rows.count()];
    for (int i = 0; i < fromFirst.length; i++) {
      fromFirst[i] = error(rows, i, unit) - error(rows, 0, unit);
    }
    double mean = Sums.mean(fromFirst);
    NeumaierSum sum = new NeumaierSum();
    for (double value : fromFirst) {
      sum.add((value - mean) * (value - mean));
    }
    return sum.value();
  }

  private static double error(RegressionRows rows, int i, int unit) {
    return Math.scalb(rows.predictions()[i] - rows.labels()[i], -unit);
  }

  private static double spread(ErrorSums errors) {
    double sum = errors.signed() + errors.signedRest();
    return Math.max(0, errors.squares() - sum * (sum / errors.count()));
  }
}
