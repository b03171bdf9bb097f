/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people say about the columns of a table; it comes before anything inferred. Immutable.
 *
 * @param columns the columns to judge; all when empty
 * @param exclude columns left out
 * @param categorical columns read as names though they look like numbers
 * @param prediction the column with the model's answer
 * @param score the column with the model's probability or margin
 * @param label the column with the truth
 * @param timeColumn the column that says when the row happened
 * @param id the column that names the row
 * @param split the column that tells reference rows from current ones
 * @param labelTime the column that says when the label became known
 */
public record SchemaHints(
    List<String> columns,
    List<String> exclude,
    List<String> categorical,
    Optional<String> prediction,
    Optional<String> score,
    Optional<String> label,
    Optional<String> timeColumn,
    Optional<String> id,
    Optional<String> split,
    Optional<String> labelTime) {

  private static final SchemaHints NONE =
      new SchemaHints(
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Copies the lists. */
  public SchemaHints {
    columns = List.copyOf(columns);
    exclude = List.copyOf(exclude);
    categorical = List.copyOf(categorical);
  }

  /** No hint at all. */
  public static SchemaHints none() {
    return NONE;
  }

  /** The same with the columns to judge. */
  public SchemaHints withColumns(List<String> names) {
    return new SchemaHints(
        names, exclude, categorical, prediction, score, label, timeColumn, id, split, labelTime);
  }

  /** The same with columns left out. */
  public SchemaHints withExclude(List<String> names) {
    return new SchemaHints(
        columns, names, categorical, prediction, score, label, timeColumn, id, split, labelTime);
  }

  /** The same with columns read as names. */
  public SchemaHints withCategorical(List<String> names) {
    return new SchemaHints(
        columns, exclude, names, prediction, score, label, timeColumn, id, split, labelTime);
  }

  /**
   * The same with the column of that role.
   *
   * @throws IllegalArgumentException if no single column can be named for the role
   */
  public SchemaHints with(Role role, String column) {
    if (!flags().containsKey(role)) {
      throw new IllegalArgumentException("role must be one that a column is named for: " + role);
    }
    return new SchemaHints(
        columns,
        exclude,
        categorical,
        role == Role.PREDICTION ? Optional.of(column) : prediction,
        role == Role.SCORE ? Optional.of(column) : score,
        role == Role.LABEL ? Optional.of(column) : label,
        role == Role.TIME ? Optional.of(column) : timeColumn,
        role == Role.ID ? Optional.of(column) : id,
        role == Role.SPLIT ? Optional.of(column) : split,
        role == Role.LABEL_TIME ? Optional.of(column) : labelTime);
  }

  /** The columns that were named for a role. */
  Map<Role, String> roles() {
    Map<Role, String> named = new EnumMap<>(Role.class);
    prediction.ifPresent(name -> named.put(Role.PREDICTION, name));
    score.ifPresent(name -> named.put(Role.SCORE, name));
    label.ifPresent(name -> named.put(Role.LABEL, name));
    timeColumn.ifPresent(name -> named.put(Role.TIME, name));
    id.ifPresent(name -> named.put(Role.ID, name));
    split.ifPresent(name -> named.put(Role.SPLIT, name));
    labelTime.ifPresent(name -> named.put(Role.LABEL_TIME, name));
    return named;
  }

  /** The flag that names the column of each role, for messages and reasons. */
  static Map<Role, String> flags() {
    return Map.of(
        Role.PREDICTION, "--prediction",
        Role.SCORE, "--score",
        Role.LABEL, "--label",
        Role.TIME, "--time-column",
        Role.ID, "--id",
        Role.SPLIT, "--split",
        Role.LABEL_TIME, "--label-time");
  }
}
