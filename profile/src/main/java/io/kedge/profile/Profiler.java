/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import io.kedge.kernel.TimeWindow;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.TimeColumn;
import io.kedge.stats.performance.Task;
import io.kedge.stats.summary.CategoricalAccumulator;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericAccumulator;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns batches of rows into a profile. The profile does not depend on how the rows are cut into
 * batches. A reference keeps all its values until it is frozen; a current profile counts on the
 * edges of its reference and keeps single values only within the budget. One thread.
 */
public final class Profiler {

  private final ProfileOptions options;
  private final Map<Field, ColumnAccumulator> accumulators;
  private final List<Field> beside;
  private final List<Field> unjudged;
  private final Optional<OutcomeRows> outcomes;
  private long rows;
  private long firstMillis = Long.MAX_VALUE;
  private long lastMillis = Long.MIN_VALUE;
  private boolean ended;

  private Profiler(
      Schema schema,
      ProfileOptions options,
      Map<Field, ColumnAccumulator> accumulators,
      Optional<Task> task) {
    this.options = options;
    this.accumulators = accumulators;
    this.beside =
        Stream.of(Role.LABEL, Role.TIME).flatMap(role -> schema.first(role).stream()).toList();
    // How names were spelled matters no more once the rows are gone.
    this.unjudged =
        schema.fields().stream()
            .filter(field -> !field.role().judged())
            .map(field -> new Field(field.name(), field.kind(), field.role(), field.why()))
            .toList();
    this.outcomes = task.flatMap(known -> OutcomeRows.of(schema, known, options.exactBudget()));
  }

  /**
   * A profiler of reference rows; {@link Profile#frozen} makes its profile a reference.
   *
   * @param task the kind of answer, see {@link TaskInference}; when empty, no outcomes are kept
   * @throws IllegalArgumentException if a column to be judged holds dates
   */
  public static Profiler forReference(Schema schema, ProfileOptions options, Optional<Task> task) {
    Map<Field, ColumnAccumulator> accumulators = new LinkedHashMap<>();
    for (Field field : judged(schema)) {
      accumulators.put(
          field,
          field.kind() == Kind.NUMERIC
              ? new ColumnAccumulator.Numbers(new NumericAccumulator(options.exactBudget(), null))
              : new ColumnAccumulator.Names(
                  new CategoricalAccumulator(options.categoryCap(), Set.of())));
    }
    return new Profiler(schema, options, accumulators, task);
  }

  /**
   * A profiler of current rows, with the edges, categories and options of the reference; columns
   * that the reference does not have are passed over.
   *
   * @param task the kind of answer; when empty, no outcomes are kept
   * @throws IllegalArgumentException if the reference is not frozen, or a column is of another kind
   *     there
   */
  public static Profiler forCurrent(Schema schema, Profile reference, Optional<Task> task) {
    if (!reference.isFrozen()) {
      throw new IllegalArgumentException("reference must be frozen first");
    }
    Map<Field, ColumnAccumulator> accumulators = new LinkedHashMap<>();
    for (Field field : judged(schema)) {
      reference
          .column(field.name())
          .ifPresent(
              column -> accumulators.put(field, onReference(field, column, reference.options())));
    }
    return new Profiler(schema, reference.options(), accumulators, task);
  }

  /**
   * Adds rows.
   *
   * @throws IllegalArgumentException if a column of the profile is not in the batch or is of
   *     another kind there; the batch then leaves no trace
   * @throws IllegalStateException after {@link #frozenProfile}
   */
  public void add(Batch batch) {
    if (ended) {
      throw new IllegalStateException("this profiler has made its frozen profile");
    }
    // All columns are checked before the first is added, so that a bad batch leaves no trace.
    accumulators.keySet().forEach(field -> requireMatch(field, batch));
    beside.forEach(field -> requireMatch(field, batch));
    accumulators.forEach(
        (field, accumulator) -> batch.column(field.name()).ifPresent(accumulator::add));
    outcomes.ifPresent(rowsOfOutcomes -> rowsOfOutcomes.add(batch));
    beside.forEach(field -> batch.column(field.name()).ifPresent(this::widenSpan));
    rows += batch.rows();
  }

  /** The profile of the rows so far; adding may go on. */
  public Profile profile() {
    List<ColumnProfile> columns = new ArrayList<>();
    accumulators.forEach(
        (field, accumulator) ->
            columns.add(new ColumnProfile(field.name(), field.role(), accumulator.summary())));
    return new Profile(
        columns, rows, span(), outcomes.map(OutcomeRows::outcomes), options, unjudged);
  }

  /**
   * The profile as a reference, see {@link Profile#frozen}, column by column, each letting its
   * values go before the next is sorted; ends this profiler.
   */
  public Profile frozenProfile() {
    ended = true;
    List<ColumnProfile> columns = new ArrayList<>();
    for (Field field : List.copyOf(accumulators.keySet())) {
      ColumnAccumulator accumulator = accumulators.remove(field);
      if (accumulator != null) {
        Summary summary = Freezing.frozen(accumulator.summary(), options);
        columns.add(new ColumnProfile(field.name(), field.role(), summary));
      }
    }
    return new Profile(
        columns, rows, span(), outcomes.map(OutcomeRows::outcomes), options, unjudged);
  }

  private static List<Field> judged(Schema schema) {
    List<Field> judged = schema.fields().stream().filter(field -> field.role().judged()).toList();
    for (Field field : judged) {
      if (field.kind() == Kind.TIME) {
        throw new IllegalArgumentException(
            "column '" + field.name() + "' holds dates, which cannot be judged as they are");
      }
    }
    return judged;
  }

  private static ColumnAccumulator onReference(
      Field field, ColumnProfile column, ProfileOptions options) {
    if (column.summary() instanceof NumericSummary numbers && field.kind() == Kind.NUMERIC) {
      return new ColumnAccumulator.Numbers(
          new NumericAccumulator(options.exactBudget(), numbers.grid().orElseThrow()));
    }
    if (column.summary() instanceof CategoricalSummary names && field.kind() == Kind.CATEGORICAL) {
      return new ColumnAccumulator.Names(
          new CategoricalAccumulator(options.categoryCap(), names.limit().frozen()));
    }
    throw new IllegalArgumentException(
        "column '%s' is read as %s, but the reference holds %s"
            .formatted(
                field.name(),
                field.kind().wireName(),
                column.summary() instanceof NumericSummary ? "numbers" : "names"));
  }

  private static void requireMatch(Field field, Batch batch) {
    Kind kind = batch.column(field.name()).map(Column::kind).orElse(null);
    if (kind != field.kind()) {
      throw new IllegalArgumentException(
          "the batch must have a %s column '%s', but %s"
              .formatted(
                  field.kind().wireName(),
                  field.name(),
                  kind == null ? "has none" : "it is " + kind.wireName()));
    }
  }

  /** Only the time column holds instants here. */
  private void widenSpan(Column column) {
    if (column instanceof TimeColumn times) {
      for (long millis : times.epochMillis()) {
        if (millis != TimeColumn.MISSING) {
          firstMillis = Math.min(firstMillis, millis);
          lastMillis = Math.max(lastMillis, millis);
        }
      }
    }
  }

  private Optional<TimeWindow> span() {
    return lastMillis < firstMillis
        ? Optional.empty()
        : Optional.of(
            new TimeWindow(
                Instant.ofEpochMilli(firstMillis), Instant.ofEpochMilli(lastMillis).plusMillis(1)));
  }
}
