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
 */
record ColumnReading(String source, ColumnEvidence seen, KindChoice choice) {

  /** The columns of a sample by name, in their order. */
  static Map<String, ColumnReading> of(TableSample sample, SchemaHints hints) {
    Map<String, ColumnReading> readings = new LinkedHashMap<>();
    for (int i = 0; i < sample.names().size(); i++) {
      String name = sample.names().get(i);
      ColumnEvidence seen = ColumnEvidence.of(sample.columns().get(i));
      Optional<Kind> declared = Optional.ofNullable(sample.declared().get(name));
      KindChoice choice =
          hints.categorical().contains(name)
              ? KindChoice.asNames()
              : KindChoice.of(name, seen, declared).in(sample.source());
      readings.put(name, new ColumnReading(sample.source(), seen, choice));
    }
    return readings;
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
