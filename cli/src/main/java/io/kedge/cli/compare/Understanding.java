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

/**
 * How the columns of both inputs are understood. Immutable.
 *
 * @param schema the columns that are read, or that the profiles hold
 * @param task what kind of answers the model gives, if there are answers with labels
 * @param notes what the reader should know about it, one sentence each
 */
record Understanding(Schema schema, Optional<Task> task, List<String> notes) {

  /** Rows looked at before the rest is read. */
  private static final int SAMPLE_ROWS = 10_000;

  Understanding {
    notes = List.copyOf(notes);
  }

  static Understanding of(CompareRequest request) {
    SchemaHints hints = request.hints();
    if (request.split().isPresent() && !request.judgeSplit()) {
      hints = hints.with(Role.SPLIT, request.split().get().column());
    }
    if (request.reference() instanceof Input.Stored reference) {
      return request.current() instanceof Input.Rows rows
          ? likeProfile(reference.profile(), rows, hints)
          : ofProfile(reference.profile());
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
    return new Understanding(alike(reference, inferred, rows.name()), task, notes);
  }

  private static Schema alike(Profile reference, Schema inferred, String name) {
    List<Field> fields = new ArrayList<>();
    for (Field field : inferred.fields()) {
      Optional<ColumnProfile> known = reference.column(field.name());
      if (known.isEmpty()) {
        fields.add(
            field.role().judged()
                ? new Field(field.name(), field.kind(), Role.EXCLUDED, "not in the reference")
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

  private static Understanding ofProfile(Profile profile) {
    List<Field> fields =
        profile.columns().stream()
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
    return new Understanding(new Schema(fields), profile.outcomes().map(Outcomes::task), List.of());
  }
}
