/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.TextColumn;
import io.kedge.profile.column.TimeColumn;
import io.kedge.stats.performance.ClassificationAccumulator;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.RegressionAccumulator;
import io.kedge.stats.performance.Task;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands the predictions and labels of each batch to the outcomes of a profile. One thread. */
interface OutcomeRows {

  /** Adds the rows of the batch. */
  void add(Batch batch);

  /** The outcomes so far. */
  Outcomes outcomes();

  /**
   * The outcomes for that task, or none when the schema lacks a label. Labels are counted even
   * where nothing answers them, so that it can be told what is lacking.
   *
   * @param budget single rows kept at most
   * @throws InvalidInputException if the task is one of numbers, and predictions or labels are not
   */
  static Optional<OutcomeRows> of(Schema schema, Task task, int budget) {
    if (schema.first(Role.LABEL).isEmpty()) {
      return Optional.empty();
    }
    if (task == Task.REGRESSION) {
      TypeFit.requireNumbers(schema);
    }
    return Optional.of(
        task == Task.REGRESSION
            ? new Numbers(schema, new RegressionAccumulator(budget))
            : new Classes(schema, new ClassificationAccumulator(budget, task), new ClassNames()));
  }

  /** The numbers of the column of that role; NaN everywhere when there is none. */
  private static double[] numbers(Schema schema, Role role, Batch batch) {
    Column column = column(schema, role, batch);
    if (column == null) {
      double[] none = new double[batch.rows()];
      Arrays.fill(none, Double.NaN);
      return none;
    }
    if (column instanceof NumericColumn numeric) {
      return numeric.values();
    }
    throw new IllegalArgumentException(
        "the %s column '%s' must hold numbers".formatted(role.wireName(), column.name()));
  }

  private static long[] times(Schema schema, Batch batch) {
    Column column = column(schema, Role.TIME, batch);
    if (column instanceof TimeColumn times) {
      return times.epochMillis();
    }
    long[] none = new long[batch.rows()];
    Arrays.fill(none, TimeColumn.MISSING);
    return none;
  }

  private static @Nullable Column column(Schema schema, Role role, Batch batch) {
    return schema.first(role).flatMap(field -> batch.column(field.name())).orElse(null);
  }

  /** Numbers against numbers. */
  record Numbers(Schema schema, RegressionAccumulator accumulator) implements OutcomeRows {

    @Override
    public void add(Batch batch) {
      double[] predictions = numbers(schema, Role.PREDICTION, batch);
      double[] labels = numbers(schema, Role.LABEL, batch);
      long[] times = times(schema, batch);
      for (int row = 0; row < batch.rows(); row++) {
        accumulator.add(predictions[row], labels[row], times[row]);
      }
    }

    @Override
    public Outcomes outcomes() {
      return accumulator.outcomes();
    }
  }

  /** Classes against classes. */
  record Classes(Schema schema, ClassificationAccumulator accumulator, ClassNames names)
      implements OutcomeRows {

    @Override
    public void add(Batch batch) {
      Column predictions = column(schema, Role.PREDICTION, batch);
      Column labels = column(schema, Role.LABEL, batch);
      double[] scores = numbers(schema, Role.SCORE, batch);
      long[] times = times(schema, batch);
      for (int row = 0; row < batch.rows(); row++) {
        accumulator.add(name(predictions, row), name(labels, row), scores[row], times[row]);
      }
    }

    @Override
    public Outcomes outcomes() {
      return accumulator.outcomes();
    }

    private @Nullable String name(@Nullable Column column, int row) {
      if (column instanceof NumericColumn numeric) {
        return names.of(numeric.values()[row]);
      }
      return column instanceof TextColumn text ? names.of(text.values()[row]) : null;
    }
  }
}
