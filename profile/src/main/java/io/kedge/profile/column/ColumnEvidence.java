/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the sampled values of one column look like. Immutable.
 *
 * @param present values that are not missing
 * @param numbers those that are numbers
 * @param instants those that are dates or times
 * @param distinct whether no value stands twice
 * @param splitWords whether every value is {@code reference} or {@code current}
 * @param odd the first value that is no number, if there is one
 * @param oddRow its row, counted from 1
 */
record ColumnEvidence(
    int present,
    int numbers,
    int instants,
    boolean distinct,
    boolean splitWords,
    @Nullable String odd,
    int oddRow) {

  static ColumnEvidence of(@Nullable String[] values) {
    int present = 0;
    int numbers = 0;
    int instants = 0;
    boolean splitWords = true;
    String odd = null;
    int oddRow = 0;
    Set<String> different = new HashSet<>();
    for (int row = 0; row < values.length; row++) {
      String value = values[row];
      if (value == null || MissingTokens.isMissing(value)) {
        continue;
      }
      present++;
      different.add(value);
      splitWords &= value.equals("reference") || value.equals("current");
      if (NumberSyntax.isNumber(value)) {
        numbers++;
        continue;
      }
      instants += InstantSyntax.parse(value) == TimeColumn.MISSING ? 0 : 1;
      if (odd == null) {
        odd = value;
        oddRow = row + 1;
      }
    }
    boolean distinct = present > 0 && different.size() == present;
    return new ColumnEvidence(
        present, numbers, instants, distinct, present > 0 && splitWords, odd, oddRow);
  }

  boolean isEmpty() {
    return present == 0;
  }

  boolean allNumbers() {
    return present > 0 && numbers == present;
  }

  boolean allInstants() {
    return present > 0 && instants == present;
  }

  /** The evidence of two samples of one column together. */
  ColumnEvidence plus(ColumnEvidence other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    return new ColumnEvidence(
        present + other.present,
        numbers + other.numbers,
        instants + other.instants,
        distinct && other.distinct,
        splitWords && other.splitWords,
        odd != null ? odd : other.odd,
        odd != null ? oddRow : other.oddRow);
  }
}
