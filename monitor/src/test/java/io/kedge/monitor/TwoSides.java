/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.monitor.setting.JudgeSettings;
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
import io.kedge.profile.column.TextColumn;
import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.performance.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Rows of both sides for tests, by column. Columns named {@code prediction}, {@code score} and
 * {@code label} have those roles, all others are features.
 */
final class TwoSides {

  private final List<Column> reference = new ArrayList<>();
  private final List<Column> current = new ArrayList<>();
  private Optional<Task> task = Optional.empty();

  TwoSides numbers(String name, double[] before, double[] now) {
    reference.add(new NumericColumn(name, before));
    current.add(new NumericColumn(name, now));
    return this;
  }

  TwoSides names(String name, String[] before, String[] now) {
    reference.add(new TextColumn(name, before));
    current.add(new TextColumn(name, now));
    return this;
  }

  TwoSides onlyReference(Column column) {
    reference.add(column);
    return this;
  }

  TwoSides onlyCurrent(Column column) {
    current.add(column);
    return this;
  }

  TwoSides task(Task kind) {
    task = Optional.of(kind);
    return this;
  }

  Verdict judged(JudgeSettings settings) {
    return judged(new Judge(settings));
  }

  Verdict judged(Judge judge) {
    Profile before = profile(reference).frozen();
    return judge.judge(before, profile(current), Optional.empty());
  }

  private Profile profile(List<Column> columns) {
    Profiler profiler = Profiler.forReference(schema(columns), ProfileOptions.defaults(), task);
    profiler.add(Batch.of(columns));
    return profiler.profile();
  }

  Verdict judged() {
    return judged(JudgeSettings.defaults());
  }

  /** The finding that decided about the column. */
  static Finding deciding(Verdict verdict, String column) {
    return verdict.findings().stream()
        .filter(one -> one.column().filter(column::equals).isPresent() && one.deciding())
        .filter(one -> one.statistic().filter("missing_share"::equals).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  static Finding of(Verdict verdict, String column, String statistic) {
    return verdict.findings().stream()
        .filter(one -> one.column().filter(column::equals).isPresent())
        .filter(one -> one.statistic().filter(statistic::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  static Finding metric(Verdict verdict, String name) {
    return verdict.findings().stream()
        .filter(one -> one.metric().filter(name::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /** Standard normal values from the seed, each passed through the function. */
  static double[] normal(long seed, int rows, DoubleUnaryOperator then) {
    RandomGenerator random = new SplitMix64(seed);
    double[] values = new double[rows];
    Arrays.setAll(values, i -> then.applyAsDouble(random.nextGaussian()));
    return values;
  }

  static double[] normal(long seed, int rows) {
    return normal(seed, rows, x -> x);
  }

  /** Names in turn, so many of each as the counts say. */
  static String[] names(String[] names, int... counts) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      for (int j = 0; j < counts[i]; j++) {
        rows.add(names[i]);
      }
    }
    return rows.toArray(String[]::new);
  }

  /** The values, the first ones of which are missing. */
  static double[] missing(double[] values, int first) {
    double[] result = values.clone();
    Arrays.fill(result, 0, first, Double.NaN);
    return result;
  }

  private static Schema schema(List<Column> columns) {
    return new Schema(columns.stream().map(TwoSides::field).toList());
  }

  private static Field field(Column column) {
    Role role =
        switch (column.name()) {
          case "prediction" -> Role.PREDICTION;
          case "score" -> Role.SCORE;
          case "label" -> Role.LABEL;
          default -> Role.FEATURE;
        };
    Kind kind = column instanceof NumericColumn ? Kind.NUMERIC : Kind.CATEGORICAL;
    return new Field(column.name(), kind, role, "made for a test");
  }
}
