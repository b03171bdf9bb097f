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
import io.kedge.stats.bins.PsiResult;
import io.kedge.stats.drift.PopulationStabilityIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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

/** Judging, a column: PSI of two count arrays with its p-value; the whole judge, PSI alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(JudgeBench.COLUMNS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JudgeBench {

  static final int COLUMNS = 500;
  private static final int ROWS = 10_000;

  private long[][] reference;
  private long[][] current;
  private Profile referenceProfile;
  private Profile currentProfile;
  private Judge judge;

  /** Makes counts and profiles. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(7);
    reference = new long[COLUMNS][10];
    current = new long[COLUMNS][10];
    for (int i = 0; i < COLUMNS; i++) {
      for (int bin = 0; bin < 10; bin++) {
        reference[i][bin] = 1_000;
        current[i][bin] = 900 + random.nextInt(200);
      }
    }
    Schema schema = new Schema(fields());
    Profiler profiler =
        Profiler.forReference(
            schema, ProfileOptions.defaults().withExactBudget(1), Optional.empty());
    profiler.add(batch(1_000));
    referenceProfile = profiler.frozenProfile();
    Profiler second = Profiler.forCurrent(schema, referenceProfile, Optional.empty());
    second.add(batch(5_000));
    currentProfile = second.profile();
    judge = new Judge(JudgeSettings.defaults().withStatistics(List.of("psi")));
  }

  private static List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      fields.add(new Field("f" + i, Kind.NUMERIC, Role.FEATURE, "made"));
    }
    return fields;
  }

  private static Batch batch(long seed) {
    List<NumericColumn> columns = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      columns.add(new NumericColumn("f" + i, Samples.Shape.NORMAL.array(ROWS, seed + i, 0)));
    }
    return Batch.of(columns);
  }

  /** The limit: reading both count arrays. */
  @Benchmark
  public long limitRead() {
    long sum = 0;
    for (int i = 0; i < COLUMNS; i++) {
      for (int bin = 0; bin < 10; bin++) {
        sum += reference[i][bin] ^ current[i][bin];
      }
    }
    return sum;
  }

  /** Ours: the PSI and its p-value. */
  @Benchmark
  public double kedgePsi() {
    double sum = 0;
    for (int i = 0; i < COLUMNS; i++) {
      PsiResult result = PopulationStabilityIndex.of(reference[i], current[i]);
      sum += result.psi() + result.pValue();
    }
    return sum;
  }

  /** Ours: a whole verdict with intervals, correction, gates and reasons. */
  @Benchmark
  public Verdict kedgeVerdict() {
    return judge.judge(referenceProfile, currentProfile, Optional.empty());
  }
}
