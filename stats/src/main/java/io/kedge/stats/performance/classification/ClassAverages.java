/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

/** Averages of a figure over classes. Stateless. */
public final class ClassAverages {

  private ClassAverages() {}

  /** The plain mean over classes, 0 without classes; a class that never occurs counts as well. */
  public static double macro(double[] figures) {
    double sum = 0;
    for (double figure : figures) {
      sum += figure;
    }
    return figures.length == 0 ? 0 : sum / figures.length;
  }

  /** The mean weighted by how many rows truly belong to each class, 0 without rows. */
  public static double weighted(double[] figures, long[] support) {
    double sum = 0;
    double rows = 0;
    for (int i = 0; i < figures.length; i++) {
      sum += figures[i] * support[i];
      rows += support[i];
    }
    return rows == 0 ? 0 : sum / rows;
  }

  /** Numerator over denominator for each class, and 0 for 0/0. */
  static double[] ratios(long[] numerators, long[] denominators) {
    double[] ratios = new double[numerators.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = denominators[i] == 0 ? 0 : (double) numerators[i] / denominators[i];
    }
    return ratios;
  }
}
