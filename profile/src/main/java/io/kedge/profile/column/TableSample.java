/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of a table, as text; of a column that has no value there, its first values. Immutable by
 * agreement: the arrays are not changed.
 *
 * @param source the table's name, for messages
 * @param names the column names in order, distinct
 * @param declared kinds that the source itself states (Parquet does, CSV does not)
 * @param columns the sampled values of each column in the order of {@code names}, null where
 *     missing
 * @param nested what the values of a column are that are not single ones, in the plural, such as
 *     {@code lists}, by the column's name
 * @param places where the values stand
 */
public record TableSample(
    String source,
    List<String> names,
    Map<String, Kind> declared,
    List<@Nullable String[]> columns,
    Map<String, String> nested,
    Places places) {

  /** Copies the lists and maps. */
  public TableSample {
    names = List.copyOf(names);
    declared = Map.copyOf(declared);
    columns = List.copyOf(columns);
    nested = Map.copyOf(nested);
  }

  /** A sample of single values that are those of the first rows, in a source without lines. */
  public TableSample(
      String source,
      List<String> names,
      Map<String, Kind> declared,
      List<@Nullable String[]> columns) {
    this(source, names, declared, columns, Map.of(), (column, index) -> new Spot(index + 1L, 0));
  }

  /** Tells where a sampled value stands. */
  @FunctionalInterface
  public interface Places {

    /** The place of the value at that index of that column, both from 0. */
    Spot of(int column, int index);
  }

  /**
   * Where a value stands.
   *
   * @param row the data row, from 1
   * @param line the line of the file in which the row begins, from 1; 0 where there are no lines
   */
  public record Spot(long row, long line) {

    /** The place in words: {@code data row 3 (line 4)}. */
    String text() {
      return "data row " + row + (line == 0 ? "" : " (line " + line + ")");
    }
  }
}
