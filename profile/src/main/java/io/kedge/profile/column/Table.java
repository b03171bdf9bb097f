/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import java.util.function.DoubleConsumer;

/**
 * Port: rows that can be looked at and then read from their beginning, such as a file. Each call
 * opens the source anew.
 */
public interface Table {

  /** The name used in messages, such as the file's path. */
  String name();

  /**
   * The column names and the first rows as text, for {@link SchemaInference}.
   *
   * @param rows how many rows at the most
   * @param progress told the share of the source looked at, in [0, 1], now and then while rows
   *     after the first ones are looked at too
   * @throws io.kedge.kernel.InvalidInputException if the source cannot be read as a table; the
   *     message names file, line and column and what to do
   */
  TableSample sample(int rows, DoubleConsumer progress);

  /** The same, telling nobody how far it has come. */
  default TableSample sample(int rows) {
    return sample(rows, share -> {});
  }

  /**
   * Opens the rows, with every column read as the schema says; columns that the schema does not
   * name, and those of role {@link Role#EXCLUDED}, are passed over.
   *
   * @throws io.kedge.kernel.InvalidInputException as for {@link #sample(int)}, here and in the
   *     reader
   */
  TableReader read(Schema schema);
}
