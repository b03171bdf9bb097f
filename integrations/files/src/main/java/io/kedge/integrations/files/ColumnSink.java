/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;

/**
 * Collects the values of one column for a batch; a row that is never set is missing. One thread.
 */
abstract sealed class ColumnSink permits NumericSink, SampleSink, TextSink, TimeSink {

  private final Field field;

  ColumnSink(Field field) {
    this.field = field;
  }

  /** The column's name. */
  final String name() {
    return field.name();
  }

  /** How its values are read. */
  final Kind kind() {
    return field.kind();
  }

  /**
   * Sets the row to the value that the characters in [from, from + length) spell, which may be a
   * missing one.
   *
   * @return whether they fit the column
   */
  abstract boolean set(int row, char[] text, int from, int length);

  /** The characters kept for this batch beyond those of repeated values. */
  abstract long heldText();

  /** The first {@code rows} rows; the sink begins anew. */
  abstract Column take(int rows);

  /** The failure of a value that does not fit the column. */
  final InvalidInputException misfit(Place place, CharSequence found) {
    String value = Excerpt.quoted(found);
    String name = item(field.name());
    return switch (field.kind()) {
      case NUMERIC ->
          place.bad(
              "file.not_a_number",
              ("%s is not a number, and the column is read as numbers (%s)."
                      + " Mend the value, or compare the column's values as names: --categorical %s")
                  .formatted(value, field.why(), name));
      case TIME ->
          place.bad(
              "file.not_a_time",
              ("%s is not a time, and the column is read as times (%s)."
                      + " Write it like 2026-01-31T10:15:00Z, or leave the column out: --exclude %s")
                  .formatted(value, field.why(), name));
      case CATEGORICAL -> throw new IllegalStateException("every text is a name");
    };
  }

  /** The failure of a column that holds lists or records where it must hold single values. */
  static InvalidInputException nested(Place place, String name, String what) {
    return place.bad(
        "file.unsupported",
        "it holds %s, not single values. Leave it out: --exclude %s".formatted(what, item(name)));
  }

  /** A name as it can stand in a flag's list of names. */
  private static String item(String name) {
    String visible = Excerpt.visible(name);
    return name.indexOf(',') < 0 ? visible : "'\"" + visible.replace("\"", "\"\"") + "\"'";
  }

  /** The length that arrays grow to so that {@code row} has a place. */
  static int grown(int length, int row) {
    return Math.max(row + 1, length * 2);
  }
}
