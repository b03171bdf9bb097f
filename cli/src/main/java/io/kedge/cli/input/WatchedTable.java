/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import io.kedge.profile.column.Schema;
import io.kedge.profile.column.Table;
import io.kedge.profile.column.TableReader;
import io.kedge.profile.column.TableSample;
import java.util.function.DoubleConsumer;

/**
 * A table that shows how far looking at its columns has come. One thread.
 *
 * @param table the table itself
 * @param progress where it is shown
 */
record WatchedTable(Table table, Progress progress) implements Table {

  @Override
  public String name() {
    return table.name();
  }

  @Override
  public TableSample sample(int rows, DoubleConsumer told) {
    try {
      return table.sample(
          rows,
          share -> {
            progress.looking(name(), share);
            told.accept(share);
          });
    } finally {
      progress.done();
    }
  }

  @Override
  public TableReader read(Schema schema) {
    return table.read(schema);
  }
}
