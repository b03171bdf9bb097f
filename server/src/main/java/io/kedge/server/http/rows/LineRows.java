/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import com.fasterxml.jackson.core.JsonToken;
import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import io.kedge.server.http.StrictJson;
import io.kedge.server.http.Violations;
import java.io.IOException;

/** Rows as lines, each a JSON object; empty lines do not count. One thread. */
final class LineRows implements RowSource {

  private final StrictJson json;
  private int line;

  LineRows(StrictJson json) {
    this.json = json;
  }

  @Override
  public boolean readRow(RowCells into) throws IOException {
    JsonToken first = json.next();
    if (first == null) {
      if (line == 0) {
        throw ProblemException.of(ProblemCode.MALFORMED_JSON, "the body is empty");
      }
      return false;
    }
    int begin = json.line();
    if (line == 0 && first != JsonToken.START_OBJECT) {
      throw ProblemException.of(
          ProblemCode.NOT_AN_OBJECT, "each line must be a JSON object, such as {\"a\": 1}");
    }
    into.row(json);
    if (begin == line || json.line() != begin) {
      throw ProblemException.of(
          ProblemCode.MALFORMED_JSON,
          "each line must hold one JSON object, the whole of it and no other; see line " + begin);
    }
    line = begin;
    return true;
  }

  @Override
  public Violations violations() {
    return new Violations();
  }

  @Override
  public boolean isByColumn() {
    return false;
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
