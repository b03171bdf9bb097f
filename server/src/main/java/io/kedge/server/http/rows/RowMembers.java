/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import com.fasterxml.jackson.core.JsonToken;
import io.kedge.server.http.StrictJson;
import io.kedge.server.http.Violations;
import java.io.IOException;

/** The two fields of a body that may hold its rows, of which it has one. One thread. */
final class RowMembers {

  static final String ROWS = "rows";
  static final String COLUMNS = "columns";

  private final RowCells cells;
  private String given = "";
  private boolean usable = true;

  RowMembers(RowCells cells) {
    this.cells = cells;
  }

  /** Reads the field {@code rows}, whose value begins with the current token. */
  void rows(StrictJson json, Violations violations) throws IOException {
    if (opens(ROWS, JsonToken.START_ARRAY, json, violations)) {
      while (json.inside() != JsonToken.END_ARRAY) {
        cells.row(json);
      }
    }
  }

  /** Reads the field {@code columns}, whose value begins with the current token. */
  void columns(StrictJson json, Violations violations) throws IOException {
    if (opens(COLUMNS, JsonToken.START_OBJECT, json, violations)) {
      cells.columns(json, violations);
    }
  }

  /** Whether the value of the field may be read; else it is passed over. */
  boolean opens(String name, JsonToken first, StrictJson json, Violations violations)
      throws IOException {
    if (json.current() == JsonToken.VALUE_NULL) {
      return false;
    }
    boolean alone = given.isEmpty();
    given = name;
    if (alone && json.current() == first) {
      return true;
    }
    usable = false;
    if (alone) {
      String expected = first == JsonToken.START_ARRAY ? "an array" : "an object of arrays";
      violations.add(
          "/" + name, "wrong_type", name + " must be " + expected + ", but was " + json.what());
    } else {
      violations.add("/" + name, "one_of", "send rows or columns, not both");
    }
    json.skip();
    return false;
  }

  /** Notes a body without rows, once it is read. */
  void end(Violations violations) {
    if (given.isEmpty()) {
      violations.add("/" + ROWS, "required", "rows is required, or columns");
    } else if (usable && cells.size() == 0 && !violations.any()) {
      violations.add("/" + given, "empty_array", given + " must hold at least one row");
    }
  }

  /** Whether rows came column by column. */
  boolean isByColumn() {
    return given.equals(COLUMNS);
  }
}
