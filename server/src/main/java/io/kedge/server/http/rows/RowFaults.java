/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import io.kedge.control.flow.RowFault;
import io.kedge.server.http.StrictJson;
import io.kedge.server.http.Violations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The values of rows that cannot be taken, in the order found. One thread. */
final class RowFaults {

  private final List<RowFault> found = new ArrayList<>();
  private final BitSet rows = new BitSet();
  private int first;

  /** Rows are counted from that one on. */
  void countFrom(int row) {
    first = row;
  }

  void add(int row, String column, String code, String message) {
    rows.set(first + row);
    if (found.size() < Violations.MOST) {
      found.add(new RowFault(first + row, column, code, message));
    }
  }

  /** Notes that the current value is of another type, and passes over it. */
  void wrongType(int row, String column, String expected, StrictJson json) throws IOException {
    String what = column.isEmpty() ? "a row" : column;
    add(
        row,
        column,
        "wrong_type",
        "%s must be %s, but was %s".formatted(what, expected, json.what()));
    json.skip();
  }

  /** The first ones, as many as an answer lists. */
  List<RowFault> found() {
    return found;
  }

  /** The rows that have one. */
  BitSet rows() {
    return rows;
  }

  boolean isFull() {
    return found.size() >= Violations.MOST;
  }
}
