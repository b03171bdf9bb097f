/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.TableReader;
import io.kedge.server.http.RequestBodies;
import io.kedge.server.http.RequestFields;
import io.kedge.server.http.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** Reads bodies of rows under their limits, each value as its column says. Thread-safe. */
public final class RowBodies {

  private final RequestBodies bodies;
  private final int mostValues;

  /**
   * A reader of rows.
   *
   * @param bodies where bodies are opened
   * @param mostValues the most values of one body
   */
  public RowBodies(RequestBodies bodies, int mostValues) {
    this.bodies = bodies;
    this.mostValues = mostValues;
  }

  /**
   * The rows of a JSON object, in its field {@code rows} or {@code columns}.
   *
   * @throws io.kedge.server.http.ProblemException if the body is no well-formed JSON object, passes
   *     a limit or has no rows; faults of single rows are left to the caller
   */
  public SentRows json(InputStream body, RowShape shape) {
    RowCells cells = new RowCells(shape, mostValues);
    RowMembers members = new RowMembers(cells);
    RequestFields fields =
        bodies.json(
            body, Map.of(RowMembers.ROWS, members::rows, RowMembers.COLUMNS, members::columns));
    members.end(fields.violations());
    if (fields.violations().any()) {
      SentRows.refuse(cells.faults(), members.isByColumn(), fields.violations());
    }
    return sent(cells, members.isByColumn(), Optional.of(fields));
  }

  /**
   * The rows of a body with one JSON object a line.
   *
   * @throws io.kedge.server.http.ProblemException likewise
   */
  public SentRows lines(InputStream body, RowShape shape) {
    RowCells cells = new RowCells(shape, mostValues);
    return bodies.reading(
        body,
        bodies.mostBytes(),
        (decoded, memory) -> {
          try (LineRows rows = new LineRows(StrictJson.open(decoded))) {
            boolean more = true;
            while (more) {
              more = rows.readRow(cells);
            }
          }
          return sent(cells, false, Optional.empty());
        });
  }

  private static SentRows sent(RowCells cells, boolean byColumn, Optional<RequestFields> fields) {
    Batch rows = cells.take();
    return new SentRows(rows, cells.faults(), byColumn, fields);
  }

  /**
   * The rows of a JSON object that has no other fields, or of lines, batch by batch.
   *
   * @param stored the decoded bytes
   * @param byLine whether each line is a row
   * @throws IOException if the stream cannot be read
   */
  TableReader table(InputStream stored, Schema schema, boolean byLine) throws IOException {
    RowCells cells = new RowCells(RowShape.of(schema), mostValues);
    StrictJson json = StrictJson.open(stored);
    return new RowTable(byLine ? new LineRows(json) : new DocumentRows(json, cells), cells);
  }
}
