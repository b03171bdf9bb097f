/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import java.util.Arrays;
import java.util.SortedMap;

/** The edges of bins of equal weight, from all values or from the counts on a grid. */
final class QuantileEdges {

  private QuantileEdges() {}

  static double[] of(NumericSummary summary, int bins) {
    if (summary.present() == 0) {
      return new double[0];
    }
    Distinct distinct = summary.distinct();
    if (!distinct.atLeast() && distinct.count() <= bins) {
      return fewValues(summary.frequent());
    }
    double max = maximum(summary.parts());
    double[] edges = new double[bins];
    int size = 0;
    for (double edge : summary.isExact() ? fromValues(summary, bins) : fromGrid(summary, bins)) {
      if (edge < max && (size == 0 || edge > edges[size - 1])) {
        edges[size++] = edge;
      }
    }
    return size == 0 ? new double[] {Math.nextDown(max)} : Arrays.copyOf(edges, size);
  }

  private static double[] fewValues(SortedMap<Double, Long> values) {
    double[] edges = values.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    if (edges.length > 1) {
      return Arrays.copyOf(edges, edges.length - 1);
    }
    double below = Math.nextDown(edges[0]) + 0.0;
    return below < edges[0] ? new double[] {below, edges[0]} : edges;
  }

  /** ⌈k·n/bins⌉ without overflow. */
  private static long rank(long k, long n, long bins) {
    return k * (n / bins) + (k * (n % bins) + bins - 1) / bins;
  }

  private static double[] fromValues(NumericSummary summary, int bins) {
    double[] sorted = summary.sorted();
    double[] edges = new double[bins - 1];
    for (int k = 1; k < bins; k++) {
      edges[k - 1] = sorted[(int) rank(k, sorted.length, bins) - 1];
    }
    return edges;
  }

  /** The edges at which the counts reach each rank; infinite where only the last cell does. */
  private static double[] fromGrid(NumericSummary summary, int bins) {
    GridCounts counted = summary.parts().gridCounts().orElseThrow();
    double[] edges = new double[bins - 1];
    Arrays.fill(edges, Double.POSITIVE_INFINITY);
    long upTo = 0;
    int k = 1;
    long rank = rank(k, summary.present(), bins);
    for (int cell = 0; cell < counted.grid().cells() - 1 && k < bins; cell++) {
      upTo += counted.counts()[cell];
      while (k < bins && upTo >= rank) {
        edges[k - 1] = counted.grid().edge(cell);
        rank = rank(++k, summary.present(), bins);
      }
    }
    return edges;
  }

  private static double maximum(NumericParts parts) {
    if (parts.positiveInfinities() > 0) {
      return Double.POSITIVE_INFINITY;
    }
    return parts.moments().count() > 0 ? parts.moments().max() : Double.NEGATIVE_INFINITY;
  }
}
