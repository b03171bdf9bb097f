/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

/**
 * The first-order effect of a row on the mean, over some classes, of a ratio of counts. Immutable.
 */
final class RatioEffect implements ClassMetric.CellEffect {

  private final double[] ratios;
  private final long[] denominators;
  private final RowWeights weights;
  private final boolean[] judged;
  private final double share;

  /**
   * Takes the ratios as they are.
   *
   * @param ratios the ratio of each class
   * @param denominators its denominator
   * @param weights what a row adds to the class's numerator and denominator
   * @param classes the classes of the mean
   */
  RatioEffect(double[] ratios, long[] denominators, RowWeights weights, Classes classes) {
    this.ratios = ratios;
    this.denominators = denominators;
    this.weights = weights;
    this.judged = new boolean[ratios.length];
    for (int k : classes.judged()) {
      judged[k] = true;
    }
    share = classes.rows() / classes.judged().length;
  }

  @Override
  public double of(int label, int prediction) {
    return label == prediction
        ? share * onClass(label, true, true)
        : share * (onClass(label, true, false) + onClass(prediction, false, true));
  }

  private double onClass(int k, boolean isLabel, boolean isPrediction) {
    if (!judged[k] || denominators[k] == 0) {
      return 0;
    }
    double excess =
        weights.numerator(isLabel, isPrediction)
            - ratios[k] * weights.denominator(isLabel, isPrediction);
    return excess / denominators[k];
  }

  /**
   * The classes of the mean, and the rows of the table.
   *
   * @param judged the classes' numbers
   * @param rows all rows
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Classes(int[] judged, double rows) {}

  /** What a row adds to a class's ratio. */
  interface RowWeights {

    /** What it adds to the numerator. */
    double numerator(boolean isLabel, boolean isPrediction);

    /** What it adds to the denominator. */
    double denominator(boolean isLabel, boolean isPrediction);
  }
}
