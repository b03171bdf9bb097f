/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import com.fasterxml.jackson.core.JsonToken;
import io.kedge.profile.column.CategorySpelling;
import io.kedge.profile.column.MissingTokens;
import io.kedge.profile.column.TextColumn;
import io.kedge.server.http.StrictJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of categories, spelled and missing as they are in files, so that a reference from a file
 * has the same ones; or names of rows, as they are sent. One thread.
 */
final class NameCells extends CellColumn {

  /** A category with more names than that has too many to keep each once. */
  private static final int MOST_SHARED = 4_096;

  private static final int LONGEST_SHARED = 64;

  private final Map<String, String> shared = new HashMap<>();
  private @Nullable String[] names = new @Nullable String[0];
  private long heldText;

  NameCells(RowShape.Cell cell) {
    super(cell);
  }

  @Override
  void value(StrictJson json, int row, RowFaults faults) throws IOException {
    boolean id = form() == RowShape.Form.ID;
    JsonToken token = json.current();
    if (token == JsonToken.VALUE_STRING) {
      put(row, id ? own(json.text()) : category(json.text()));
    } else if (token == JsonToken.VALUE_NUMBER_INT || (token.isNumeric() && !id)) {
      if (!id && Double.isInfinite(json.number())) {
        faults.add(row, name(), "not_finite", name() + " is too large for a double");
        return;
      }
      put(row, id ? own(json.digits()) : category(json.digits()));
    } else if (token.isBoolean() && !id) {
      put(row, token == JsonToken.VALUE_TRUE ? "true" : "false");
    } else {
      String expected = id ? "a text or a whole number" : "a text, a number or a boolean";
      faults.wrongType(row, name(), expected, json);
    }
  }

  private @Nullable String category(String written) {
    if (MissingTokens.isMissing(written)) {
      return null;
    }
    if (written.length() > LONGEST_SHARED) {
      return own(CategorySpelling.of(written));
    }
    String known = shared.get(written);
    if (known != null) {
      return known;
    }
    String spelled = CategorySpelling.of(written);
    if (shared.size() < MOST_SHARED) {
      shared.put(written, spelled);
      return spelled;
    }
    return own(spelled);
  }

  @Override
  long heldText() {
    return heldText;
  }

  private String own(String text) {
    heldText += text.length();
    return text;
  }

  private void put(int row, @Nullable String name) {
    if (row >= names.length) {
      names = resized(grown(names.length, row));
    }
    names[row] = name;
  }

  private @Nullable String[] resized(int length) {
    return Arrays.copyOf(names, length);
  }

  // The compiler forgets that the elements of a parameter may be null where it reads a jar.
  @SuppressWarnings("NullAway")
  @Override
  TextColumn take(int rows) {
    TextColumn taken = new TextColumn(name(), resized(rows));
    Arrays.fill(names, null);
    heldText = 0;
    return taken;
  }
}
