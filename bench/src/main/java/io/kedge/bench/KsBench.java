/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.bench;

import io.kedge.stats.drift.KolmogorovSmirnov;
import io.kedge.stats.sketch.Grid;
import io.kedge.stats.summary.NumericSummary;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Two-sample KS with the reference sorted beforehand: D, and the exact p-value. Limit = counting on
 * the reference's grid; peer = Apache Commons Statistics.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KsBench {

  private static final int REFERENCE = 100_000;

  @Param({"1000", "100000"})
  private int rows;

  @Param({"0", "0.1"})
  private double shift;

  private double[] reference;
  private double[] small;
  private double[][] current;
  private Grid grid;
  private int turn;

  /** Sorts the reference and makes the arrays. */
  @Setup
  public void prepare() {
    reference = Samples.Shape.NORMAL.array(REFERENCE, 7, 0);
    Arrays.sort(reference);
    grid = Grid.freeze(reference, 1_000);
    small = Samples.Shape.NORMAL.array(3_000, 8, 0);
    Arrays.sort(small);
    current = Samples.Shape.NORMAL.arrays(rows, 100, shift);
  }

  /** The limit: counting the current values on the frozen edges. */
  @Benchmark
  public long[] limitCount() {
    double[] values = next();
    long[] counts = new long[grid.cells()];
    grid.count(values, 0, values.length, counts);
    return counts;
  }

  /** The plain way: sort with the class library, walk both sides. */
  @Benchmark
  public double plainSortAndWalkD() {
    double[] values = next();
    Arrays.sort(values);
    int i = 0;
    int j = 0;
    double greatest = 0;
    while (i < REFERENCE && j < rows) {
      double value = Math.min(reference[i], values[j]);
      while (i < REFERENCE && reference[i] <= value) {
        i++;
      }
      while (j < rows && values[j] <= value) {
        j++;
      }
      greatest = Math.max(greatest, Math.abs((double) i / REFERENCE - (double) j / rows));
    }
    return greatest;
  }

  /** Ours, from unordered values: summary with moments and counts of values, sort, D. */
  @Benchmark
  public double kedgeD() {
    return KolmogorovSmirnov.distance(reference, NumericSummary.of(next()).sorted());
  }

  /** The peer. */
  @Benchmark
  public double peerCommonsD() {
    return KolmogorovSmirnovTest.withDefaults().statistic(reference, next());
  }

  /** Ours: exact p-value of 3,000 against 1,000 values. */
  @Benchmark
  public double kedgeExactP() {
    double[] values = Arrays.copyOf(next(), 1_000);
    Arrays.sort(values);
    return KolmogorovSmirnov.exactPValue(small, values);
  }

  /** The plain way to the exact p-value: every place of the lattice. */
  @Benchmark
  public double plainLatticeP() {
    double[] values = Arrays.copyOf(next(), 1_000);
    Arrays.sort(values);
    return 1 - insideLattice(KolmogorovSmirnov.distance(small, values), small.length, 1_000);
  }

  private static double insideLattice(double d, int n, int m) {
    double[] inside = new double[m + 1];
    double bound = d * n * m * (1 - 1e-12);
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        double fromLeft = i == 0 ? 0 : inside[j] * i / (i + j);
        double fromBelow = j == 0 ? 0 : inside[j - 1] * j / (i + j);
        double here = i + j == 0 ? 1 : fromLeft + fromBelow;
        inside[j] = Math.abs((double) i * m - (double) j * n) < bound ? here : 0;
      }
    }
    return inside[m];
  }

  /** The peer's exact p-value. */
  @Benchmark
  public double peerCommonsExactP() {
    return KolmogorovSmirnovTest.withDefaults()
        .with(PValueMethod.EXACT)
        .test(small, Arrays.copyOf(next(), 1_000))
        .getPValue();
  }

  private double[] next() {
    turn = (turn + 1) % Samples.TURNS;
    return current[turn].clone();
  }
}
