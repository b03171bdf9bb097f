/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

/**
 * The first-order effect of a row on the mean, over some classes, of a ratio of counts. Immutable.
 */
final class RatioEffect implements ClassMetric.CellEffect {

  private final ClassRatio ratio;
  private final double[] ratios;
  private final long[] denominators;
  private final boolean[] judged;
  private final double share;

  /**
   * The effect on the mean over the judged classes.
   *
   * @param judged the numbers of the classes
   */
  RatioEffect(ClassRatio ratio, Confusion confusion, int[] judged) {
    this.ratio = ratio;
    this.ratios = ratio.perClass(confusion);
    this.denominators = ratio.denominators(confusion);
    this.judged = new boolean[ratios.length];
    for (int k : judged) {
      this.judged[k] = true;
    }
    share = (double) confusion.total() / judged.length;
  }

  @Override
  public double of(int label, int prediction) {
    return label == prediction
        ? share * onClass(label, ratio.perHit(), ratio.perLabel() + ratio.perPrediction())
        : share
            * (onClass(label, 0, ratio.perLabel()) + onClass(prediction, 0, ratio.perPrediction()));
  }

  private double onClass(int k, int toNumerator, int toDenominator) {
    return judged[k] && denominators[k] != 0
        ? (toNumerator - ratios[k] * toDenominator) / denominators[k]
        : 0;
  }
}
