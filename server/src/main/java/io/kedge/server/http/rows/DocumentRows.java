/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import com.fasterxml.jackson.core.JsonToken;
import io.kedge.server.http.JsonPointers;
import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import io.kedge.server.http.StrictJson;
import io.kedge.server.http.Violations;
import java.io.IOException;

/** Rows in one JSON object that holds nothing else. One thread. */
final class DocumentRows implements RowSource {

  private final StrictJson json;
  private final RowMembers members;
  private final Violations violations = new Violations();
  private boolean begun;
  private boolean inRows;

  DocumentRows(StrictJson json, RowCells cells) {
    this.json = json;
    this.members = new RowMembers(cells);
  }

  @Override
  public boolean readRow(RowCells into) throws IOException {
    if (!begun) {
      begin();
    }
    if (inRows && json.inside() != JsonToken.END_ARRAY) {
      into.row(json);
      return true;
    }
    inRows = false;
    while (json.inside() != JsonToken.END_OBJECT) {
      if (member(into)) {
        return true;
      }
    }
    if (json.next() != null) {
      throw ProblemException.of(
          ProblemCode.MALFORMED_JSON, "the body must hold one JSON object and nothing after it");
    }
    members.end(violations);
    return false;
  }

  private void begin() throws IOException {
    begun = true;
    JsonToken first = json.next();
    if (first != JsonToken.START_OBJECT) {
      throw first == null
          ? ProblemException.of(ProblemCode.MALFORMED_JSON, "the body is empty")
          : ProblemException.of(
              ProblemCode.NOT_AN_OBJECT, "the body must be a JSON object with rows or columns");
    }
  }

  /** Reads the member whose name is the current token; whether it gave a row. */
  private boolean member(RowCells into) throws IOException {
    String name = json.name();
    json.inside();
    switch (name) {
      case RowMembers.ROWS -> {
        inRows = members.opens(name, JsonToken.START_ARRAY, json, violations);
        if (inRows) {
          inRows = json.inside() != JsonToken.END_ARRAY;
          if (inRows) {
            into.row(json);
          }
        }
        return inRows;
      }
      case RowMembers.COLUMNS -> {
        members.columns(json, violations);
        return into.held() > 0;
      }
      default -> {
        violations.add(JsonPointers.ofField(name), "unknown_field", "there is no such field here");
        json.skip();
        return false;
      }
    }
  }

  @Override
  public Violations violations() {
    return violations;
  }

  @Override
  public boolean isByColumn() {
    return members.isByColumn();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
