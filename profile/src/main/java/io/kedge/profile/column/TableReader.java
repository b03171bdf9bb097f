/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.util.Optional;

/** An open table, read batch by batch. One thread. */
public interface TableReader extends AutoCloseable {

  /**
   * The next rows, or empty at the end.
   *
   * @throws io.kedge.kernel.InvalidInputException if a row does not fit; the message names file,
   *     line and column and what to do
   */
  Optional<Batch> next();

  /** The share of the source that has been read, in [0, 1]; an estimate, for progress only. */
  double progress();

  @Override
  void close();
}
