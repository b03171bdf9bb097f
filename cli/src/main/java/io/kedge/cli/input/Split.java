/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.CategorySpelling;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.NumberSyntax;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.TextColumn;
import io.kedge.profile.column.TimeColumn;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the reference rows of one table from its current rows by the value of a column. Values are
 * compared as {@link CategorySpelling} spells them, and as numbers where the column is read as
 * numbers. Immutable.
 *
 * @param column the column's name
 * @param values the values that decide, as text
 * @param negated whether reference rows are those whose value is <em>not</em> among the values
 */
public record Split(String column, Set<String> values, boolean negated) {

  /** Copies the values. */
  public Split {
    values = Set.copyOf(values);
  }

  /**
   * Reads {@code COLUMN=VALUE[,VALUE…]} or {@code COLUMN!=VALUE[,VALUE…]}.
   *
   * @throws InvalidInputException if the text has another form
   */
  public static Split parse(String text) {
    int equals = text.indexOf('=');
    boolean negated = equals > 0 && text.charAt(equals - 1) == '!';
    String column = equals < 0 ? "" : text.substring(0, negated ? equals - 1 : equals).strip();
    String values = equals < 0 ? "" : text.substring(equals + 1);
    if (column.isEmpty() || values.isBlank()) {
      throw new InvalidInputException(
          "cli.bad_split",
          "--split takes COLUMN=VALUE (or COLUMN!=VALUE, values separated by commas), for example"
              + " --split period=reference; it was '"
              + text
              + "'");
    }
    Set<String> distinct = new TreeSet<>();
    Arrays.stream(values.split(",")).map(String::strip).forEach(distinct::add);
    return new Split(column, distinct, negated);
  }

  /** The split as it is written on the command line, its values in order. */
  public String text() {
    return column + (negated ? "!=" : "=") + String.join(",", values.stream().sorted().toList());
  }

  /**
   * The positions of the rows on one side, ascending; rows without a value belong to neither.
   *
   * @throws InvalidInputException if the batch has no such column
   */
  public int[] positions(Batch batch, boolean reference) {
    Column source =
        batch
            .column(column)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "cli.no_split_column",
                        "the file has no column '" + column + "' to split by; see --split"));
    return IntStream.range(0, batch.rows()).filter(wanted(source, reference)).toArray();
  }

  /** Picks the rows of one side. */
  private IntPredicate wanted(Column source, boolean reference) {
    if (source instanceof NumericColumn numbers) {
      Set<Double> listed = new HashSet<>();
      values.forEach(value -> listed.add(NumberSyntax.parse(value) + 0.0));
      return row -> {
        double value = numbers.values()[row] + 0.0;
        return !Double.isNaN(value) && (listed.contains(value) != negated) == reference;
      };
    }
    Set<String> listed = new HashSet<>();
    values.forEach(value -> listed.add(CategorySpelling.of(value)));
    return row -> {
      String value = text(source, row);
      return value != null && (listed.contains(value) != negated) == reference;
    };
  }

  private static @Nullable String text(Column source, int row) {
    if (source instanceof TextColumn names) {
      String value = names.values()[row];
      return value == null ? null : CategorySpelling.of(value);
    }
    long instant = ((TimeColumn) source).epochMillis()[row];
    return instant == TimeColumn.MISSING ? null : Instant.ofEpochMilli(instant).toString();
  }
}
