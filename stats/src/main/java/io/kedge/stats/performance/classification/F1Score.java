/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import static io.kedge.stats.performance.MetricDescriptor.CLASSES;

import io.kedge.stats.performance.MetricDescriptor;
import java.util.Optional;
import java.util.stream.IntStream;

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
public final class F1Score implements RatioMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofShare(
          CLASSES,
          "f1_score",
          "F1 score",
          "van Rijsbergen 1979, Information Retrieval",
          "Sokolova and Lapalme 2009, A systematic analysis of performance measures,"
              + " doi:10.1016/j.ipm.2009.03.002");

  private static final ClassRatio HITS_OF_BOTH = new ClassRatio(2, 1, 1);

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /** The F1 of each class, 0 for one that is neither predicted nor true. */
  public static double[] perClass(Confusion confusion) {
    return HITS_OF_BOTH.perClass(confusion);
  }

  @Override
  public ClassRatio ratio() {
    return HITS_OF_BOTH;
  }

  /** Row by row F1 is not a share, but varies as one of {@code (2TP+FP+FN)/(2−F1)} trials. */
  @Override
  public Optional<double[]> trialsPerClass(Confusion confusion) {
    double[] f1 = perClass(confusion);
    long[] both = HITS_OF_BOTH.denominators(confusion);
    return Optional.of(
        IntStream.range(0, f1.length).mapToDouble(k -> both[k] / (2 - f1[k])).toArray());
  }
}
