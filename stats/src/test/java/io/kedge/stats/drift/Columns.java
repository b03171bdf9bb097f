/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import io.kedge.stats.drift.Descriptor.ColumnKind;
import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.sketch.Grid;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericAccumulator;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Columns for the laws that hold for every statistic; seeded. */
public final class Columns {

  private static final int CELLS = 1000;

  private Columns() {}

  /** Values of one of several shapes, a few of them missing. */
  static double[] numbers(SplitMix64 random, int rows, int shape) {
    double[] values = new double[rows];
    for (int i = 0; i < rows; i++) {
      double u = random.nextDouble();
      values[i] =
          switch (shape) {
            case 0 -> u;
            case 1 -> Math.floor(8 * u);
            case 2 -> u < 0.6 ? 0 : Math.exp(6 * u);
            case 3 -> Math.tan(3 * (u - 0.5));
            default -> u < 0.5 ? 0 : 1;
          };
      values[i] = random.nextDouble() < 0.03 ? Double.NaN : values[i];
    }
    return values;
  }

  /** Names; a few are missing. */
  static String[] names(SplitMix64 random, int rows, int categories) {
    return IntStream.range(0, rows)
        .mapToObj(i -> random.nextDouble())
        .map(u -> u < 0.03 ? "" : "c" + (int) (categories * u * u))
        .toArray(String[]::new);
  }

  static boolean takes(DriftStatistic statistic, Summary summary) {
    ColumnKind kind =
        summary instanceof NumericSummary ? ColumnKind.NUMERIC : ColumnKind.CATEGORICAL;
    return statistic.descriptor().kinds().contains(kind);
  }

  /** The reference with its values let go: only counts on its own grid remain. */
  public static NumericSummary binned(double[] reference) {
    return NumericSummary.of(reference).frozen(CELLS).withBudget(0);
  }

  /** Values of which only the counts on the reference's grid remain. */
  public static NumericSummary binned(double[] current, NumericSummary reference) {
    Grid grid = reference.grid().orElseThrow();
    NumericAccumulator accumulator = new NumericAccumulator(0, grid);
    accumulator.add(current, 0, current.length);
    return accumulator.summary();
  }

  static Summary both(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return NumericSummary.of(all);
  }

  static Summary both(String[] first, String[] second) {
    String[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return CategoricalSummary.of(all);
  }
}
