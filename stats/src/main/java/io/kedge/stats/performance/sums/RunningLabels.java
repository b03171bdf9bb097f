/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.sums;

/**
 * Running moments of labels, gathered in chunks so that each chunk can be centred on its own mean.
 * One thread.
 */
public final class RunningLabels {

  /** Below this size of label a percentage error is meaningless: 2⁻⁵². */
  static final double NEAR_ZERO = 0x1p-52;

  private static final int CHUNK = 512;

  private final double[] predictions = new double[CHUNK];
  private final double[] labels = new double[CHUNK];
  private int filled;
  private LabelSums settled = LabelSums.EMPTY;

  /** No rows yet. */
  public RunningLabels() {}

  /** Takes one row; both finite. */
  public void add(double prediction, double label) {
    predictions[filled] = prediction;
    labels[filled++] = label;
    if (filled == CHUNK) {
      settle();
    }
  }

  /** The moments so far. */
  public LabelSums sums() {
    settle();
    return settled;
  }

  private void settle() {
    if (filled > 0) {
      settled = settled.merge(chunk());
      filled = 0;
    }
  }

  private LabelSums chunk() {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < filled; i++) {
      smallest = Math.min(smallest, labels[i]);
      largest = Math.max(largest, labels[i]);
    }
    int unit = ErrorSums.exponentFor(Math.max(Math.abs(smallest), Math.abs(largest)));
    double absolute = 0;
    double percentage = 0;
    double symmetric = 0;
    long nearZero = 0;
    double shift = Math.scalb(labels[0], -unit);
    double aboveShift = 0;
    for (int i = 0; i < filled; i++) {
      double size = Math.abs(labels[i]);
      double error = Math.abs(predictions[i] - labels[i]);
      aboveShift += Math.scalb(labels[i], -unit) - shift;
      absolute += Math.scalb(size, -unit);
      percentage += error / Math.max(size, NEAR_ZERO);
      symmetric += symmetric(error, size, Math.abs(predictions[i]));
      nearZero += size < NEAR_ZERO ? 1 : 0;
    }
    double mean = shift + aboveShift / filled;
    double deviations = smallest == largest ? 0 : deviations(mean, unit);
    return new LabelSums(
        filled,
        unit,
        mean,
        deviations,
        smallest,
        largest,
        absolute,
        percentage,
        symmetric,
        nearZero);
  }

  /** Twice the error over the sum of both sizes; 0 when both are 0. */
  static double symmetric(double error, double labelSize, double predictionSize) {
    double both = labelSize + predictionSize;
    if (both == 0) {
      return 0;
    }
    return both < Double.POSITIVE_INFINITY
        ? 2 * (error / both)
        : error / (labelSize / 2 + predictionSize / 2);
  }

  private double deviations(double mean, int unit) {
    double sum = 0;
    double drift = 0;
    for (int i = 0; i < filled; i++) {
      double deviation = Math.scalb(labels[i], -unit) - mean;
      sum += deviation * deviation;
      drift += deviation;
    }
    // the mean is rounded, and the second term takes back what that added
    return Math.max(0, sum - drift * (drift / filled));
  }
}
