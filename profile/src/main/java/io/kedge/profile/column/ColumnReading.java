/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A column's sampled values and how they are to be read. Immutable.
 *
 * @param source the table's name, for messages
 * @param seen what the values look like
 * @param choice their kind and the reason for it
 * @param declared the kind that the source states, if it states one
 * @param nested what values are instead of single ones; empty when they are single
 */
record ColumnReading(
    String source,
    ColumnEvidence seen,
    KindChoice choice,
    Optional<Kind> declared,
    Optional<String> nested) {

  /** The columns of a sample by name, in their order. */
  static Map<String, ColumnReading> of(TableSample sample, SchemaHints hints) {
    Map<String, ColumnReading> readings = new LinkedHashMap<>();
    for (int i = 0; i < sample.names().size(); i++) {
      String name = sample.names().get(i);
      int column = i;
      ColumnEvidence seen =
          ColumnEvidence.of(sample.columns().get(i), index -> sample.places().of(column, index));
      Optional<Kind> declared = Optional.ofNullable(sample.declared().get(name));
      KindChoice choice =
          hints.categorical().contains(name)
              ? KindChoice.asNames()
              : KindChoice.of(name, seen, declared).in(sample.source());
      Optional<String> nested = Optional.ofNullable(sample.nested().get(name));
      readings.put(name, new ColumnReading(sample.source(), seen, choice, declared, nested));
    }
    return readings;
  }

  /** The first value that is no time and where it stands, in words. */
  Optional<String> timeless() {
    return Optional.ofNullable(seen.timeless())
        .map(
            one ->
                ("%s holds %s, which is no time such as 2026-01-31, 2026-01-31T10:15:00Z, or a"
                        + " number since 1970")
                    .formatted(one.place().text(), Quoted.text(one.value())));
  }

  /** Whether somebody would take the values for times, which not all of them are. */
  boolean almostTimes(String name) {
    int times = seen.counts().instants() + (KnownNames.saysTime(name) ? seen.counts().epochs() : 0);
    boolean named = KnownNames.rank(Role.TIME, name) >= 0;
    return seen.timeless() != null
        && (named || seen.foreignDates() || 2 * times >= seen.counts().present());
  }

  /** Whether the source says itself that the values are numbers. */
  boolean isDeclaredNumeric() {
    return declared.filter(kind -> kind == Kind.NUMERIC).isPresent();
  }

  /**
   * Whether the values are names though they all look like numbers, and not only by their zeros.
   */
  boolean isText() {
    return kind() == Kind.CATEGORICAL && (declared.isPresent() || !seen.codes());
  }

  Kind kind() {
    return choice.kind();
  }

  boolean isEmpty() {
    return seen.isEmpty();
  }

  boolean hasFault() {
    return choice.fault() != null;
  }
}
