/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import static io.kedge.stats.performance.MetricDescriptor.CLASSES;

import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The share of rows whose predicted class is the true one.
 *
 * <p>{@code right / n}, [0, 1]; higher is better. Needs one labelled row, its standard error {@code
 * √(a(1 − a)/n)} two; O(1) from the table. With one rare class, never predicting it scores high:
 * read {@link BalancedAccuracy} or {@link F1Score} then. Stateless.
 *
 * <p><b>References</b>: Sokolova and Lapalme 2009, doi:10.1016/j.ipm.2009.03.002.
 */
public final class Accuracy implements ClassMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofShare(
          CLASSES,
          "accuracy",
          "Accuracy",
          "Sokolova and Lapalme 2009, A systematic analysis of performance measures,"
              + " doi:10.1016/j.ipm.2009.03.002");

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /** The share of right predictions, 0 without rows; the micro average of F1 is the same. */
  public static double of(Confusion confusion) {
    return confusion.total() == 0 ? 0 : (double) confusion.right() / confusion.total();
  }

  @Override
  public MetricValue valueOf(Confusion confusion, int[] judged) {
    return MetricValue.of(of(confusion));
  }

  @Override
  public Optional<CellEffect> effect(Confusion confusion, int[] judged) {
    double accuracy = of(confusion);
    return Optional.of((label, prediction) -> (label == prediction ? 1 : 0) - accuracy);
  }

  @Override
  public OptionalDouble trials(Outcomes outcomes) {
    long rows = outcomes.labelled();
    return rows == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) rows);
  }
}
