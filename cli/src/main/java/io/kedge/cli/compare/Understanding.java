/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.compare;

import io.kedge.cli.input.Input;
import io.kedge.kernel.InvalidInputException;
import io.kedge.monitor.setting.ModelType;
import io.kedge.profile.TaskInference;
import io.kedge.profile.TypeFit;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.SchemaHints;
import io.kedge.profile.column.SchemaInference;
import io.kedge.profile.column.SchemaPair;
import io.kedge.profile.column.TableSample;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the columns of both inputs are understood. Immutable.
 *
 * @param schema the columns that are read, or that the profiles hold
 * @param task what kind of answers the model gives, if there are answers with labels
 * @param notes what the reader should know about it, one sentence each
 * @param answersLost which column of labels or answers only one side has, in one clause
 * @param featuresLost features of the reference that the current rows do not have
 */
record Understanding(
    Schema schema,
    Optional<Task> task,
    List<String> notes,
    Optional<String> answersLost,
    List<String> featuresLost) {

  /** Rows looked at before the rest is read. */
  static final int SAMPLE_ROWS = 10_000;

  /** Roles that a column has by its name or values alone. */
  private static final Set<Role> NOT_ASKED = Set.of(Role.SPLIT, Role.ID, Role.EXCLUDED);

  Understanding {
    notes = List.copyOf(notes);
  }

  /**
   * How both inputs of a request are understood.
   *
   * @throws InvalidInputException if they cannot be, or have nothing in common to judge
   */
  static Understanding of(CompareRequest request) {
    Understanding understood = ofInputs(request);
    if (request.judgeSplit() && request.split().isPresent()) {
      understood = understood.judging(request.split().get().column());
    }
    String names =
        request.split().isPresent()
            ? request.reference().name() + " has no column"
            : "%s and %s have no column in common"
                .formatted(request.reference().name(), request.current().name());
    understood.requireJudged(names);
    if (request.by().isPresent() && understood.schema().first(Role.TIME).isEmpty()) {
      requireNoAlmostTimes(request);
    }
    return understood;
  }

  /** Says which column looks like the times that windows are to be cut by, and why it is none. */
  private static void requireNoAlmostTimes(CompareRequest request) {
    for (Input side : List.of(request.current(), request.reference())) {
      if (side instanceof Input.Rows rows) {
        TableSample sample = rows.table().sample(SAMPLE_ROWS);
        Optional<String> column = SchemaInference.almostTimes(sample, request.hints());
        if (column.isPresent()) {
          throw new InvalidInputException(
              "cli.no_time_column",
              "%s has no column of times to cut windows by: %s; mend it, name another column with --time-column, or leave out --by"
                  .formatted(rows.table().name(), column.get()));
        }
      }
    }
  }

  /**
   * How rows that become a profile are understood, like those of the reference if there is one.
   *
   * @throws InvalidInputException if they cannot be, or have nothing to judge
   */
  static Understanding of(
      Input.Rows rows,
      SchemaHints hints,
      Optional<Input.Stored> reference,
      Optional<ModelType> type) {
    Understanding understood =
        reference.isPresent()
            ? ofMixed(reference.get(), rows, hints, true)
            : ofRows(rows, hints, type);
    understood.requireJudged(
        reference
            .map(stored -> rows.name() + " and " + stored.name() + " have no column in common")
            .orElse(rows.name() + " has no column"));
    return understood;
  }

  /** The names of the columns that are judged. */
  Set<String> judged() {
    return schema.fields().stream()
        .filter(field -> field.role().judged())
        .map(Field::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void requireJudged(String whoHasNone) {
    if (judged().isEmpty()) {
      throw new InvalidInputException(
          "cli.nothing_to_judge",
          whoHasNone + " that can be judged; name features with --columns, or exclude fewer");
    }
  }

  /** The same with a column that tells the sides apart judged like any other. */
  private Understanding judging(String column) {
    List<Field> fields =
        schema.fields().stream()
            .map(
                field ->
                    field.name().equals(column) && NOT_ASKED.contains(field.role())
                        ? new Field(column, names(field.kind()), Role.FEATURE, "--judge-split")
                        : field)
            .toList();
    return new Understanding(new Schema(fields), task, notes, answersLost, featuresLost);
  }

  private static Kind names(Kind kind) {
    return kind == Kind.TIME ? Kind.CATEGORICAL : kind;
  }

  private static Understanding ofInputs(CompareRequest request) {
    SchemaHints hints = request.hints();
    if (request.split().isPresent() && !request.judgeSplit()) {
      hints = hints.with(Role.SPLIT, request.split().get().column());
    }
    if (request.reference() instanceof Input.Stored reference) {
      return request.current() instanceof Input.Rows rows
          ? ofMixed(reference, rows, hints, true)
          : ofProfiles(new StoredPair(reference, (Input.Stored) request.current()), hints);
    }
    Input.Rows reference = (Input.Rows) request.reference();
    if (request.current() instanceof Input.Stored current) {
      return ofMixed(current, reference, hints, false);
    }
    if (request.split().isPresent()) {
      return ofRows(reference, hints, request.type());
    }
    TableSample sample = reference.table().sample(SAMPLE_ROWS);
    TableSample current = ((Input.Rows) request.current()).table().sample(SAMPLE_ROWS);
    SchemaPair pair = SchemaPair.unify(sample, current, hints);
    requireFit(request.type(), pair.schema(), current);
    return ofSample(pair, sample, request.type()).beside(current, request.type());
  }

  /** The same, without answers if those of the current rows are no classes like the reference's. */
  private Understanding beside(TableSample current, Optional<ModelType> type) {
    boolean classes = type.isEmpty() && task.filter(one -> one != Task.REGRESSION).isPresent();
    Optional<String> measuring = classes ? TypeFit.measuring(schema, current) : Optional.empty();
    if (measuring.isEmpty()) {
      return this;
    }
    String why =
        "in the current rows, %s, but the reference has classes; pass --type regression if both are numbers"
            .formatted(measuring.get());
    return new Understanding(schema, Optional.empty(), notes, Optional.of(why), featuresLost);
  }

  private static Understanding ofRows(
      Input.Rows rows, SchemaHints hints, Optional<ModelType> type) {
    TableSample sample = rows.table().sample(SAMPLE_ROWS);
    return ofSample(SchemaPair.alone(sample, hints), sample, type);
  }

  private static Understanding ofSample(
      SchemaPair pair, TableSample sample, Optional<ModelType> type) {
    Schema schema = pair.schema();
    requireFit(type, schema, sample);
    List<String> notes = new ArrayList<>(pair.notices());
    notes.addAll(schema.spellings());
    Optional<TaskInference> inferred = TaskInference.of(schema, sample);
    if (type.isEmpty()) {
      inferred.ifPresent(
          task -> notes.add("taken for " + task.task().wireName() + ": " + task.reason()));
    }
    if (schema.first(Role.LABEL).isPresent() && schema.first(Role.PREDICTION).isEmpty()) {
      boolean scored =
          schema.first(Role.SCORE).isPresent()
              && inferred.filter(one -> one.task() == Task.BINARY).isPresent();
      notes.add(
          scored
              ? "there are scores but no predictions, so the metrics are those of scores"
              : "there is a label but no prediction, so no metric; name it with --prediction");
    }
    return new Understanding(
        schema,
        inferred.map(TaskInference::task),
        notes,
        pair.answersLost().or(() -> TypeFit.mismatch(schema, sample)),
        pair.featuresLost());
  }

  private static void requireFit(Optional<ModelType> type, Schema schema, TableSample sample) {
    type.ifPresent(one -> TypeFit.require(one.wireName(), one.task(), schema, sample));
  }

  /** The columns of rows beside a stored profile, which says how they are read. */
  private static Understanding ofMixed(
      Input.Stored stored, Input.Rows rows, SchemaHints hints, boolean storedIsReference) {
    TableSample sample = rows.table().sample(SAMPLE_ROWS);
    LikeProfile like = new LikeProfile(stored, rows.name(), sample, hints);
    SchemaPair read = like.read();
    Schema schema = read.schema();
    TaskChoice.requireFit(stored, schema, sample);
    List<String> notes = new ArrayList<>(read.notices());
    notes.addAll(schema.spellings());
    StoredPair.only(storedIsReference, like.lacking()).ifPresent(notes::add);
    StoredPair.only(!storedIsReference, LikeProfile.unknown(schema)).ifPresent(notes::add);
    Optional<Task> task = stored.profile().outcomes().map(Outcomes::task);
    return new Understanding(schema, task, notes, Optional.empty(), List.of());
  }

  private static Understanding ofProfiles(StoredPair pair, SchemaHints hints) {
    FixedColumns fixed = new FixedColumns(List.of(pair.reference(), pair.current()), hints);
    fixed.requireAgreement(List.of());
    pair.requireComparable(fixed);
    TaskChoice.requireAlike(pair);
    Schema schema = new Schema(pair.fields(fixed));
    Optional<Task> task = pair.reference().profile().outcomes().map(Outcomes::task);
    return new Understanding(schema, task, pair.notes(), Optional.empty(), List.of());
  }
}
