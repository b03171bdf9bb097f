/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.compare;

import io.kedge.cli.input.Input;
import io.kedge.cli.input.RoleFlag;
import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.ColumnProfile;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.SchemaHints;
import io.kedge.profile.column.SchemaInference;
import io.kedge.stats.summary.NumericSummary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns that stored profiles have fixed, and what the flags say of them: which columns are
 * judged can be chosen later, what they are cannot. Immutable.
 *
 * @param profiles the profiles, the one that decides first
 * @param hints what the flags say
 */
record FixedColumns(List<Input.Stored> profiles, SchemaHints hints) {

  private static final String CODE = "cli.profile_is_fixed";

  FixedColumns {
    profiles = List.copyOf(profiles);
  }

  /**
   * Refuses flags that contradict a profile or could have no effect.
   *
   * @param others the columns that there are besides those of the profiles; none when there are no
   *     rows
   * @throws InvalidInputException if a flag names no column, or says of one what its profile does
   *     not; the message says how to make the profile again
   */
  void requireAgreement(List<String> others) {
    for (RoleFlag flag : RoleFlag.values()) {
      flag.column(hints).ifPresent(column -> requireRole(flag, column, others));
    }
    Set<String> known = new LinkedHashSet<>();
    profiles.forEach(one -> one.profile().columns().forEach(column -> known.add(column.name())));
    known.addAll(others);
    SchemaInference.requireKnown(hints, known, List.copyOf(known));
    for (Input.Stored stored : profiles) {
      hints.categorical().forEach(column -> requireNames(stored, column));
      hints.exclude().forEach(column -> requireNoAnswer(stored, column));
    }
  }

  /** Whether the flags leave that column among the judged ones. */
  boolean isJudged(ColumnProfile column) {
    return left(column).isEmpty();
  }

  /** How a column of a profile is read: as there, unless the flags leave it out. */
  Field field(ColumnProfile column, String why) {
    return left(column)
        .map(flag -> new Field(column.name(), kind(column), Role.EXCLUDED, flag))
        .orElseGet(() -> new Field(column.name(), kind(column), column.role(), why));
  }

  /** How the values of a stored column were read. */
  static Kind kind(ColumnProfile column) {
    return column.summary() instanceof NumericSummary ? Kind.NUMERIC : Kind.CATEGORICAL;
  }

  private Optional<String> left(ColumnProfile column) {
    if (hints.exclude().contains(column.name())) {
      return Optional.of("--exclude");
    }
    boolean chosen = hints.columns().isEmpty() || hints.columns().contains(column.name());
    return chosen || column.role() != Role.FEATURE
        ? Optional.empty()
        : Optional.of("not among --columns");
  }

  private void requireRole(RoleFlag flag, String column, List<String> others) {
    boolean known = false;
    for (Input.Stored stored : profiles) {
      Optional<ColumnProfile> fixed = stored.profile().column(column);
      known |= fixed.isPresent();
      if (fixed.isPresent() && fixed.get().role() != flag.role()) {
        throw refused(
            stored,
            flag.text(),
            column,
            "which %s keeps as a %s".formatted(stored.name(), fixed.get().role().wireName()));
      }
    }
    Input.Stored first = profiles.get(0);
    if (!known && (flag.role().judged() || others.isEmpty())) {
      throw refused(first, flag.text(), column, "which " + first.name() + " does not know");
    }
    if (flag == RoleFlag.LABEL && first.profile().outcomes().isEmpty()) {
      throw refused(
          first, flag.text(), column, "but %s was made without labels".formatted(first.name()));
    }
  }

  private static void requireNames(Input.Stored stored, String column) {
    if (stored.profile().column(column).filter(one -> kind(one) == Kind.NUMERIC).isPresent()) {
      throw refused(
          stored, "--categorical", column, "which %s keeps as numbers".formatted(stored.name()));
    }
  }

  /** What answers were measured by cannot be taken out of the sums any more. */
  private static void requireNoAnswer(Input.Stored stored, String column) {
    boolean answers =
        stored.profile().column(column).filter(one -> one.role() != Role.FEATURE).isPresent();
    if (answers && stored.profile().outcomes().isPresent()) {
      throw refused(
          stored, "--exclude", column, "by which %s keeps its metrics".formatted(stored.name()));
    }
  }

  private static InvalidInputException refused(
      Input.Stored stored, String flag, String column, String why) {
    return new InvalidInputException(
        CODE,
        "%s names '%s', %s; leave the flag out, or make the profile again with: kedge profile FILE %s '%s' -o %s"
            .formatted(flag, column, why, flag, column, stored.name()));
  }
}
