/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.MissingTokens;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.TableSample.Spot;
import io.kedge.profile.column.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Collects the texts of one column for a sample: those of the first rows or, when these have none,
 * its first values wherever they stand. One thread.
 */
final class SampleSink extends ColumnSink {

  /** Values that are enough to tell the kind of a column that has none in the first rows. */
  static final int FIRST_VALUES = 1000;

  private static final int SHARED = 16;

  private final RowBuffer rows;
  private final TextSink head;
  private final List<String> later = new ArrayList<>();
  private final List<Spot> places = new ArrayList<>();
  private boolean empty = true;
  private String nested = "";

  SampleSink(String name, RowBuffer rows) {
    super(new Field(name, Kind.CATEGORICAL, Role.FEATURE, ""));
    this.rows = rows;
    head = new TextSink(new Field(name, kind(), Role.FEATURE, ""), SHARED, SHARED, asWritten());
  }

  private static UnaryOperator<String> asWritten() {
    return UnaryOperator.identity();
  }

  @Override
  boolean set(int row, char[] text, int from, int length) {
    if (MissingTokens.isMissing(text, from, from + length)) {
      return true;
    }
    if (!rows.isHeadRead()) {
      empty = false;
      return head.set(row, text, from, length);
    }
    if (isWanting()) {
      later.add(new String(text, from, length));
      places.add(rows.place());
    }
    return true;
  }

  /** Notes that a value is of that sort, {@code lists} or the like, and not a single one. */
  void nest(String what) {
    boolean counts = empty || !rows.isHeadRead();
    nested = counts && nested.isEmpty() ? what : nested;
  }

  /** What values are instead of single ones; empty when they are single. */
  String nested() {
    return nested;
  }

  /** Whether the rows after the first ones are needed to know the column. */
  boolean isWanting() {
    return empty && nested.isEmpty() && later.size() < FIRST_VALUES;
  }

  /** Where the values stand, when they are not those of the first rows; else empty. */
  List<Spot> places() {
    return List.copyOf(places);
  }

  @Override
  long heldText() {
    return head.heldText();
  }

  @Override
  TextColumn take(int count) {
    return later.isEmpty()
        ? head.take(count)
        : new TextColumn(name(), later.toArray(String[]::new));
  }
}
