/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import io.kedge.kernel.UnavailableException;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.TableReader;
import io.kedge.server.http.ProblemException;
import java.io.IOException;
import java.util.Optional;

/**
 * Rows of JSON that are handed on batch by batch. The first batch with a fault ends the reading:
 * what follows is read for its faults alone, and all that are found are in one refusal. One thread.
 */
final class RowTable implements TableReader {

  private final RowSource source;
  private final RowCells cells;
  private boolean ended;

  RowTable(RowSource source, RowCells cells) {
    this.source = source;
    this.cells = cells;
  }

  /**
   * The next rows, or empty at the end.
   *
   * @throws ProblemException if the rows cannot be taken
   */
  @Override
  public Optional<Batch> next() {
    try {
      fill();
      while (isFaulty() && !ended && !cells.faults().isFull()) {
        cells.take();
        fill();
      }
    } catch (IOException e) {
      throw new UnavailableException(
          "storage_failed", "the rows that were just stored cannot be read again", e);
    }
    if (isFaulty()) {
      SentRows.refuse(cells.faults(), source.isByColumn(), source.violations());
    }
    return cells.held() == 0 ? Optional.empty() : Optional.of(cells.take());
  }

  private boolean isFaulty() {
    return source.violations().any() || !cells.faults().found().isEmpty();
  }

  private void fill() throws IOException {
    while (!ended && !cells.isFull()) {
      ended = !source.readRow(cells);
    }
  }

  /** How much is left is not known. */
  @Override
  public double progress() {
    return ended ? 1 : 0;
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw new UnavailableException("storage_failed", "a file could not be closed", e);
    }
  }
}
