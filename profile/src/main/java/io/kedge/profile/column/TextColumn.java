/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import org.jspecify.annotations.Nullable;

/**
 * Names; a missing value is null.
 *
 * @param name the column's name
 * @param values one value a row, null where missing; the empty text is a missing value
 */
@SuppressWarnings("ArrayRecordComponent") // a view for one pass; never compared or stored
public record TextColumn(String name, @Nullable String[] values) implements Column {

  @Override
  public Kind kind() {
    return Kind.CATEGORICAL;
  }

  @Override
  public int length() {
    return values.length;
  }

  @Override
  public TextColumn select(int[] rows) {
    @Nullable String[] selected = new @Nullable String[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = values[rows[i]];
    }
    return new TextColumn(name, selected);
  }
}
