/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns of one length that were read or received together. One thread. */
public final class Batch {

  private final int rows;
  private final Map<String, Column> columns;

  private Batch(int rows, Map<String, Column> columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * A batch of the given columns, in their order.
   *
   * @throws IllegalArgumentException if there is no column, two have the same name, or their
   *     lengths differ
   */
  public static Batch of(List<? extends Column> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("columns must not be empty");
    }
    int rows = columns.get(0).length();
    Map<String, Column> byName = new LinkedHashMap<>();
    for (Column column : columns) {
      if (column.length() != rows) {
        throw new IllegalArgumentException(
            "columns must have one length, but '%s' has %d rows and '%s' has %d"
                .formatted(columns.get(0).name(), rows, column.name(), column.length()));
      }
      if (byName.put(column.name(), column) != null) {
        throw new IllegalArgumentException("column '" + column.name() + "' stands twice");
      }
    }
    return new Batch(rows, byName);
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The columns in their order. */
  public List<Column> columns() {
    return List.copyOf(columns.values());
  }

  /** The column of that name, if there is one. */
  public Optional<Column> column(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  /** The rows at the given positions, in that order. */
  public Batch select(int[] positions) {
    Map<String, Column> selected = new LinkedHashMap<>();
    columns.forEach((name, column) -> selected.put(name, column.select(positions)));
    return new Batch(positions.length, selected);
  }
}
