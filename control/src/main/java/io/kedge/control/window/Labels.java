/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.window;

import io.kedge.control.flow.LabelRows;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts labels beside the predictions that they belong to. Stateless. */
public final class Labels {

  private Labels() {}

  /**
   * A label in the log. Immutable.
   *
   * @param batch the batch it came in
   * @param row its row there
   * @param revision how often it was corrected
   * @param sequence the batch's place in the log
   */
  public record Found(LabelRows batch, int row, long revision, long sequence) {

    /** Whether this label stands where the other one stood. */
    public boolean replaces(Found other) {
      return revision != other.revision ? revision > other.revision : sequence < other.sequence;
    }
  }

  /**
   * The rows with these labels; one that a row brought with it stays, unless it is corrected.
   *
   * @param label the column of labels among the rows
   * @param found labels by row
   */
  public static Batch fill(Batch rows, Field label, Map<Integer, Found> found) {
    if (found.isEmpty()) {
      return rows;
    }
    List<Column> columns = new ArrayList<>();
    for (Column column : rows.columns()) {
      columns.add(column.name().equals(label.name()) ? filled(column, found) : column);
    }
    return Batch.of(columns);
  }

  // A JDK 17 compiler loses the element annotation of an array that it reads from a jar.
  @SuppressWarnings("NullAway")
  private static Column filled(Column column, Map<Integer, Found> found) {
    if (column instanceof NumericColumn numbers) {
      double[] values = numbers.values().clone();
      found.forEach(
          (row, label) -> {
            if ((Double.isNaN(values[row]) || label.revision() > 0)
                && label.batch().label() instanceof NumericColumn sent) {
              values[row] = sent.values()[label.row()];
            }
          });
      return new NumericColumn(column.name(), values);
    }
    TextColumn names = (TextColumn) column;
    @Nullable String[] values = names.values().clone();
    found.forEach(
        (row, label) -> {
          if ((values[row] == null || label.revision() > 0)
              && label.batch().label() instanceof TextColumn sent) {
            values[row] = sent.values()[label.row()];
          }
        });
    return new TextColumn(column.name(), values);
  }

  /** The rows that have a label. */
  public static int[] labelled(Batch rows, Field label) {
    Column column = rows.column(label.name()).orElseThrow();
    int[] labelled = new int[rows.rows()];
    int size = 0;
    for (int row = 0; row < rows.rows(); row++) {
      if (isThere(column, row)) {
        labelled[size++] = row;
      }
    }
    return Arrays.copyOf(labelled, size);
  }

  /** Whether the row has a value in the column of numbers or names. */
  public static boolean isThere(Column column, int row) {
    if (column instanceof NumericColumn numbers) {
      return !Double.isNaN(numbers.values()[row]);
    }
    return column instanceof TextColumn names && names.values()[row] != null;
  }
}
