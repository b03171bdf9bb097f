/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import static io.kedge.stats.performance.MetricDescriptor.REGRESSION;

import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.RegressionOutcomes;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The share of the labels' variance that the answers explain.
 *
 * <p>{@code 1 − Σ(ŷ − y)² / Σ(y − ȳ)²}, (−∞, 1]; higher is better, 0 is as good as always answering
 * the mean. Needs two labelled rows; O(n). Labels that are all alike give 1 when every answer is
 * right and 0 otherwise, as scikit-learn has it. It falls when labels vary less, even if errors
 * stay the same. Stateless.
 *
 * <p><b>References</b>: Kvålseth 1985, doi:10.1080/00031305.1985.10479448.
 */
public final class CoefficientOfDetermination implements VarianceShare {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "r2",
          "Coefficient of determination (R²)",
          REGRESSION,
          Direction.HIGHER_IS_BETTER,
          ChangeMode.ABSOLUTE,
          "(−∞, 1]",
          List.of("Kvålseth 1985, Cautionary note about R², doi:10.1080/00031305.1985.10479448"));

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
    return new CoefficientOfDetermination().share(RegressionMetric.pairs(predictions, labels));
  }

  @Override
  public double unexplained(RegressionOutcomes outcomes) {
    return outcomes.errors().squares();
  }
}
