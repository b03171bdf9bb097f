/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of a table, as text. Immutable by agreement: the arrays are not changed.
 *
 * @param source the table's name, for messages
 * @param names the column names in order, distinct
 * @param declared kinds that the source itself states (Parquet does, CSV does not)
 * @param columns the sampled values of each column in the order of {@code names}, null where
 *     missing
 */
public record TableSample(
    String source,
    List<String> names,
    Map<String, Kind> declared,
    List<@Nullable String[]> columns) {

  /** Copies the lists. */
  public TableSample {
    names = List.copyOf(names);
    declared = Map.copyOf(declared);
    columns = List.copyOf(columns);
  }
}
