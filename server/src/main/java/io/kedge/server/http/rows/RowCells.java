/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import com.fasterxml.jackson.core.JsonToken;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.server.http.JsonPointers;
import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import io.kedge.server.http.StrictJson;
import io.kedge.server.http.Violations;
import io.kedge.server.http.VisibleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows while they are read, column by column. One thread. */
final class RowCells {

  /** Features of one row. */
  private static final int MOST_FEATURES = 1_000;

  /** Rows and characters that are handed on together when rows are read in batches. */
  private static final int BATCH_ROWS = 8_192;

  private static final long BATCH_TEXT = 1L << 24;

  private final Map<String, CellColumn> columns = new LinkedHashMap<>();
  private final int mostValues;
  private final RowFaults faults = new RowFaults();
  private int values;
  private int rows;
  private int taken;

  /**
   * No rows yet.
   *
   * @param mostValues the most values that are held
   */
  RowCells(RowShape shape, int mostValues) {
    shape.cells().forEach(cell -> columns.put(cell.name(), CellColumn.of(cell)));
    this.mostValues = mostValues;
  }

  /** What is wrong with the rows. */
  RowFaults faults() {
    return faults;
  }

  /** How many rows were read, those that were taken among them. */
  int size() {
    return taken + rows;
  }

  /** How many rows are held. */
  int held() {
    return rows;
  }

  /** Reads the row of which the first token is the current one. */
  void row(StrictJson json) throws IOException {
    int features = 0;
    if (json.current() != JsonToken.START_OBJECT) {
      count();
      faults.wrongType(rows, "", "an object", json);
    } else {
      while (json.inside() != JsonToken.END_OBJECT) {
        features += cell(json) ? 1 : 0;
      }
    }
    if (features > MOST_FEATURES) {
      faults.add(rows, "", "too_many_features", "a row may have 1,000 features at most");
    }
    rows++;
  }

  /** Reads one value of a row; whether it was a feature's. */
  private boolean cell(StrictJson json) throws IOException {
    String name = json.name();
    json.inside();
    count();
    CellColumn column = columns.get(name);
    if (column == null) {
      faults.add(rows, name, unknownCode(name), unknown(name));
      json.skip();
      return false;
    }
    column.read(json, rows, faults);
    return column.isFeature();
  }

  /** Reads the object of arrays of which the first token is the current one. */
  void columns(StrictJson json, Violations violations) throws IOException {
    int length = -1;
    int features = 0;
    while (json.inside() != JsonToken.END_OBJECT) {
      String name = json.name();
      String pointer = "/columns" + JsonPointers.ofField(name);
      JsonToken first = json.inside();
      CellColumn column = columns.get(name);
      if (column == null || first != JsonToken.START_ARRAY) {
        violations.add(
            pointer,
            column == null ? unknownCode(name) : "wrong_type",
            column == null ? unknown(name) : name + " must be an array, but was " + json.what());
        json.skip();
        continue;
      }
      int found = array(json, column);
      if (length >= 0 && found != length) {
        violations.add(
            pointer,
            "length_mismatch",
            "%s has %d values, but the columns before it have %d".formatted(name, found, length));
      }
      length = length < 0 ? found : length;
      features += column.isFeature() ? 1 : 0;
    }
    if (features > MOST_FEATURES) {
      violations.add("/columns", "too_many_features", "a row may have 1,000 features at most");
    }
    rows = Math.max(0, length);
  }

  private int array(StrictJson json, CellColumn column) throws IOException {
    int row = 0;
    while (json.inside() != JsonToken.END_ARRAY) {
      count();
      column.read(json, row, faults);
      row++;
    }
    return row;
  }

  private static String unknownCode(String name) {
    return VisibleText.isShort(name) ? "unknown_field" : VisibleText.INVALID_NAME;
  }

  private static String unknown(String name) {
    return VisibleText.isShort(name)
        ? "the version has no such column"
        : "a column's name " + VisibleText.RULE;
  }

  private void count() {
    if (++values > mostValues) {
      throw ProblemException.beyond(
          ProblemCode.TOO_MANY_VALUES,
          "the rows of one request may hold %,d values together; send fewer rows at a time"
              .formatted(mostValues),
          mostValues);
    }
  }

  /** Whether so much is held that it is to be handed on before the next row. */
  boolean isFull() {
    long text = 0;
    for (CellColumn column : columns.values()) {
      text += column.heldText();
    }
    return rows >= BATCH_ROWS || values >= mostValues / 2 || text >= BATCH_TEXT;
  }

  /** The rows that are held, with the columns that any row has had so far; none is held then. */
  Batch take() {
    List<Column> read = new ArrayList<>();
    for (CellColumn column : columns.values()) {
      if (column.isMet()) {
        read.add(column.take(rows));
      }
    }
    if (read.isEmpty()) {
      columns.values().stream().findFirst().ifPresent(column -> read.add(column.take(rows)));
    }
    taken += rows;
    faults.countFrom(taken);
    rows = 0;
    values = 0;
    return Batch.of(read);
  }
}
