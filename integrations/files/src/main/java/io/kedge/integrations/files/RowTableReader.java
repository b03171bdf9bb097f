/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.profile.column.Batch;
import io.kedge.profile.column.TableReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Rows of a text file, gathered into batches. A failure closes the file. One thread. */
final class RowTableReader implements TableReader {

  private final RowSource rows;
  private final RowBuffer buffer;
  private final Place place;
  private boolean closed;
  private boolean ended;

  RowTableReader(RowSource rows, RowBuffer buffer, Place place) {
    this.rows = rows;
    this.buffer = buffer;
    this.place = place;
  }

  @Override
  public Optional<Batch> next() {
    if (closed) {
      throw new IllegalStateException("the reader is closed");
    }
    try {
      while (!ended && !buffer.isFull()) {
        ended = !rows.readRow();
      }
      return buffer.rows() == 0 ? Optional.empty() : Optional.of(buffer.batch());
    } catch (IOException failure) {
      close();
      throw place.unreadable(failure);
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
  }

  @Override
  public double progress() {
    return ended ? 1 : rows.progress();
  }

  @Override
  public void close() {
    closed = true;
    closeQuietly(rows);
  }

  /** Closes what was only read from; nothing can be lost when that fails. */
  static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException ignored) {
      // Every byte that was asked for has arrived already.
    }
  }
}
