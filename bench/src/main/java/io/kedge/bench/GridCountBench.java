/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.bench;

import io.kedge.stats.sketch.Grid;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Counting on frozen edges: limits = summing the values in cache and from memory; peer = a binary
 * search a value.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(GridCountBench.VALUES)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GridCountBench {

  static final int VALUES = 100_000;
  static final int MEMORY = 1 << 24;

  @Param({"NORMAL", "LOGNORMAL", "TIED", "ZEROS"})
  private Samples.Shape shape;

  @Param({"10", "1000"})
  private int cells;

  private double[][] current;
  private final double[] large = new double[MEMORY];
  private double[] edges;
  private Grid grid;
  private int turn;

  /** Freezes the reference and makes the arrays. */
  @Setup
  public void prepare() {
    double[] reference = shape.array(VALUES, 7, 0);
    Arrays.sort(reference);
    grid = Grid.freeze(reference, cells);
    edges = grid.edges();
    current = shape.arrays(VALUES, 100, 0.1);
  }

  /** The limit in cache: one pass over an array that was used a moment ago. */
  @Benchmark
  public double limitSumInCache() {
    return sum(next());
  }

  /** The limit from memory: one pass over more than any cache holds. */
  @Benchmark
  @OperationsPerInvocation(MEMORY)
  public double limitSumFromMemory() {
    return sum(large);
  }

  private static double sum(double[] values) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = 0; i + 3 < values.length; i += 4) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
    }
    return a + b + c + d;
  }

  /** Ours. */
  @Benchmark
  public long[] kedgeGrid() {
    long[] counts = new long[grid.cells()];
    grid.count(next(), 0, VALUES, counts);
    return counts;
  }

  /** The peer: what the class library offers. */
  @Benchmark
  public long[] peerBinarySearch() {
    long[] counts = new long[edges.length + 1];
    for (double value : next()) {
      int at = Arrays.binarySearch(edges, value);
      counts[at >= 0 ? at : -at - 1]++;
    }
    return counts;
  }

  private double[] next() {
    turn = (turn + 1) % Samples.TURNS;
    return current[turn];
  }
}
