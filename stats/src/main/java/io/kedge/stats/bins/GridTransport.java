/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import io.kedge.stats.summary.NumericSummary;

/**
 * W₁ between two sides of which only counts on a grid remain, in units of the column. Immutable.
 *
 * @param least W₁ is at least this
 * @param spread W₁ if the values of a cell are spread evenly over it
 * @param most W₁ is at most this
 */
public record GridTransport(double least, double spread, double most) {

  /**
   * The distance of two numeric sides of finite values, at least one of them binned.
   *
   * @throws IllegalArgumentException if neither is exact and their grids differ
   */
  public static GridTransport of(Sides sides) {
    GridPair pair = sides.gridPair();
    NumericSummary reference = Kinds.numeric("reference", sides.reference());
    NumericSummary current = Kinds.numeric("current", sides.current());
    double from = Math.min(reference.moments().min(), current.moments().min());
    double to = Math.max(reference.moments().max(), current.moments().max());
    double n = reference.present();
    double m = current.present();
    double[] sums = new double[3];
    double f = 0;
    double g = 0;
    for (int cell = 0; cell < pair.reference().length; cell++) {
      double nextF = f + pair.reference()[cell];
      double nextG = g + pair.current()[cell];
      double left = cell == 0 ? from : Math.max(from, pair.edges()[cell - 1]);
      double right = cell == pair.edges().length ? to : Math.min(to, pair.edges()[cell]);
      if (right > left) {
        boolean onEdge = pair.isOnEdge(cell);
        double fHigh = (onEdge ? f : nextF) / n;
        double gHigh = (onEdge ? g : nextG) / m;
        add(sums, right - left, new double[] {f / n, fHigh, g / m, gHigh});
      }
      f = nextF;
      g = nextG;
    }
    return new GridTransport(sums[0], sums[1], sums[2]);
  }

  private static void add(double[] sums, double width, double[] shares) {
    double fLow = shares[0];
    double fHigh = shares[1];
    double gLow = shares[2];
    double gHigh = shares[3];
    sums[0] += width * Math.max(0, Math.max(fLow - gHigh, gLow - fHigh));
    sums[1] += width * meanSize(fLow - gLow, fHigh - gHigh);
    sums[2] += width * Math.max(fHigh - gLow, gHigh - fLow);
  }

  /** The mean of |x| while x goes evenly from one end to the other. */
  private static double meanSize(double from, double to) {
    if (from * to >= 0) {
      return Math.abs(from + to) / 2;
    }
    return (from * from + to * to) / (2 * (Math.abs(from) + Math.abs(to)));
  }
}
