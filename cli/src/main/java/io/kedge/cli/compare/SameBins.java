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
import java.util.Optional;

/** The demand that a large stored profile was counted on the bins of its reference. Stateless. */
final class SameBins {

  private SameBins() {}

  /**
   * Refuses current values that are gone and were counted on other bins than the reference's.
   *
   * @param reference the reference, frozen
   * @param referenceName what it is called
   * @param stored whether it was stored as a profile
   * @throws InvalidInputException if a column is; the message has the commands that help
   */
  static void require(
      Profile reference, Input.Stored current, String referenceName, boolean stored) {
    for (ColumnProfile column : reference.columns()) {
      Optional<ColumnProfile> like = current.profile().column(column.name());
      if (like.isPresent() && differ(column, like.get())) {
        String profile = stored ? referenceName : "reference.kedge";
        String first =
            stored ? "" : "kedge profile %s -o %s, then ".formatted(referenceName, profile);
        throw new InvalidInputException(
            "profile.other_bins",
            "column '%s': %s was counted on its own bins, not on those of %s; make it again with: %skedge profile FILE --reference %s -o %s"
                .formatted(
                    column.name(), current.name(), referenceName, first, profile, current.name()));
      }
    }
  }

  private static boolean differ(ColumnProfile reference, ColumnProfile current) {
    return reference.summary() instanceof NumericSummary before
        && current.summary() instanceof NumericSummary now
        && !now.isExact()
        && !now.grid().equals(before.grid());
  }
}
