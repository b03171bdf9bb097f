/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.ColumnEvidence.Counts;
import io.kedge.profile.column.ColumnEvidence.Example;
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
record KindChoice(Kind kind, String why, @Nullable Fault fault) {

  /** From this share of numbers on, other text is a slip and not a category. */
  private static final double MOSTLY_NUMBERS = 0.9;

  /** Fewer values than this say nothing about shares. */
  private static final int ENOUGH_VALUES = 20;

  /**
   * What is wrong with values.
   *
   * @param code the code of the failure
   * @param sentence the failure in words
   */
  record Fault(String code, String sentence) {}

  static KindChoice of(String name, ColumnEvidence evidence, Optional<Kind> declared) {
    if (evidence.allEpochs() && KnownNames.saysTime(name)) {
      return new KindChoice(Kind.TIME, "named as a time, and all values count from 1970", null);
    }
    if (evidence.allInstants()) {
      return new KindChoice(Kind.TIME, "all values are dates or times", null);
    }
    if (evidence.foreignDates()) {
      return foreignDates();
    }
    if (declared.isPresent()) {
      return new KindChoice(declared.get(), "declared " + declared.get().wireName(), null);
    }
    if (evidence.isEmpty()) {
      return new KindChoice(Kind.CATEGORICAL, "no value", null);
    }
    if (evidence.codes()) {
      return codes();
    }
    if (evidence.mixesTruth()) {
      return truths();
    }
    if (evidence.allNumbers()) {
      return new KindChoice(Kind.NUMERIC, "all values are numbers", null);
    }
    Counts counts = evidence.counts();
    String why =
        counts.numbers() == 0
            ? "values are names"
            : "%d of %d values are numbers".formatted(counts.numbers(), counts.present());
    return new KindChoice(Kind.CATEGORICAL, why, fault(name, evidence));
  }

  private static @Nullable Fault fault(String name, ColumnEvidence evidence) {
    Counts counts = evidence.counts();
    double most = MOSTLY_NUMBERS * counts.present();
    Example comma = evidence.comma();
    Example odd = evidence.odd();
    if (counts.present() < ENOUGH_VALUES) {
      return null;
    }
    if (comma != null && counts.numbers() + counts.thousands() >= most) {
      return commas("thousands_separator", "commas between thousands", name, comma);
    }
    if (comma != null && counts.numbers() + counts.decimals() >= most) {
      return commas("decimal_comma", "a decimal comma", name, comma);
    }
    return odd != null && counts.numbers() >= most ? mixed(name, counts, odd) : null;
  }

  /** The same, its fault, if it has one, placed in that source. */
  KindChoice in(String source) {
    return fault == null
        ? this
        : new KindChoice(kind, why, new Fault(fault.code, source + ": " + fault.sentence));
  }

  static KindChoice foreignDates() {
    return new KindChoice(Kind.CATEGORICAL, "dates or times that are not in ISO 8601", null);
  }

  static KindChoice codes() {
    return new KindChoice(Kind.CATEGORICAL, "numbers with leading zeros are codes", null);
  }

  static KindChoice truths() {
    return new KindChoice(Kind.CATEGORICAL, "true and false beside 1 and 0", null);
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
      throw new InvalidInputException(fault.code, fault.sentence);
    }
  }

  private static Fault commas(String code, String what, String name, Example example) {
    return new Fault(
        "file." + code,
        ("column %s, %s: %s is written with %s. Write numbers with a point and without"
                + " other marks, or pass --categorical %s to compare the values as names")
            .formatted(
                Quoted.text(name),
                example.place().text(),
                Quoted.text(example.value()),
                what,
                Quoted.item(name)));
  }

  private static Fault mixed(String name, Counts counts, Example odd) {
    return new Fault(
        "file.mixed_types",
        ("column %s mixes types: %d of the first %d values are numbers, but %s holds %s."
                + " Mend the value or leave it empty, or pass --categorical %s to compare the values"
                + " as names")
            .formatted(
                Quoted.text(name),
                counts.numbers(),
                counts.present(),
                odd.place().text(),
                Quoted.text(odd.value()),
                Quoted.item(name)));
  }
}
