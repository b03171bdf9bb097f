/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.compare;

import io.kedge.profile.column.CategorySpelling;
import io.kedge.profile.column.Field;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Truth values and the numbers 1 and 0 of rows, beside the names that a stored profile has for
 * them. Immutable.
 *
 * @param known the names in the profile
 * @param values the values of the column in the rows
 */
record KnownFlags(Collection<String> known, List<String> values) {

  KnownFlags {
    values = values.stream().map(CategorySpelling::of).toList();
  }

  /** The field, its values spelled as the profile has them; unchanged if they are no flags. */
  Field spelled(Field field) {
    boolean flags =
        values.stream()
            .allMatch(value -> CategorySpelling.isTruth(value) || CategorySpelling.isBit(value));
    if (!flags || known.isEmpty()) {
      return field;
    }
    if (turns(CategorySpelling::isBit, CategorySpelling::isTruth)) {
      return field.spelled(CategorySpelling.NUMBERS_AS_TRUTH);
    }
    return turns(CategorySpelling::isTruth, CategorySpelling::isBit)
        ? field.spelled(CategorySpelling.TRUTH_AS_NUMBERS)
        : field;
  }

  private boolean turns(Predicate<String> here, Predicate<String> there) {
    return values.stream().anyMatch(here) && known.stream().allMatch(there);
  }
}
