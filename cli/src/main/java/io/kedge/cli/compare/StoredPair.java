/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.compare;

import io.kedge.cli.input.Input;
import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.ColumnProfile;
import io.kedge.profile.Profile;
import io.kedge.stats.summary.NumericSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two profiles that are to be compared as they are stored.
 *
 * @param reference the reference
 * @param current the current rows
 */
record StoredPair(Input.Stored reference, Input.Stored current) {

  /**
   * Refuses a pair in which a column cannot be compared with its like.
   *
   * @throws InvalidInputException if a column holds numbers in one and names in the other, or its
   *     current values are gone and were counted on other bins than the reference's
   */
  void requireComparable() {
    for (ColumnProfile column : reference.profile().columns()) {
      Optional<ColumnProfile> like = current.profile().column(column.name());
      if (like.isPresent()) {
        requireComparable(column, like.get());
      }
    }
  }

  private void requireComparable(ColumnProfile one, ColumnProfile two) {
    boolean numbersInOne = one.summary() instanceof NumericSummary;
    boolean numbersInTwo = two.summary() instanceof NumericSummary;
    if (numbersInOne != numbersInTwo) {
      throw new InvalidInputException(
          "cli.kinds_differ",
          "column '%s' holds numbers in %s and names in %s; make one of the profiles again"
              .formatted(
                  one.name(),
                  numbersInOne ? reference.name() : current.name(),
                  numbersInOne ? current.name() : reference.name()));
    }
    if (one.summary() instanceof NumericSummary before
        && two.summary() instanceof NumericSummary now
        && !now.isExact()
        && !now.grid().equals(before.grid())) {
      throw new InvalidInputException(
          "profile.other_bins",
          "column '%s': %s was counted on its own bins; make it again with: kedge profile FILE --reference %s -o %s"
              .formatted(one.name(), current.name(), reference.name(), current.name()));
    }
  }

  /** What only one of the two holds, in sentences. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    alone(reference.profile(), current.profile(), "reference has", notes);
    alone(current.profile(), reference.profile(), "current rows have", notes);
    return notes;
  }

  private static void alone(Profile one, Profile other, String side, List<String> notes) {
    List<String> names =
        one.columns().stream()
            .map(ColumnProfile::name)
            .filter(name -> other.column(name).isEmpty())
            .map(name -> "'" + name + "'")
            .toList();
    if (!names.isEmpty()) {
      notes.add("only the " + side + " " + String.join(", ", names) + "; not judged");
    }
  }
}
