/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.bench;

import io.kedge.monitor.Judge;
import io.kedge.monitor.Verdict;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.profile.Profile;
import io.kedge.profile.ProfileOptions;
import io.kedge.profile.Profiler;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.Missing;
import io.kedge.stats.drift.KolmogorovSmirnov;
import io.kedge.stats.drift.NotMeasured;
import io.kedge.stats.drift.PopulationStabilityIndex;
import io.kedge.stats.inference.BenjaminiHochberg;
import io.kedge.stats.summary.Summary;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** From 10,000 current rows to a verdict with the default statistics, as binned and as exact. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class VerdictBench {

  private static final int REFERENCE_ROWS = 9_000;
  private static final int ROWS = 10_000;

  @Param({"50", "500"})
  private int columns;

  @Param({"0", "0.1"})
  private double shift;

  private Schema schema;
  private Batch current;
  private Profile binned;
  private Profile exact;
  private Profile currentExact;
  private final KolmogorovSmirnov d = new KolmogorovSmirnov();
  private final Judge judge = new Judge(JudgeSettings.defaults());

  /** Makes the references and the batch. */
  @Setup
  public void prepare() {
    schema =
        new Schema(
            IntStream.range(0, columns)
                .mapToObj(i -> new Field("f" + i, Kind.NUMERIC, Role.FEATURE, "made"))
                .toList());
    Batch reference = batch(REFERENCE_ROWS, 1_000, 0);
    binned = reference(reference, ProfileOptions.defaults().withExactBudget(1));
    exact = reference(reference, ProfileOptions.defaults());
    current = batch(ROWS, 5_000, shift);
    currentExact = profile(exact);
  }

  private Batch batch(int rows, long seed, double by) {
    List<NumericColumn> made =
        IntStream.range(0, columns)
            .mapToObj(
                i -> new NumericColumn("f" + i, Samples.Shape.NORMAL.array(rows, seed + i, by)))
            .toList();
    return Batch.of(made);
  }

  private Profile reference(Batch rows, ProfileOptions options) {
    Profiler profiler = Profiler.forReference(schema, options, Optional.empty());
    profiler.add(rows);
    return profiler.frozenProfile();
  }

  private Profile profile(Profile reference) {
    Profiler profiler = Profiler.forCurrent(schema, reference, Optional.empty());
    profiler.add(current);
    return profiler.profile();
  }

  /** Rows to figures on frozen edges: PSI with its p-value, the bracket of D, the correction. */
  @Benchmark
  public double[] kedgeRowsToPsiAndBracket() {
    Profile now = profile(binned);
    double[] p = new double[columns];
    for (int i = 0; i < columns; i++) {
      Summary before = binned.columns().get(i).summary();
      Summary after = now.columns().get(i).summary();
      BinnedPair bins = BinnedPair.forPsi(before, after, Missing.DROP);
      p[i] = PopulationStabilityIndex.of(bins.reference(), bins.current()).pValue();
      if (d.compare(before, after) instanceof NotMeasured not) {
        throw new IllegalStateException(not.explanation());
      }
    }
    return BenjaminiHochberg.adjust(p);
  }

  /** Rows to verdict on frozen edges: all default statistics, intervals, gates, sentences. */
  @Benchmark
  public Verdict kedgeRowsToVerdictBinned() {
    return judge.judge(binned, profile(binned), Optional.empty());
  }

  /** Rows to verdict with every value kept: sorting, exact D and its exact p-value as well. */
  @Benchmark
  public Verdict kedgeRowsToVerdictExact() {
    return judge.judge(exact, profile(exact), Optional.empty());
  }

  /** The judging part of it: both sides sorted already. */
  @Benchmark
  public Verdict kedgeVerdictExact() {
    return judge.judge(exact, currentExact, Optional.empty());
  }
}
