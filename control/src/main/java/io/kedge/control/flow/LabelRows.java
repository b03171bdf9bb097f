/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import io.kedge.control.port.flow.Hash;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.TextColumn;
import io.kedge.profile.column.TimeColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a batch of labels. One thread.
 *
 * @param batch the columns of {@link LabelColumns}
 */
public record LabelRows(Batch batch) {

  /** The rows of that batch. */
  public static LabelRows of(Batch batch) {
    return new LabelRows(batch);
  }

  /** The hash of the id that the row labels. */
  public Hash id(int row) {
    Column ids = batch.column(LabelColumns.ID).orElseThrow();
    return Hash.of(String.valueOf(((TextColumn) ids).values()[row]));
  }

  /** The label itself. */
  public Column label() {
    return batch.column(LabelColumns.LABEL).orElseThrow();
  }

  /** What the row says of its prediction; when it became known is no part of the truth. */
  long content(int row) {
    return RowContent.of(Batch.of(List.of(label())), row);
  }

  /** How often the label was corrected; 0 where nothing is said. */
  public long revision(int row) {
    Optional<Column> revisions = batch.column(LabelColumns.REVISION);
    if (revisions.isPresent() && revisions.get() instanceof NumericColumn numbers) {
      double value = numbers.values()[row];
      return Double.isNaN(value) ? 0 : (long) value;
    }
    return 0;
  }

  /** When the label became known: as it was said, else when it arrived. */
  public long knownAt(int row, Instant arrived) {
    long said = RowTimes.of(batch, LabelColumns.KNOWN_AT)[row];
    return said == TimeColumn.MISSING ? arrived.toEpochMilli() : said;
  }
}
