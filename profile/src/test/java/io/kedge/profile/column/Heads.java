/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Made-up heads of tables. One thread. */
public final class Heads {

  private final Map<String, @Nullable String[]> columns = new LinkedHashMap<>();
  private final Map<String, Kind> declared = new LinkedHashMap<>();

  private Heads() {}

  public static Heads of() {
    return new Heads();
  }

  /** A column with these values. */
  public Heads with(String name, @Nullable String... values) {
    columns.put(name, values);
    return this;
  }

  /** A column with one value a row, made from the row's number from 0. */
  public Heads with(String name, int rows, IntFunction<String> value) {
    String[] values = new String[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = value.apply(row);
    }
    return with(name, values);
  }

  /** The kind that the source states for the column. */
  public Heads declaring(String name, Kind kind) {
    declared.put(name, kind);
    return this;
  }

  public TableSample sample() {
    List<@Nullable String[]> values = new ArrayList<>(columns.values());
    return new TableSample("rows.csv", new ArrayList<>(columns.keySet()), declared, values);
  }
}
