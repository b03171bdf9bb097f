/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import static io.kedge.stats.performance.MetricDescriptor.CLASSES;

import io.kedge.stats.performance.MetricDescriptor;

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
public final class Precision implements RatioMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofShare(
          CLASSES,
          "precision",
          "Precision",
          "Sokolova and Lapalme 2009, A systematic analysis of performance measures,"
              + " doi:10.1016/j.ipm.2009.03.002");

  private static final ClassRatio HITS_OF_PREDICTED = new ClassRatio(1, 0, 1);

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /** The precision of each class, 0 for one that is never predicted. */
  public static double[] perClass(Confusion confusion) {
    return HITS_OF_PREDICTED.perClass(confusion);
  }

  @Override
  public ClassRatio ratio() {
    return HITS_OF_PREDICTED;
  }
}
