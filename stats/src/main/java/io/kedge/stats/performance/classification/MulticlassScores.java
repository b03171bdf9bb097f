/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import io.kedge.stats.math.Sums;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Figures of the probabilities of several classes, on plain arrays: {@code labels[i]} is the number
 * of row i's class, {@code probabilities[i][k]} the probability it was given for class k.
 * Stateless.
 *
 * <p><b>References</b>: Hand and Till 2001, doi:10.1023/A:1010920819831; Brier 1950.
 */
public final class MulticlassScores {

  private MulticlassScores() {}

  /**
   * The mean of −ln of the probability of the true class, clipped.
   *
   * @param clip how far a probability is kept from 0 and 1
   * @throws IllegalArgumentException if there are no rows, the lengths differ, a label is no class,
   *     or a probability is outside [0, 1]
   */
  public static double logLoss(int[] labels, double[][] probabilities, double clip) {
    require(labels, probabilities);
    double[] losses = new double[labels.length];
    for (int i = 0; i < losses.length; i++) {
      double ofTruth = probabilities[i][labels[i]];
      losses[i] = -Math.log(Math.min(Math.max(ofTruth, clip), 1 - clip));
    }
    return Sums.mean(losses);
  }

  /**
   * The mean over rows of the squared gaps of all classes; [0, 2].
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, a label is no class,
   *     or a probability is outside [0, 1]
   */
  public static double brier(int[] labels, double[][] probabilities) {
    require(labels, probabilities);
    double[] losses = new double[labels.length];
    for (int i = 0; i < losses.length; i++) {
      for (int k = 0; k < probabilities[i].length; k++) {
        double gap = probabilities[i][k] - (labels[i] == k ? 1 : 0);
        losses[i] += gap * gap;
      }
    }
    return Sums.mean(losses);
  }

  /**
   * The mean over classes of the area that tells each from all others; empty when one is missing.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, a label is no class,
   *     or a probability is outside [0, 1]
   */
  public static OptionalDouble oneVersusRest(int[] labels, double[][] probabilities) {
    double[] areas = areas(labels, probabilities);
    return defined(ClassAverages.macro(areas));
  }

  /**
   * The same mean, weighted by the rows of each class.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, a label is no class,
   *     or a probability is outside [0, 1]
   */
  public static OptionalDouble oneVersusRestWeighted(int[] labels, double[][] probabilities) {
    double[] areas = areas(labels, probabilities);
    long[] support = new long[areas.length];
    for (int label : labels) {
      support[label]++;
    }
    return defined(ClassAverages.weighted(areas, support));
  }

  /**
   * The mean over ordered pairs of classes of the area that tells the first from the second by the
   * first one's probability; empty when a class is missing.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, a label is no class,
   *     or a probability is outside [0, 1]
   */
  public static OptionalDouble oneVersusOne(int[] labels, double[][] probabilities) {
    require(labels, probabilities);
    int classes = probabilities[0].length;
    double sum = 0;
    for (int a = 0; a < classes; a++) {
      for (int b = 0; b < classes; b++) {
        sum += a == b ? 0 : area(labels, probabilities, a, b);
      }
    }
    return defined(sum / classes / (classes - 1.0));
  }

  private static double area(int[] labels, double[][] probabilities, int first, int second) {
    int[] rows =
        IntStream.range(0, labels.length)
            .filter(i -> labels[i] == first || labels[i] == second)
            .toArray();
    boolean[] isFirst = new boolean[rows.length];
    double[] scores = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      isFirst[i] = labels[rows[i]] == first;
      scores[i] = probabilities[rows[i]][first];
    }
    return RocAuc.of(isFirst, scores).orElse(Double.NaN);
  }

  private static double[] areas(int[] labels, double[][] probabilities) {
    require(labels, probabilities);
    double[] areas = new double[probabilities[0].length];
    for (int k = 0; k < areas.length; k++) {
      boolean[] isClass = new boolean[labels.length];
      double[] scores = new double[labels.length];
      for (int i = 0; i < labels.length; i++) {
        isClass[i] = labels[i] == k;
        scores[i] = probabilities[i][k];
      }
      areas[k] = RocAuc.of(isClass, scores).orElse(Double.NaN);
    }
    return areas;
  }

  private static OptionalDouble defined(double figure) {
    return Double.isNaN(figure) ? OptionalDouble.empty() : OptionalDouble.of(figure);
  }

  private static void require(int[] labels, double[][] probabilities) {
    if (labels.length == 0 || labels.length != probabilities.length) {
      throw new IllegalArgumentException(
          "labels and probabilities must have one length above 0, but had %d and %d"
              .formatted(labels.length, probabilities.length));
    }
    int classes = probabilities[0].length;
    for (int i = 0; i < labels.length; i++) {
      double[] row = probabilities[i];
      boolean valid = Arrays.stream(row).allMatch(p -> p >= 0 && p <= 1);
      if (row.length != classes || labels[i] < 0 || labels[i] >= classes || !valid) {
        throw new IllegalArgumentException(
            ("row %d must have a label below %d and as many probabilities in [0, 1],"
                    + " but had %d and %s")
                .formatted(i, classes, labels[i], Arrays.toString(row)));
      }
    }
  }
}
