/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import io.kedge.stats.summary.NumericSummary;
import java.util.Arrays;

/**
 * How the inner edges of a number's bins are laid on the reference. All but {@link
 * #ORDER_STATISTIC} need an exact reference and exist to agree with other tools.
 */
public enum Binning {
  /** Quantiles that are values of the reference; every bin holds at least one of them. */
  ORDER_STATISTIC {
    @Override
    public double[] edges(NumericSummary reference, int bins) {
      requireTwo(bins);
      return reference.present() == 0 ? new double[0] : ascending(reference.quantileEdges(bins));
    }
  },
  /** Quantiles interpolated as NumPy and R do by default (type 7); empty bins merged left. */
  TYPE_7 {
    @Override
    public double[] edges(NumericSummary reference, int bins) {
      requireTwo(bins);
      if (reference.present() == 0 || hasFewValues(reference, bins)) {
        return ORDER_STATISTIC.edges(reference, bins);
      }
      double[] sorted = reference.sorted();
      double[] quantiles = typeSeven(sorted, bins);
      return withoutEmptyBins(sorted, belowMaximum(sorted, quantiles));
    }
  },
  /** Equal steps between the smallest and the greatest value; bins may be empty. */
  EQUAL_WIDTH {
    @Override
    public double[] edges(NumericSummary reference, int bins) {
      requireTwo(bins);
      if (reference.present() == 0 || hasFewValues(reference, 1)) {
        return ORDER_STATISTIC.edges(reference, bins);
      }
      double[] sorted = reference.sorted();
      double lowest = sorted[0];
      double highest = sorted[sorted.length - 1];
      double[] steps = new double[bins - 1];
      for (int k = 1; k < bins; k++) {
        steps[k - 1] = step(lowest, highest, k, bins);
      }
      return belowMaximum(sorted, steps);
    }
  };

  /**
   * The inner edges of about {@code bins} bins, ascending; none if the reference has no value.
   *
   * @throws IllegalArgumentException if {@code bins} is below 2
   * @throws IllegalStateException if the reference is not exact and has to be
   */
  public abstract double[] edges(NumericSummary reference, int bins);

  /** Whether the reference is known to have at most that many different values. */
  public static boolean hasFewValues(NumericSummary reference, int most) {
    return !reference.distinct().atLeast() && reference.distinct().count() <= most;
  }

  /** Edges that give each reference value a bin, with one more below and one above. */
  public static double[] valueEdges(NumericSummary reference) {
    double[] values =
        reference.frequent().keySet().stream().mapToDouble(Double::doubleValue).toArray();
    if (values.length == 0) {
      return values;
    }
    double[] edges = new double[values.length + 1];
    edges[0] = Math.nextDown(values[0]);
    System.arraycopy(values, 0, edges, 1, values.length);
    return ascending(edges);
  }

  /** Edges that give each of the ascending values a bin with nothing else in it. */
  static double[] apartEdges(double[] values) {
    double[] edges = new double[2 * values.length];
    for (int i = 0; i < values.length; i++) {
      edges[2 * i] = Math.nextDown(values[i]);
      edges[2 * i + 1] = values[i];
    }
    return ascending(edges);
  }

  /** Quantiles k/bins, k = 1 … bins − 1, linearly interpolated between order statistics. */
  public static double[] typeSeven(double[] sorted, int bins) {
    double[] quantiles = new double[bins - 1];
    for (int k = 1; k < bins; k++) {
      long position = (sorted.length - 1L) * k;
      int low = (int) (position / bins);
      double part = (double) (position % bins) / bins;
      quantiles[k - 1] =
          part == 0 ? sorted[low] : sorted[low] + part * (sorted[low + 1] - sorted[low]);
    }
    return quantiles;
  }

  private static double step(double lowest, double highest, double k, int bins) {
    double width = highest - lowest;
    if (width < Double.POSITIVE_INFINITY) {
      return lowest + k * (width / bins);
    }
    // Opposite extremes are further apart than a double reaches: go half the way twice.
    double half = k * ((highest / 2 - lowest / 2) / bins);
    return lowest + half + half;
  }

  private static void requireTwo(int bins) {
    if (bins < 2) {
      throw new IllegalArgumentException("bins must be at least 2, but was " + bins);
    }
  }

  private static double[] belowMaximum(double[] sorted, double[] edges) {
    double highest = sorted[sorted.length - 1];
    return ascending(Arrays.stream(edges).filter(edge -> edge < highest).toArray());
  }

  private static double[] ascending(double[] edges) {
    return Arrays.stream(edges).distinct().toArray();
  }

  private static double[] withoutEmptyBins(double[] sorted, double[] edges) {
    double[] kept = new double[edges.length];
    int count = 0;
    int from = 0;
    for (double edge : edges) {
      int to = from;
      while (to < sorted.length && sorted[to] <= edge) {
        to++;
      }
      if (to > from) {
        kept[count++] = edge;
        from = to;
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
