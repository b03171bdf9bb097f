/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.TextColumn;
import io.kedge.profile.column.TimeColumn;
import io.kedge.stats.performance.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Seeded rows of made-up models, with everything that makes columns hard. */
public final class Rows {

  /** Small enough that a few hundred rows outgrow the budget. */
  public static final ProfileOptions SMALL = new ProfileOptions(200, 50, 6);

  private static final long START = 1_700_000_000_000L;
  private static final long MINUTE = 60_000;

  private Rows() {}

  /** Features of all sorts with predictions and labels of the task. */
  public static Schema schema(Task task) {
    Kind answer = task == Task.MULTICLASS ? Kind.CATEGORICAL : Kind.NUMERIC;
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("at", Kind.TIME, Role.TIME, "test"));
    fields.add(new Field("smooth", Kind.NUMERIC, Role.FEATURE, "test"));
    fields.add(new Field("tied", Kind.NUMERIC, Role.FEATURE, "test"));
    fields.add(new Field("wild", Kind.NUMERIC, Role.FEATURE, "test"));
    fields.add(new Field("name", Kind.CATEGORICAL, Role.FEATURE, "test"));
    fields.add(new Field("row", Kind.CATEGORICAL, Role.ID, "test"));
    fields.add(new Field("prediction", answer, Role.PREDICTION, "test"));
    if (task == Task.BINARY) {
      fields.add(new Field("score", Kind.NUMERIC, Role.SCORE, "test"));
    }
    fields.add(new Field("target", answer, Role.LABEL, "test"));
    return new Schema(fields);
  }

  /** That many rows, always the same for a seed. */
  public static Batch batch(Task task, int rows, long seed) {
    Random random = new Random(seed);
    List<Column> columns = new ArrayList<>();
    columns.add(
        new TimeColumn(
            "at", IntStream.range(0, rows).mapToLong(i -> START + 7L * i * MINUTE).toArray()));
    columns.add(numbers("smooth", random.doubles(rows).toArray(), random));
    columns.add(numbers("tied", random.ints(rows, 0, 7).asDoubleStream().toArray(), random));
    double[] wild = random.doubles(rows).map(x -> Math.tan(3 * x) * 1e200).toArray();
    for (int i = 0; i < rows; i += 11) {
      wild[i] = i % 2 == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    columns.add(new NumericColumn("wild", wild));
    columns.add(names("name", random.ints(rows, 0, 12).toArray(), "name ", random));
    columns.add(names("row", IntStream.range(0, rows).toArray(), "r", random));
    addAnswers(task, rows, random, columns);
    return Batch.of(columns);
  }

  /** The profile of those rows, added in batches of the given size. */
  public static Profile profile(Profiler profiler, Batch rows, int batchSize) {
    for (int from = 0; from < rows.rows(); from += batchSize) {
      int to = Math.min(rows.rows(), from + batchSize);
      profiler.add(rows.select(IntStream.range(from, to).toArray()));
    }
    return profiler.profile();
  }

  /** A frozen reference of 500 rows. */
  public static Profile reference(Task task) {
    Profiler profiler = Profiler.forReference(schema(task), SMALL, Optional.of(task));
    return profile(profiler, batch(task, 500, 1), 500).frozen();
  }

  /** The profile of current rows on that reference. */
  public static Profile current(Task task, Profile reference, Batch rows) {
    return profile(Profiler.forCurrent(schema(task), reference, Optional.of(task)), rows, 97);
  }

  private static void addAnswers(Task task, int rows, Random random, List<Column> columns) {
    switch (task) {
      case REGRESSION -> {
        columns.add(new NumericColumn("prediction", random.doubles(rows).toArray()));
        columns.add(numbers("target", random.doubles(rows).toArray(), random));
      }
      case BINARY -> {
        columns.add(
            new NumericColumn("prediction", random.ints(rows, 0, 2).asDoubleStream().toArray()));
        columns.add(new NumericColumn("score", random.doubles(rows).toArray()));
        columns.add(numbers("target", random.ints(rows, 0, 2).asDoubleStream().toArray(), random));
      }
      case MULTICLASS -> {
        columns.add(names("prediction", random.ints(rows, 0, 4).toArray(), "class ", random));
        columns.add(names("target", random.ints(rows, 0, 4).toArray(), "class ", random));
      }
    }
  }

  private static NumericColumn numbers(String name, double[] values, Random random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(20) == 0 ? Double.NaN : values[i];
    }
    return new NumericColumn(name, values);
  }

  private static TextColumn names(String name, int[] numbers, String prefix, Random random) {
    String[] values = new String[numbers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(20) == 0 ? null : prefix + numbers[i];
    }
    return new TextColumn(name, values);
  }
}
