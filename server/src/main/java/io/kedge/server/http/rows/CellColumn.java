/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import io.kedge.profile.column.Column;
import io.kedge.server.http.StrictJson;
import java.io.IOException;

/** The values of one column while rows are read; a row that is never set is missing. One thread. */
abstract sealed class CellColumn permits InstantCells, NameCells, NumberCells {

  private static final int FIRST_LENGTH = 16;

  private final RowShape.Cell cell;
  private boolean met;

  CellColumn(RowShape.Cell cell) {
    this.cell = cell;
  }

  static CellColumn of(RowShape.Cell cell) {
    return switch (cell.form()) {
      case NUMBER, COUNT -> new NumberCells(cell);
      case NAME, ID -> new NameCells(cell);
      case INSTANT -> new InstantCells(cell);
    };
  }

  final String name() {
    return cell.name();
  }

  final boolean isFeature() {
    return cell.isFeature();
  }

  final RowShape.Form form() {
    return cell.form();
  }

  /** Reads the value of which the first token is the current one into the row. */
  final void read(StrictJson json, int row, RowFaults faults) throws IOException {
    met = true;
    switch (json.current()) {
      case VALUE_NULL -> {}
      default -> value(json, row, faults);
    }
  }

  /** Whether any row had the column. */
  final boolean isMet() {
    return met;
  }

  abstract void value(StrictJson json, int row, RowFaults faults) throws IOException;

  /** Characters of texts that are held. */
  long heldText() {
    return 0;
  }

  /** The first rows; the next ones begin anew. */
  abstract Column take(int rows);

  /** The length that an array grows to so that the row has a place. */
  static int grown(int length, int row) {
    return Math.max(Math.max(row + 1, FIRST_LENGTH), length + (length >> 1));
  }
}
