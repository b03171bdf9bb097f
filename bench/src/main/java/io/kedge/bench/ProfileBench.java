/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.bench;

import io.kedge.profile.Profile;
import io.kedge.profile.ProfileOptions;
import io.kedge.profile.Profiler;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.datasketches.kll.KllDoublesSketch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A batch of 500 columns x 10,000 rows to a profile, a value; peer = a KLL sketch a column. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ProfileBench.COLUMNS * ProfileBench.ROWS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ProfileBench {

  static final int COLUMNS = 500;
  static final int ROWS = 10_000;

  private Schema schema;
  private Profile reference;
  private Profile past;
  private List<NumericColumn> columns;
  private Batch batch;

  /** Makes the references, one of them past its budget, and the batch. */
  @Setup
  public void prepare() {
    columns = columns(7);
    schema =
        new Schema(
            columns.stream()
                .map(c -> new Field(c.name(), Kind.NUMERIC, Role.FEATURE, "made"))
                .toList());
    reference = reference(ProfileOptions.defaults());
    past = reference(ProfileOptions.defaults().withExactBudget(1));
    batch = Batch.of(columns);
  }

  private Profile reference(ProfileOptions options) {
    Profiler profiler = Profiler.forReference(schema, options, Optional.empty());
    profiler.add(Batch.of(columns(1_000)));
    return profiler.frozenProfile();
  }

  private static List<NumericColumn> columns(long seed) {
    List<NumericColumn> columns = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      columns.add(new NumericColumn("f" + i, Samples.Shape.NORMAL.array(ROWS, seed + i, 0)));
    }
    return columns;
  }

  /** The limit: one pass over memory. */
  @Benchmark
  public double limitSum() {
    double sum = 0;
    for (NumericColumn column : columns) {
      double a = 0;
      double b = 0;
      double[] values = column.values();
      for (int i = 0; i < ROWS; i += 2) {
        a += values[i];
        b += values[i + 1];
      }
      sum += a + b;
    }
    return sum;
  }

  /** Ours, with exact values kept. */
  @Benchmark
  public Profile kedgeExact() {
    Profiler profiler = Profiler.forCurrent(schema, reference, Optional.empty());
    profiler.add(batch);
    return profiler.profile();
  }

  /** Ours, past the budget: counts, moments, missing. */
  @Benchmark
  public Profile kedgeBinned() {
    Profiler profiler = Profiler.forCurrent(schema, past, Optional.empty());
    profiler.add(batch);
    return profiler.profile();
  }

  /** The peer: DataSketches KLL, k = 200. */
  @Benchmark
  public double peerKll200() {
    double sum = 0;
    for (Column column : columns) {
      KllDoublesSketch sketch = KllDoublesSketch.newHeapInstance(200);
      for (double value : ((NumericColumn) column).values()) {
        sketch.update(value);
      }
      sum += sketch.getMaxItem();
    }
    return sum;
  }
}
