/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.compare;

import io.kedge.cli.input.Input;
import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.ColumnProfile;
import io.kedge.profile.Profile;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.stats.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two profiles that are to be compared as they are stored.
 *
 * @param reference the reference
 * @param current the current rows
 */
record StoredPair(Input.Stored reference, Input.Stored current) {

  /**
   * Refuses a pair in which a judged column cannot be compared with its like.
   *
   * @throws InvalidInputException if a column holds numbers in one and names in the other
   */
  void requireComparable(FixedColumns fixed) {
    for (ColumnProfile one : reference.profile().columns()) {
      Optional<ColumnProfile> like = current.profile().column(one.name());
      if (fixed.isJudged(one) && like.isPresent()) {
        requireComparable(one, like.get());
      }
    }
  }

  private void requireComparable(ColumnProfile one, ColumnProfile two) {
    boolean valueless = Valueless.is(one) || Valueless.is(two);
    if (valueless || FixedColumns.kind(one) == FixedColumns.kind(two)) {
      return;
    }
    boolean numbersInOne = FixedColumns.kind(one) == Kind.NUMERIC;
    String what =
        "column '%s' holds numbers in %s and names in %s"
            .formatted(
                one.name(),
                numbersInOne ? reference.name() : current.name(),
                numbersInOne ? current.name() : reference.name());
    throw new InvalidInputException(
        "cli.kinds_differ",
        "%s; make it again with: kedge profile FILE --reference %s -o %s, or leave the column out with --exclude '%s'"
            .formatted(what, reference.name(), current.name(), one.name()));
  }

  /**
   * The columns that both have, of the kind that the values of either have; then those that are not
   * judged, as there are beside rows too.
   */
  List<Field> fields(FixedColumns fixed) {
    List<Field> fields = new ArrayList<>();
    for (ColumnProfile one : reference.profile().columns()) {
      Optional<ColumnProfile> like = current.profile().column(one.name());
      if (like.isPresent()) {
        Summary values = Valueless.is(one) ? like.get().summary() : one.summary();
        ColumnProfile column = new ColumnProfile(one.name(), one.role(), values);
        fields.add(fixed.field(column, "from the profile"));
      }
    }
    Set<String> told = fields.stream().map(Field::name).collect(Collectors.toSet());
    Stream.of(current, reference)
        .flatMap(side -> side.profile().unjudged().stream())
        .filter(field -> told.add(field.name()))
        .forEach(fields::add);
    return fields;
  }

  /** What only one of the two holds, in sentences. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    only(true, alone(reference.profile(), current.profile())).ifPresent(notes::add);
    only(false, alone(current.profile(), reference.profile())).ifPresent(notes::add);
    return notes;
  }

  /** What only the reference or only the current side holds, as one sentence; none for none. */
  static Optional<String> only(boolean reference, List<String> columns) {
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            columns.stream()
                .map(column -> "'" + column + "'")
                .collect(
                    Collectors.joining(
                        ", ",
                        reference ? "only the reference has " : "only the current rows have ",
                        "; not judged")));
  }

  private static List<String> alone(Profile one, Profile other) {
    return one.columns().stream()
        .map(ColumnProfile::name)
        .filter(name -> other.column(name).isEmpty())
        .toList();
  }
}
