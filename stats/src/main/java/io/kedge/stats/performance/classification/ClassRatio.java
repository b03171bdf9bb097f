/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.classification.ClassMetric.CellEffect;
import java.util.OptionalDouble;

/**
 * A ratio of counts that every class has: its hits, over the rows that truly belong to it, the rows
 * predicted as it, or both. Immutable.
 *
 * @param perHit what a hit adds to the numerator
 * @param perLabel what a row of the class adds to the denominator
 * @param perPrediction what a row predicted as the class adds to the denominator
 */
record ClassRatio(int perHit, int perLabel, int perPrediction) {

  /** The denominator of each class. */
  long[] denominators(Confusion confusion) {
    long[] denominators = confusion.support();
    long[] predicted = confusion.predicted();
    for (int k = 0; k < denominators.length; k++) {
      denominators[k] = perLabel * denominators[k] + perPrediction * predicted[k];
    }
    return denominators;
  }

  /** The ratio of each class, 0 for 0/0. */
  double[] perClass(Confusion confusion) {
    long[] numerators = confusion.hits();
    for (int k = 0; k < numerators.length; k++) {
      numerators[k] *= perHit;
    }
    return ClassAverages.ratios(numerators, denominators(confusion));
  }

  /** The mean over the judged classes; with a warning when one of them has 0/0. */
  MetricValue mean(Confusion confusion, int[] judged) {
    double[] ratios = perClass(confusion);
    long[] denominators = denominators(confusion);
    double sum = 0;
    boolean convention = false;
    for (int k : judged) {
      sum += ratios[k];
      convention |= denominators[k] == 0;
    }
    return new MetricValue.Known(sum / judged.length, OptionalDouble.empty(), 0, convention);
  }

  /** The first-order effect of a row on the mean over the judged classes. */
  CellEffect effect(Confusion confusion, int[] judged) {
    return new RatioEffect(this, confusion, judged);
  }
}
