/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.ordered;

/** The exact one-sample Kolmogorov law as an element of a matrix power (Durbin's form). */
final class KolmogorovMatrix {

  private static final double LARGE = 0x1p400;
  private static final int LARGE_EXPONENT = 400;

  private final double[][] cells;
  private final int exponent;

  private KolmogorovMatrix(double[][] cells, int exponent) {
    this.cells = cells;
    this.exponent = exponent;
  }

  /** P(D ≤ x) of n values: {@code n!/nⁿ} times the middle element of the n-th power. */
  static double cdf(int n, double x) {
    int k = (int) (n * x) + 1;
    KolmogorovMatrix power = transitions(k, k - n * x).power(n);
    double value = power.cells[k - 1][k - 1];
    int exponent = power.exponent;
    for (int i = 1; i <= n; i++) {
      value = value * i / n;
      if (value < 1 / LARGE) {
        value *= LARGE;
        exponent -= LARGE_EXPONENT;
      }
    }
    return Math.scalb(value, exponent);
  }

  private static KolmogorovMatrix transitions(int k, double h) {
    int size = 2 * k - 1;
    double[][] cells = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        cells[i][j] = i - j + 1 < 0 ? 0 : 1;
      }
    }
    for (int i = 0; i < size; i++) {
      cells[i][0] -= Math.pow(h, i + 1.0);
      cells[size - 1][i] -= Math.pow(h, size - i);
    }
    cells[size - 1][0] += h > 0.5 ? Math.pow(2 * h - 1, size) : 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        for (int g = 2; g <= i - j + 1; g++) {
          cells[i][j] /= g;
        }
      }
    }
    return new KolmogorovMatrix(cells, 0);
  }

  private KolmogorovMatrix power(int n) {
    if (n == 1) {
      return this;
    }
    KolmogorovMatrix half = power(n / 2);
    KolmogorovMatrix square = half.times(half);
    return n % 2 == 0 ? square : square.times(this);
  }

  private KolmogorovMatrix times(KolmogorovMatrix other) {
    int size = cells.length;
    double[][] product = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int l = 0; l < size; l++) {
        double factor = cells[i][l];
        for (int j = 0; j < size; j++) {
          product[i][j] += factor * other.cells[l][j];
        }
      }
    }
    return new KolmogorovMatrix(product, exponent + other.exponent).scaled();
  }

  private KolmogorovMatrix scaled() {
    if (cells[cells.length / 2][cells.length / 2] < LARGE) {
      return this;
    }
    for (double[] row : cells) {
      for (int j = 0; j < row.length; j++) {
        row[j] /= LARGE;
      }
    }
    return new KolmogorovMatrix(cells, exponent + LARGE_EXPONENT);
  }
}
