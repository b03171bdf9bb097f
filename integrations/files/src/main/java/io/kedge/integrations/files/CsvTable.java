/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.profile.column.Field;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.Table;
import io.kedge.profile.column.TableReader;
import io.kedge.profile.column.TableSample;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;

/**
 * A table in a text file with one record a row, its fields apart by a delimiter. Immutable.
 *
 * @param file where it is
 * @param fixedDelimiter the delimiter, when it need not be told from the header
 */
record CsvTable(SourceFile file, Optional<Character> fixedDelimiter) implements Table {

  private static final int LONGEST_LOOK = 1 << 16;

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public TableSample sample(int rows, DoubleConsumer progress) {
    return file.reading(
        () -> {
          try (CsvRows source = open()) {
            RowBuffer buffer = RowBuffer.forSample(file.place(), rows);
            source.names().forEach(buffer::addText);
            source.bind(buffer);
            return buffer.sample(source, Map.of(), progress);
          }
        });
  }

  @Override
  public TableReader read(Schema schema) {
    return file.reading(() -> open(schema));
  }

  private TableReader open(Schema schema) throws IOException {
    RowBuffer buffer = RowBuffer.of(schema);
    CsvRows source = open();
    try {
      checkColumns(schema, source.names());
      source.bind(buffer);
      return new RowTableReader(source, buffer, file.place());
    } catch (RuntimeException failure) {
      source.close();
      throw failure;
    }
  }

  private void checkColumns(Schema schema, List<String> header) {
    Set<String> names = Set.copyOf(header);
    for (Field field : schema.fields()) {
      if (field.role() != Role.EXCLUDED && !names.contains(field.name())) {
        throw ColumnNames.noSuchColumn(file.place(), field.name());
      }
    }
  }

  private CsvRows open() throws IOException {
    return CsvRows.open(file, fixedDelimiter.isPresent() ? fixedDelimiter.get() : delimiter(file));
  }

  /**
   * What stands between the fields of the file's first line: the more frequent one of comma,
   * semicolon and tab outside quotes; comma when there is none.
   */
  static char delimiter(SourceFile file) throws IOException {
    char[] buffer = new char[LONGEST_LOOK];
    int length = 0;
    try (Utf8Text text = new Utf8Text(file.open(), file.place())) {
      for (int got = 0; got >= 0 && length < LONGEST_LOOK; length += Math.max(0, got)) {
        got = text.read(buffer, length, LONGEST_LOOK - length);
      }
    }
    return delimiter(buffer, length);
  }

  private static char delimiter(char[] text, int length) {
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    boolean ended = false;
    for (int i = 0; i < length && !ended; i++) {
      switch (text[i]) {
        case '"' -> quoted = !quoted;
        case ',' -> commas += quoted ? 0 : 1;
        case ';' -> semicolons += quoted ? 0 : 1;
        case '\t' -> tabs += quoted ? 0 : 1;
        case '\n', '\r' -> ended = !quoted;
        default -> {}
      }
    }
    if (commas >= semicolons && commas >= tabs) {
      return ',';
    }
    return semicolons >= tabs ? ';' : '\t';
  }
}
