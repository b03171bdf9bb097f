/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.compare;

import io.kedge.cli.input.Input;
import io.kedge.cli.input.RoleFlag;
import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.ColumnProfile;
import io.kedge.profile.Profile;
import io.kedge.profile.TaskInference;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.MissingTokens;
import io.kedge.profile.column.NumberSyntax;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.SchemaHints;
import io.kedge.profile.column.SchemaInference;
import io.kedge.profile.column.SchemaPair;
import io.kedge.profile.column.TableSample;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.summary.CategoricalSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows that are read as the columns of a stored profile were. Immutable.
 *
 * @param stored the profile
 * @param name what the rows are called, for messages
 * @param sample the first of them
 * @param hints what the flags say
 */
record LikeProfile(Input.Stored stored, String name, TableSample sample, SchemaHints hints) {

  private static final String UNKNOWN = "not in the profile";

  /**
   * How the rows are read, with what people should know about it.
   *
   * @throws InvalidInputException if the flags contradict the profile, or a column of its numbers
   *     holds something else here
   */
  SchemaPair read() {
    FixedColumns fixed = new FixedColumns(List.of(stored), hints);
    fixed.requireAgreement(sample.names());
    profile().columns().stream().filter(fixed::isJudged).forEach(this::requireSingle);
    SchemaHints asThere = asThere();
    SchemaPair inferred = SchemaPair.alone(sample, asThere);
    // A feature there is one here, whatever its name or its values make of it.
    Schema features = SchemaInference.infer(sample, asThere.withColumns(features(fixed)));
    List<Field> fields = new ArrayList<>();
    for (Field field : inferred.schema().fields()) {
      fields.add(
          profile()
              .column(field.name())
              .map(column -> known(fixed, column, features.field(field.name()).orElseThrow()))
              .orElseGet(() -> unknown(labelled(field))));
    }
    return new SchemaPair(new Schema(fields), inferred.notices(), Optional.empty(), List.of());
  }

  private Field known(FixedColumns fixed, ColumnProfile column, Field here) {
    Field there = fixed.field(column, "as in the profile");
    if (Valueless.is(column) && there.role() != Role.EXCLUDED) {
      return new Field(there.name(), here.kind(), there.role(), there.why());
    }
    requireKind(there, here);
    return column.summary() instanceof CategoricalSummary names && there.role() != Role.EXCLUDED
        ? spelled(there, names.counts().keySet())
        : there;
  }

  /** Labels are spelled as the classes that the profile keeps. */
  private Field labelled(Field field) {
    return field.role() == Role.LABEL
            && profile().outcomes().orElse(null) instanceof ClassificationOutcomes classes
        ? spelled(
            new Field(field.name(), field.kind(), field.role(), field.why()), classes.classes())
        : field;
  }

  private Field spelled(Field field, Collection<String> known) {
    return new KnownFlags(known, TaskInference.values(field, sample)).spelled(field);
  }

  private static Field unknown(Field field) {
    return field.role().judged()
        ? new Field(field.name(), field.kind(), Role.EXCLUDED, UNKNOWN)
        : field;
  }

  /** The profile's columns that the rows do not have. */
  List<String> lacking() {
    return profile().columns().stream()
        .map(ColumnProfile::name)
        .filter(column -> !sample.names().contains(column))
        .toList();
  }

  /** The columns that could be judged if the profile had them. */
  static List<String> unknown(Schema schema) {
    return schema.fields().stream()
        .filter(field -> field.why().equals(UNKNOWN))
        .map(Field::name)
        .toList();
  }

  private Profile profile() {
    return stored.profile();
  }

  private List<String> features(FixedColumns fixed) {
    // What cannot be judged is refused by name, although the profile does not have it.
    Stream<String> asked = hints.columns().stream().filter(sample.nested()::containsKey);
    return Stream.concat(
            profile().columns().stream()
                .filter(column -> column.role() == Role.FEATURE)
                .filter(fixed::isJudged)
                .map(ColumnProfile::name)
                .filter(sample.names()::contains),
            asked)
        .toList();
  }

  /** The flags as far as they name columns of the rows, and what the profile adds to them. */
  private SchemaHints asThere() {
    List<String> categorical = new ArrayList<>(here(hints.categorical()));
    SchemaHints there = SchemaHints.none().withExclude(here(hints.exclude()));
    for (RoleFlag flag : RoleFlag.values()) {
      Optional<String> column = flag.column(hints).filter(sample.names()::contains);
      there = column.isPresent() ? there.with(flag.role(), column.get()) : there;
    }
    for (ColumnProfile column : profile().columns()) {
      if (sample.names().contains(column.name())) {
        if (FixedColumns.kind(column) == Kind.CATEGORICAL && !Valueless.is(column)) {
          categorical.add(column.name());
        }
        if (column.role() != Role.FEATURE) {
          there = there.with(column.role(), column.name());
        }
      }
    }
    Optional<String> split = hints.split().filter(name -> profile().column(name).isEmpty());
    there = split.isPresent() ? there.with(Role.SPLIT, split.get()) : there;
    return there.withCategorical(categorical);
  }

  private List<String> here(List<String> names) {
    return names.stream().filter(sample.names()::contains).toList();
  }

  private void requireSingle(ColumnProfile column) {
    String nested = sample.nested().get(column.name());
    if (nested != null) {
      throw kindsDiffer(column.name(), FixedColumns.kind(column), nested);
    }
  }

  private void requireKind(Field there, Field here) {
    boolean judged = there.role() != Role.EXCLUDED;
    boolean numbers = here.kind() == Kind.NUMERIC || holdsNumbers(there);
    if (judged && there.kind() == Kind.NUMERIC && !numbers) {
      throw kindsDiffer(there.name(), Kind.NUMERIC, "other values");
    }
  }

  private InvalidInputException kindsDiffer(String column, Kind there, String here) {
    return new InvalidInputException(
        "cli.kinds_differ",
        "column '%s' holds %s in %s and %s in %s; mend the file, leave the column out with --exclude '%s', or make the profile again%s"
            .formatted(
                column,
                there == Kind.NUMERIC ? "numbers" : "names",
                stored.name(),
                here,
                name,
                column,
                there == Kind.NUMERIC ? " with --categorical '" + column + "'" : ""));
  }

  /** Whether all values can be read as numbers; where there are none, they can. */
  private boolean holdsNumbers(Field field) {
    return Arrays.stream(sample.columns().get(sample.names().indexOf(field.name())))
        .allMatch(
            value ->
                value == null || MissingTokens.isMissing(value) || NumberSyntax.isNumber(value));
  }
}
