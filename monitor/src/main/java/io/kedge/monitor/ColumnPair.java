/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.profile.ColumnProfile;
import io.kedge.profile.Profile;
import io.kedge.profile.column.Role;
import io.kedge.stats.bins.FewValues;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One judged column as it stands on both sides, reference first; it may be missing from one. */
record ColumnPair(String name, Role role, Optional<Summary> reference, Optional<Summary> current) {

  /** The judged columns in the order of the reference, then those that are new. */
  static List<ColumnPair> of(Profile reference, Profile current) {
    List<ColumnPair> pairs = new ArrayList<>();
    for (ColumnProfile column : reference.columns()) {
      Optional<Summary> other = current.column(column.name()).map(ColumnProfile::summary);
      pairs.add(new ColumnPair(column.name(), column.role(), Optional.of(column.summary()), other));
    }
    for (ColumnProfile column : current.columns()) {
      if (reference.column(column.name()).isEmpty()) {
        pairs.add(
            new ColumnPair(
                column.name(), column.role(), Optional.empty(), Optional.of(column.summary())));
      }
    }
    return pairs.stream().filter(pair -> pair.role().judged()).toList();
  }

  /** Why the two sides cannot be compared at all, if they cannot. */
  Optional<String> obstacle() {
    if (current.isEmpty()) {
      return Optional.of(Finding.ONLY_IN_REFERENCE);
    }
    if (reference.isEmpty()) {
      return Optional.of(Finding.ONLY_IN_CURRENT);
    }
    Summary before = reference.get();
    Summary now = current.get();
    if (isCategorical(before) != isCategorical(now)) {
      return Optional.of(
          "not judged: the column is %s in the reference and %s in the current rows"
              .formatted(kind(before), kind(now)));
    }
    if (isCategorical(before) && !before.isExact()) {
      return Optional.of(
          "not judged: the reference has %s categories, too many to tell apart"
              .formatted(before.distinct().text()));
    }
    return Optional.empty();
  }

  boolean isCategorical() {
    return isCategorical(referenceSummary());
  }

  /** The reference's summary, where there is no obstacle. */
  Summary referenceSummary() {
    return reference.orElseThrow();
  }

  /** The current summary, where there is no obstacle. */
  Summary currentSummary() {
    return current.orElseThrow();
  }

  /** The counts by value of a number that has few of them, where there is no obstacle. */
  Optional<FewValues> fewValues() {
    return referenceSummary() instanceof NumericSummary before
            && currentSummary() instanceof NumericSummary now
        ? FewValues.of(before, now)
        : Optional.empty();
  }

  /** Rows with a value on the smaller side. */
  long smallerPresent() {
    return Math.min(referenceSummary().present(), currentSummary().present());
  }

  /** All rows of the smaller side. */
  long smallerRows() {
    return Math.min(referenceSummary().rows(), currentSummary().rows());
  }

  private static boolean isCategorical(Summary summary) {
    return summary instanceof CategoricalSummary;
  }

  private static String kind(Summary summary) {
    return isCategorical(summary) ? "categorical" : "numeric";
  }
}
