/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import io.kedge.server.http.Violations;
import java.io.IOException;

/** Rows that are read one after another. One thread. */
interface RowSource extends AutoCloseable {

  /** Reads the next row, or several that cannot be told apart; false after the last one. */
  boolean readRow(RowCells into) throws IOException;

  /** What is wrong besides values of rows. */
  Violations violations();

  /** Whether rows come column by column. */
  boolean isByColumn();

  @Override
  void close() throws IOException;
}
