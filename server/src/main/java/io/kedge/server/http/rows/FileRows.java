/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.TableReader;
import java.util.Optional;
import java.util.function.Supplier;

/** Rows of a file, whose faults are told without the flags of the command line. One thread. */
final class FileRows implements TableReader {

  private final TableReader rows;

  FileRows(TableReader rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Batch> next() {
    return told(rows::next);
  }

  @Override
  public double progress() {
    return rows.progress();
  }

  @Override
  public void close() {
    rows.close();
  }

  /** What the reading gives; the last sentence of a failure goes if it advises a flag. */
  static <T> T told(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidInputException e) {
      String message = String.valueOf(e.getMessage());
      int flag = message.indexOf(" --");
      int end = message.lastIndexOf(". ", flag);
      if (flag < 0 || end < 0) {
        throw e;
      }
      throw new InvalidInputException(e.code(), message.substring(0, end + 1), e);
    }
  }
}
