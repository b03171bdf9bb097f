/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Single labelled rows, kept while they are few. Sorted by time, then prediction, then label, so
 * that the order in which they came leaves no trace. Immutable by agreement: callers do not write
 * to the arrays.
 *
 * @param predictions the answers; finite
 * @param labels the truths; finite
 * @param epochMillis the time of each row, {@link Long#MIN_VALUE} where unknown
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below, and never written to
public record RegressionRows(double[] predictions, double[] labels, long[] epochMillis) {

  /** Stands for an unknown time. */
  public static final long UNKNOWN_TIME = Long.MIN_VALUE;

  /** No rows. */
  public static final RegressionRows EMPTY =
      new RegressionRows(new double[0], new double[0], new long[0]);

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public RegressionRows {
    if (predictions.length != labels.length || labels.length != epochMillis.length) {
      throw new IllegalArgumentException(
          "predictions, labels and times must have one length, but had %d, %d and %d"
              .formatted(predictions.length, labels.length, epochMillis.length));
    }
  }

  /** How many rows there are. */
  public int count() {
    return labels.length;
  }

  /** The rows of both, sorted. */
  RegressionRows merge(RegressionRows other) {
    int total = count() + other.count();
    double[] allPredictions = Arrays.copyOf(predictions, total);
    double[] allLabels = Arrays.copyOf(labels, total);
    long[] allTimes = Arrays.copyOf(epochMillis, total);
    System.arraycopy(other.predictions, 0, allPredictions, count(), other.count());
    System.arraycopy(other.labels, 0, allLabels, count(), other.count());
    System.arraycopy(other.epochMillis, 0, allTimes, count(), other.count());
    return new RegressionRows(allPredictions, allLabels, allTimes).sorted();
  }

  /** The same rows in order. */
  RegressionRows sorted() {
    int[] order =
        IntStream.range(0, count()).boxed().sorted(this::compare).mapToInt(i -> i).toArray();
    return new RegressionRows(
        IntStream.of(order).mapToDouble(i -> predictions[i]).toArray(),
        IntStream.of(order).mapToDouble(i -> labels[i]).toArray(),
        IntStream.of(order).mapToLong(i -> epochMillis[i]).toArray());
  }

  private int compare(int a, int b) {
    int byTime = Long.compare(epochMillis[a], epochMillis[b]);
    if (byTime != 0) {
      return byTime;
    }
    int byPrediction = Double.compare(predictions[a], predictions[b]);
    return byPrediction != 0 ? byPrediction : Double.compare(labels[a], labels[b]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RegressionRows rows
        && Arrays.equals(predictions, rows.predictions)
        && Arrays.equals(labels, rows.labels)
        && Arrays.equals(epochMillis, rows.epochMillis);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(labels) + 31 * Arrays.hashCode(predictions);
  }

  @Override
  public String toString() {
    return "RegressionRows[count=" + count() + "]";
  }
}
