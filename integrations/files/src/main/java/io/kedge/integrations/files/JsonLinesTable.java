/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.profile.column.Schema;
import io.kedge.profile.column.Table;
import io.kedge.profile.column.TableReader;
import io.kedge.profile.column.TableSample;
import java.io.IOException;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * A table in a text file with one JSON object a line; a field that an object lacks is missing in
 * its row. Immutable.
 *
 * @param file where it is
 */
record JsonLinesTable(SourceFile file) implements Table {

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public TableSample sample(int rows, DoubleConsumer progress) {
    return file.reading(() -> openSample(rows, progress));
  }

  private TableSample openSample(int rows, DoubleConsumer progress) throws IOException {
    RowBuffer buffer = RowBuffer.forSample(file.place(), rows);
    try (JsonRows source = JsonRows.open(file, buffer, true)) {
      TableSample sample = buffer.sample(source, Map.of(), progress);
      if (sample.names().isEmpty()) {
        throw file.place()
            .bad("file.no_header", "no object has a field. Check the program that wrote it.");
      }
      return sample;
    }
  }

  @Override
  public TableReader read(Schema schema) {
    RowBuffer buffer = RowBuffer.of(schema);
    return file.reading(
        () -> new RowTableReader(JsonRows.open(file, buffer, false), buffer, file.place()));
  }
}
