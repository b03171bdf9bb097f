/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import static io.kedge.stats.performance.MetricDescriptor.CLASSES;

import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The correlation of predicted and true classes.
 *
 * <p>{@code (n·right − Σ pₖtₖ) / √((n² − Σpₖ²)(n² − Σtₖ²))} over the counts predicted pₖ and true
 * tₖ of each class; [−1, 1]; higher is better, 0 is chance. With a single class on either side it
 * is 0/0, which counts as 0 with a warning. Needs one labelled row; O(classes). Stateless.
 *
 * <p><b>References</b>: Matthews 1975, doi:10.1016/0005-2795(75)90109-9; Gorodkin 2004,
 * doi:10.1016/j.compbiolchem.2004.09.006.
 */
public final class MatthewsCorrelation implements ClassMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "mcc",
          "Matthews correlation coefficient",
          CLASSES,
          Direction.HIGHER_IS_BETTER,
          ChangeMode.ABSOLUTE,
          "[−1, 1]",
          List.of(
              "Matthews 1975, doi:10.1016/0005-2795(75)90109-9",
              "Gorodkin 2004, Comparing two K-category assignments,"
                  + " doi:10.1016/j.compbiolchem.2004.09.006"));

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /** The correlation; empty when a side has a single class. */
  public static OptionalDouble of(Confusion confusion) {
    double n = confusion.total();
    double predictedSpread = n * n - sumOfSquares(confusion.predicted());
    double supportSpread = n * n - sumOfSquares(confusion.support());
    if (predictedSpread == 0 || supportSpread == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        (n * confusion.right() - confusion.chance())
            / (Math.sqrt(predictedSpread) * Math.sqrt(supportSpread)));
  }

  private static double sumOfSquares(long[] counts) {
    double sum = 0;
    for (long count : counts) {
      sum += (double) count * count;
    }
    return sum;
  }

  @Override
  public MetricValue valueOf(Confusion confusion, int[] judged) {
    OptionalDouble correlation = of(confusion);
    return new MetricValue.Known(
        correlation.orElse(0), OptionalDouble.empty(), 0, correlation.isEmpty());
  }
}
