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
 * Of the rows predicted as a class, the share that belongs to it: of the positive class, or with
 * several classes the mean over all.
 *
 * <p>{@code TP / (TP + FP)}, [0, 1]; higher is better. A class that is never predicted has 0/0,
 * which counts as 0 with a warning. Needs one labelled row, its standard error (delta method) two;
 * O(classes). Say nothing of it without {@link Recall}. Stateless.
 *
 * <p><b>References</b>: Sokolova and Lapalme 2009, doi:10.1016/j.ipm.2009.03.002.
 */
public final class Precision implements ClassMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "precision",
          "Precision",
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

  /** The precision of each class, 0 for one that is never predicted. */
  public static double[] perClass(Confusion confusion) {
    return ClassAverages.ratios(confusion.hits(), confusion.predicted());
  }

  @Override
  public MetricValue valueOf(Confusion confusion, int[] judged) {
    return ClassMetric.mean(perClass(confusion), confusion.predicted(), judged);
  }

  @Override
  public Optional<CellEffect> effect(Confusion confusion, int[] judged) {
    return Optional.of(
        new RatioEffect(
            perClass(confusion),
            confusion.predicted(),
            new Weights(),
            new RatioEffect.Classes(judged, confusion.total())));
  }

  @Override
  public Optional<double[]> trialsPerClass(Confusion confusion) {
    return Optional.of(LongStream.of(confusion.predicted()).asDoubleStream().toArray());
  }

  @Override
  public Optional<String> blindSpot(Outcomes outcomes) {
    return ClassMetric.hasNoPositive(outcomes, Confusion::predicted)
        ? Optional.of("no positive prediction in these rows")
        : Optional.empty();
  }

  private record Weights() implements RatioEffect.RowWeights {

    @Override
    public double numerator(boolean isLabel, boolean isPrediction) {
      return isLabel && isPrediction ? 1 : 0;
    }

    @Override
    public double denominator(boolean isLabel, boolean isPrediction) {
      return isPrediction ? 1 : 0;
    }
  }
}
