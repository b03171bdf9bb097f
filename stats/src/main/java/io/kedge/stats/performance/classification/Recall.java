/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import static io.kedge.stats.performance.MetricDescriptor.CLASSES;

import io.kedge.stats.performance.MetricDescriptor;

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
public final class Recall implements RatioMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofShare(
          CLASSES,
          "recall",
          "Recall",
          "Sokolova and Lapalme 2009, A systematic analysis of performance measures,"
              + " doi:10.1016/j.ipm.2009.03.002");

  static final ClassRatio HITS_OF_SUPPORT = new ClassRatio(1, 1, 0);

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /** The recall of each class, 0 for one without rows. */
  public static double[] perClass(Confusion confusion) {
    return HITS_OF_SUPPORT.perClass(confusion);
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
  public ClassRatio ratio() {
    return HITS_OF_SUPPORT;
  }
}
