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
import io.kedge.stats.performance.Outcomes;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Of the rows that belong to a class, the share predicted as it: of the positive class, or with
 * several classes the mean over all.
 *
 * <p>{@code TP / (TP + FN)}, [0, 1]; higher is better. A class without rows has 0/0, which counts
 * as 0 with a warning. Needs one labelled row, its standard error (delta method) two; O(classes).
 * Always predicting the class gives 1: read it with {@link Precision}. Stateless.
 *
 * <p><b>References</b>: Sokolova and Lapalme 2009, doi:10.1016/j.ipm.2009.03.002.
 */
public final class Recall implements ClassMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "recall",
          "Recall",
          CLASSES,
          Direction.HIGHER_IS_BETTER,
          ChangeMode.ABSOLUTE,
          "[0, 1]",
          List.of(
              "Sokolova and Lapalme 2009, A systematic analysis of performance measures,"
                  + " doi:10.1016/j.ipm.2009.03.002"));

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /** The recall of each class, 0 for one without rows. */
  public static double[] perClass(Confusion confusion) {
    return ClassAverages.ratios(confusion.hits(), confusion.support());
  }

  /**
   * The share of the other classes' rows that were not predicted as each class; 0 when there are
   * none.
   */
  public static double[] specificityPerClass(Confusion confusion) {
    long[] support = confusion.support();
    long[] predicted = confusion.predicted();
    long[] hits = confusion.hits();
    long[] others = new long[hits.length];
    long[] leftAlone = new long[hits.length];
    for (int i = 0; i < hits.length; i++) {
      others[i] = confusion.total() - support[i];
      leftAlone[i] = others[i] - (predicted[i] - hits[i]);
    }
    return ClassAverages.ratios(leftAlone, others);
  }

  @Override
  public MetricValue valueOf(Confusion confusion, int[] judged) {
    return ClassMetric.mean(perClass(confusion), confusion.support(), judged);
  }

  @Override
  public Optional<CellEffect> effect(Confusion confusion, int[] judged) {
    return Optional.of(effectOver(confusion, judged));
  }

  @Override
  public Optional<double[]> trialsPerClass(Confusion confusion) {
    return Optional.of(LongStream.of(confusion.support()).asDoubleStream().toArray());
  }

  @Override
  public Optional<String> blindSpot(Outcomes outcomes) {
    return ClassMetric.hasNoPositive(outcomes, Confusion::support)
        ? Optional.of("no positive label in these rows")
        : Optional.empty();
  }

  /** The effect on the mean recall over the classes. */
  static CellEffect effectOver(Confusion confusion, int[] judged) {
    return new RatioEffect(
        perClass(confusion),
        confusion.support(),
        new Weights(),
        new RatioEffect.Classes(judged, confusion.total()));
  }

  private record Weights() implements RatioEffect.RowWeights {

    @Override
    public double numerator(boolean isLabel, boolean isPrediction) {
      return isLabel && isPrediction ? 1 : 0;
    }

    @Override
    public double denominator(boolean isLabel, boolean isPrediction) {
      return isLabel ? 1 : 0;
    }
  }
}
