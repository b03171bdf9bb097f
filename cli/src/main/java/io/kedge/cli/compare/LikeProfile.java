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
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.MissingTokens;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.SchemaHints;
import io.kedge.profile.column.SchemaInference;
import io.kedge.profile.column.TableSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
   * The schema of the rows.
   *
   * @throws InvalidInputException if the flags contradict the profile, or a column of its numbers
   *     holds something else here
   */
  Schema schema() {
    FixedColumns fixed = new FixedColumns(List.of(stored), hints);
    fixed.requireAgreement(sample.names());
    SchemaHints asThere = asThere();
    Schema inferred = SchemaInference.infer(sample, asThere);
    // A feature there is one here, whatever its name or its values make of it.
    Schema features = SchemaInference.infer(sample, asThere.withColumns(features()));
    List<Field> fields = new ArrayList<>();
    for (Field field : inferred.fields()) {
      Optional<ColumnProfile> column = profile().column(field.name());
      if (column.isPresent()) {
        Field one = fixed.field(column.get(), "as in the profile");
        requireKind(one, features.field(field.name()).orElseThrow());
        fields.add(one);
      } else {
        fields.add(
            field.role().judged()
                ? new Field(field.name(), field.kind(), Role.EXCLUDED, UNKNOWN)
                : field);
      }
    }
    return new Schema(fields);
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

  private List<String> features() {
    return profile().columns().stream()
        .filter(column -> column.role() == Role.FEATURE)
        .map(ColumnProfile::name)
        .filter(sample.names()::contains)
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
        if (FixedColumns.kind(column) == Kind.CATEGORICAL) {
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

  private void requireKind(Field there, Field here) {
    boolean judged = there.role() != Role.EXCLUDED;
    if (judged && there.kind() == Kind.NUMERIC && here.kind() != Kind.NUMERIC && !isEmpty(there)) {
      throw new InvalidInputException(
          "cli.kinds_differ",
          "column '%s' holds numbers in %s and other values in %s; mend the file, leave the column out with --exclude '%s', or make the profile again with --categorical '%s'"
              .formatted(there.name(), stored.name(), name, there.name(), there.name()));
    }
  }

  private boolean isEmpty(Field field) {
    return Arrays.stream(sample.columns().get(sample.names().indexOf(field.name())))
        .allMatch(value -> value == null || MissingTokens.isMissing(value));
  }
}
