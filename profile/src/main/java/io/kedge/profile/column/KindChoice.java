/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import io.kedge.kernel.InvalidInputException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a column and the reason for it; or the fault that keeps it from being read.
 * Immutable.
 *
 * @param kind how the values are read
 * @param why the reason, in a few words
 * @param fault what is wrong with the values if they have to be read, else null
 */
record KindChoice(Kind kind, String why, @Nullable String fault) {

  /** From this share of numbers on, other text is a slip and not a category. */
  private static final double MOSTLY_NUMBERS = 0.9;

  /** Fewer values than this say nothing about shares. */
  private static final int ENOUGH_VALUES = 20;

  static KindChoice of(String name, ColumnEvidence evidence, Optional<Kind> declared) {
    if (declared.isPresent()) {
      return new KindChoice(declared.get(), "declared " + declared.get().wireName(), null);
    }
    if (evidence.isEmpty()) {
      return new KindChoice(Kind.CATEGORICAL, "no value in the first rows", null);
    }
    if (evidence.allNumbers()) {
      return new KindChoice(Kind.NUMERIC, "all values are numbers", null);
    }
    if (evidence.allInstants()) {
      return new KindChoice(Kind.TIME, "all values are dates or times", null);
    }
    String why =
        evidence.numbers() == 0
            ? "values are names"
            : "%d of %d values are numbers".formatted(evidence.numbers(), evidence.present());
    boolean slip =
        evidence.present() >= ENOUGH_VALUES
            && evidence.numbers() >= MOSTLY_NUMBERS * evidence.present();
    return new KindChoice(Kind.CATEGORICAL, why, slip ? mixed(name, evidence) : null);
  }

  /** The same, its fault, if it has one, placed in that source. */
  KindChoice in(String source) {
    return fault == null ? this : new KindChoice(kind, why, source + ": " + fault);
  }

  static KindChoice asNames() {
    return new KindChoice(Kind.CATEGORICAL, "--categorical", null);
  }

  /**
   * Refuses the column if its values have a fault.
   *
   * @throws InvalidInputException if they have
   */
  void requireReadable() {
    if (fault != null) {
      throw new InvalidInputException("file.mixed_types", fault);
    }
  }

  private static String mixed(String name, ColumnEvidence evidence) {
    return ("column %s mixes types: %d of the first %d values are numbers, but data row %d holds %s."
            + " Mend the value or leave it empty, or pass --categorical %s to compare the values"
            + " as names")
        .formatted(
            Quoted.text(name),
            evidence.numbers(),
            evidence.present(),
            evidence.oddRow(),
            Quoted.text(evidence.odd() == null ? "" : evidence.odd()),
            Quoted.text(name));
  }
}
