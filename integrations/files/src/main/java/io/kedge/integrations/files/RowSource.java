/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import java.io.Closeable;
import java.io.IOException;

/** An open file whose rows go, one by one, into the columns it was bound to. One thread. */
interface RowSource extends Closeable {

  /**
   * Reads the next row into the columns.
   *
   * @return whether there was one
   * @throws IOException if the file cannot be read
   * @throws io.kedge.kernel.InvalidInputException if the row does not fit
   */
  boolean readRow() throws IOException;

  /**
   * Whether the rows after the first ones are to be looked at too, for a sample.
   *
   * @param wanted whether a column had no value in the first ones
   */
  boolean goesOn(boolean wanted);

  /** The share of the file read so far, in [0, 1]. */
  double progress();
}
