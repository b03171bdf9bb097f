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
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The harmonic mean of precision and recall: of the positive class, or with several classes the
 * mean over all.
 *
 * <p>{@code 2TP / (2TP + FP + FN)}, [0, 1]; higher is better. A class that is neither predicted nor
 * true has 0/0, which counts as 0 with a warning. Needs one labelled row, its standard error (delta
 * method) two; O(classes). It ignores true negatives and depends on how frequent the class is, so
 * compare windows of like class shares. Stateless.
 *
 * <p><b>References</b>: van Rijsbergen 1979, Information Retrieval; Sokolova and Lapalme 2009,
 * doi:10.1016/j.ipm.2009.03.002.
 */
public final class F1Score implements ClassMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      new MetricDescriptor(
          "f1_score",
          "F1 score",
          CLASSES,
          Direction.HIGHER_IS_BETTER,
          ChangeMode.ABSOLUTE,
          "[0, 1]",
          List.of(
              "van Rijsbergen 1979, Information Retrieval",
              "Sokolova and Lapalme 2009, A systematic analysis of performance measures,"
                  + " doi:10.1016/j.ipm.2009.03.002"));

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /** The F1 of each class, 0 for one that is neither predicted nor true. */
  public static double[] perClass(Confusion confusion) {
    return ClassAverages.ratios(doubled(confusion.hits()), both(confusion));
  }

  @Override
  public MetricValue valueOf(Confusion confusion, int[] judged) {
    return ClassMetric.mean(perClass(confusion), both(confusion), judged);
  }

  @Override
  public Optional<CellEffect> effect(Confusion confusion, int[] judged) {
    return Optional.of(
        new RatioEffect(
            perClass(confusion),
            both(confusion),
            new Weights(),
            new RatioEffect.Classes(judged, confusion.total())));
  }

  /** Row by row F1 is not a share, but varies as one of {@code (2TP+FP+FN)/(2−F1)} trials. */
  @Override
  public Optional<double[]> trialsPerClass(Confusion confusion) {
    double[] f1 = perClass(confusion);
    long[] both = both(confusion);
    return Optional.of(
        IntStream.range(0, f1.length).mapToDouble(k -> both[k] / (2 - f1[k])).toArray());
  }

  @Override
  public Optional<String> blindSpot(Outcomes outcomes) {
    return ClassMetric.hasNoPositive(outcomes, Confusion::support)
        ? Optional.of("no positive label in these rows")
        : Optional.empty();
  }

  private static long[] doubled(long[] hits) {
    return LongStream.of(hits).map(count -> 2 * count).toArray();
  }

  private static long[] both(Confusion confusion) {
    long[] support = confusion.support();
    long[] predicted = confusion.predicted();
    return IntStream.range(0, support.length).mapToLong(i -> support[i] + predicted[i]).toArray();
  }

  private record Weights() implements RatioEffect.RowWeights {

    @Override
    public double numerator(boolean isLabel, boolean isPrediction) {
      return isLabel && isPrediction ? 2 : 0;
    }

    @Override
    public double denominator(boolean isLabel, boolean isPrediction) {
      return (isLabel ? 1 : 0) + (isPrediction ? 1 : 0);
    }
  }
}
