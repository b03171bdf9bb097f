/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import com.fasterxml.jackson.core.JsonToken;
import io.kedge.profile.column.InstantSyntax;
import io.kedge.profile.column.TimeColumn;
import io.kedge.server.http.StrictJson;
import java.io.IOException;
import java.util.Arrays;

/** Times, each with its offset: without one nobody knows which hour was meant. One thread. */
final class InstantCells extends CellColumn {

  private static final int DATE = "2026-01-31".length();

  private long[] millis = new long[0];

  InstantCells(RowShape.Cell cell) {
    super(cell);
  }

  @Override
  void value(StrictJson json, int row, RowFaults faults) throws IOException {
    if (json.current() != JsonToken.VALUE_STRING) {
      faults.wrongType(row, name(), "a text such as 2026-01-31T10:15:00Z", json);
      return;
    }
    String text = json.text().strip();
    long instant = hasOffset(text) ? InstantSyntax.parse(text) : TimeColumn.MISSING;
    if (instant == TimeColumn.MISSING) {
      faults.add(
          row,
          name(),
          "invalid_timestamp",
          name() + " must be ISO-8601 with an offset, such as 2026-01-31T10:15:00Z");
    } else {
      set(row, instant);
    }
  }

  /** Whether something after the date says where its clock stands. */
  private static boolean hasOffset(String text) {
    return text.length() > DATE
        && text.substring(DATE).chars().anyMatch(c -> "Zz+-UuCc".indexOf(c) >= 0);
  }

  private void set(int row, long instant) {
    if (row >= millis.length) {
      millis = resized(grown(millis.length, row));
    }
    millis[row] = instant;
  }

  private long[] resized(int length) {
    long[] copy = Arrays.copyOf(millis, length);
    if (length > millis.length) {
      Arrays.fill(copy, millis.length, length, TimeColumn.MISSING);
    }
    return copy;
  }

  @Override
  TimeColumn take(int rows) {
    long[] taken = resized(rows);
    Arrays.fill(millis, TimeColumn.MISSING);
    return new TimeColumn(name(), taken);
  }
}
