/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import io.kedge.control.port.RegisteredVersion;
import io.kedge.control.port.Stored;
import io.kedge.control.port.flow.Hash;
import io.kedge.kernel.ModelVersion;
import io.kedge.monitor.setting.ModelType;
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
import io.kedge.profile.column.TimeColumn;
import io.kedge.stats.performance.Task;
import io.kedge.stats.summary.NumericSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version whose rows are folded, as far as folding has to know it. Immutable.
 *
 * @param version its name
 * @param schema the columns that are read: features, answers, label and time
 * @param type its model's type
 * @param positiveClass the class that counts as a hit, if the choice was made
 * @param idColumn the column that names each row, if there is one
 * @param registeredAt when it was first registered: a version deleted and registered once more is
 *     another one
 */
public record Subject(
    ModelVersion version,
    Schema schema,
    ModelType type,
    Optional<String> positiveClass,
    Optional<String> idColumn,
    Instant registeredAt) {

  /** The version as it was registered; columns that nothing is made of are left out. */
  public static Subject of(Stored<RegisteredVersion> stored, ModelType type) {
    RegisteredVersion registered = stored.value();
    List<Field> fields = new ArrayList<>();
    for (Field field : registered.schema().fields()) {
      boolean judged = field.role().judged() && field.kind() != Kind.TIME;
      if (judged || field.role() == Role.LABEL) {
        fields.add(field);
      } else if (field.role() == Role.TIME) {
        fields.add(new Field(field.name(), Kind.TIME, Role.TIME, field.why()));
      }
    }
    return new Subject(
        registered.version(),
        new Schema(fields),
        type,
        registered.positiveClass(),
        registered.schema().first(Role.ID).map(Field::name),
        stored.createdAt());
  }

  /** Tells apart what is counted under different columns, types or positive classes. */
  public long form() {
    StringBuilder text = new StringBuilder(type.wireName() + "\n" + positiveClass.orElse(""));
    for (Field field : schema.fields()) {
      text.append('\n')
          .append(field.role().wireName())
          .append(' ')
          .append(field.kind().wireName())
          .append(' ')
          .append(field.name());
    }
    return Hash.of(text.toString()).high();
  }

  /** The same version judged as another type. */
  public Subject as(ModelType other) {
    return new Subject(version, schema, other, positiveClass, idColumn, registeredAt);
  }

  /** What kind of answers are kept against labels; empty without a column of labels. */
  public Optional<Task> task() {
    return schema.first(Role.LABEL).map(label -> type.task());
  }

  /** A profiler of what becomes a reference. */
  Profiler referenceProfiler() {
    return Profiler.forReference(schema, ProfileOptions.defaults(), task());
  }

  /** A profiler of current rows, without their outcomes. */
  public Profiler rowProfiler(Profile reference) {
    return Profiler.forCurrent(comparable(reference), reference, Optional.empty());
  }

  /** A profiler of the outcomes alone. */
  public Optional<Profiler> outcomeProfiler(Profile reference) {
    return task()
        .map(task -> Profiler.forCurrent(schema, reference.only(Set.of()), Optional.of(task)));
  }

  /** The columns, without those that hold something else in the reference. */
  private Schema comparable(Profile reference) {
    return new Schema(
        schema.fields().stream()
            .filter(
                field ->
                    reference
                        .column(field.name())
                        .map(
                            column ->
                                column.summary() instanceof NumericSummary
                                    == (field.kind() == Kind.NUMERIC))
                        .orElse(true))
            .toList());
  }

  /** The rows with exactly the columns that are read; what they lack is missing throughout. */
  public Batch fit(Batch rows) {
    List<Column> columns = new ArrayList<>();
    for (Field field : schema.fields()) {
      Optional<Column> sent =
          rows.column(field.name()).filter(column -> column.kind() == field.kind());
      columns.add(sent.orElseGet(() -> missing(field, rows.rows())));
    }
    return Batch.of(columns);
  }

  // A JDK 17 compiler loses the element annotation of an array that it reads from a jar.
  @SuppressWarnings("NullAway")
  private static Column missing(Field field, int rows) {
    return switch (field.kind()) {
      case NUMERIC -> {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        yield new NumericColumn(field.name(), values);
      }
      case CATEGORICAL -> new TextColumn(field.name(), new @Nullable String[rows]);
      case TIME -> {
        long[] values = new long[rows];
        Arrays.fill(values, TimeColumn.MISSING);
        yield new TimeColumn(field.name(), values);
      }
    };
  }
}
