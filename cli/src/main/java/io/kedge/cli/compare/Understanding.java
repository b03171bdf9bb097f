/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.compare;

import io.kedge.cli.input.Input;
import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.ColumnProfile;
import io.kedge.profile.Profile;
import io.kedge.profile.TaskInference;
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
import io.kedge.stats.summary.NumericSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the columns of both inputs are understood. Immutable.
 *
 * @param schema the columns that are read, or that the profiles hold
 * @param task what kind of answers the model gives, if there are answers with labels
 * @param notes what the reader should know about it, one sentence each
 */
record Understanding(Schema schema, Optional<Task> task, List<String> notes) {

  /** Rows looked at before the rest is read. */
  static final int SAMPLE_ROWS = 10_000;

  private static final String UNKNOWN = "not in the reference";

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
    if (understood.schema.fields().stream().noneMatch(field -> field.role().judged())) {
      throw new InvalidInputException(
          "cli.nothing_to_judge",
          "%s and %s have no column in common that can be judged; name features with --columns"
              .formatted(request.reference().name(), request.current().name()));
    }
    return understood;
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
    return new Understanding(new Schema(fields), task, notes);
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
          ? likeProfile(reference.profile(), rows, hints)
          : ofProfiles(new StoredPair(reference, (Input.Stored) request.current()));
    }
    TableSample sample = ((Input.Rows) request.reference()).table().sample(SAMPLE_ROWS);
    if (request.split().isEmpty() && request.current() instanceof Input.Rows rows) {
      TableSample current = rows.table().sample(SAMPLE_ROWS);
      SchemaPair pair = SchemaPair.unify(sample, current, hints);
      return ofRows(pair.schema(), sample, pair.notices());
    }
    return ofRows(SchemaInference.infer(sample, hints), sample, List.of());
  }

  /** The columns of one table alone. */
  static Understanding of(Input.Rows rows, SchemaHints hints) {
    TableSample sample = rows.table().sample(SAMPLE_ROWS);
    return ofRows(SchemaInference.infer(sample, hints), sample, List.of());
  }

  private static Understanding ofRows(Schema schema, TableSample sample, List<String> notices) {
    List<String> notes = new ArrayList<>(notices);
    Optional<TaskInference> inferred = TaskInference.of(schema, sample);
    inferred.ifPresent(
        task -> notes.add("taken for " + task.task().wireName() + ": " + task.reason()));
    if (schema.first(Role.LABEL).isPresent() && schema.first(Role.PREDICTION).isEmpty()) {
      notes.add("there is a label but no prediction, so no metric; name it with --prediction");
    }
    return new Understanding(schema, inferred.map(TaskInference::task), notes);
  }

  /** The columns of rows that are to be counted on a stored reference's frozen edges. */
  static Understanding likeProfile(Profile reference, Input.Rows rows, SchemaHints given) {
    TableSample sample = rows.table().sample(SAMPLE_ROWS);
    SchemaHints hints = given;
    List<String> categorical = new ArrayList<>(given.categorical());
    List<String> notes = new ArrayList<>();
    for (ColumnProfile column : reference.columns()) {
      if (!sample.names().contains(column.name())) {
        notes.add("only the reference has '" + column.name() + "'; it cannot be judged");
      } else {
        if (!(column.summary() instanceof NumericSummary)) {
          categorical.add(column.name());
        }
        if (column.role() != Role.FEATURE) {
          hints = hints.with(column.role(), column.name());
        }
      }
    }
    Schema inferred = SchemaInference.infer(sample, hints.withCategorical(categorical));
    Optional<Task> task = reference.outcomes().map(Outcomes::task);
    Schema schema = alike(reference, inferred, rows.name());
    schema.fields().stream()
        .filter(field -> field.why().equals(UNKNOWN))
        .forEach(
            field -> notes.add("only the current rows have '" + field.name() + "'; not judged"));
    return new Understanding(schema, task, notes);
  }

  private static Schema alike(Profile reference, Schema inferred, String name) {
    List<Field> fields = new ArrayList<>();
    for (Field field : inferred.fields()) {
      Optional<ColumnProfile> known = reference.column(field.name());
      if (known.isEmpty()) {
        fields.add(
            field.role().judged()
                ? new Field(field.name(), field.kind(), Role.EXCLUDED, UNKNOWN)
                : field);
        continue;
      }
      boolean numeric = known.get().summary() instanceof NumericSummary;
      if (numeric && field.kind() != Kind.NUMERIC) {
        throw new InvalidInputException(
            "cli.kinds_differ",
            name
                + ": column '"
                + field.name()
                + "' holds numbers in the reference profile and other values here; mend the file,"
                + " leave the column out with --exclude, or make the profile again with"
                + " --categorical");
      }
      fields.add(new Field(field.name(), field.kind(), known.get().role(), "as in the reference"));
    }
    return new Schema(fields);
  }

  private static Understanding ofProfiles(StoredPair pair) {
    pair.requireComparable();
    Profile profile = pair.reference().profile();
    List<Field> fields =
        profile.columns().stream()
            .filter(column -> pair.current().profile().column(column.name()).isPresent())
            .map(
                column ->
                    new Field(
                        column.name(),
                        column.summary() instanceof NumericSummary
                            ? Kind.NUMERIC
                            : Kind.CATEGORICAL,
                        column.role(),
                        "from the profile"))
            .toList();
    return new Understanding(
        new Schema(fields), profile.outcomes().map(Outcomes::task), pair.notes());
  }
}
