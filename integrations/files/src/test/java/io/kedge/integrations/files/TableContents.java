/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.Table;
import io.kedge.profile.column.TableReader;
import io.kedge.profile.column.TextColumn;
import io.kedge.profile.column.TimeColumn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** What tests write into files and read from them again. */
final class TableContents {

  private TableContents() {}

  /** A schema of features, written {@code "a:numeric b:categorical c:time"}. */
  static Schema schema(String fields) {
    List<Field> parsed = new ArrayList<>();
    for (String field : fields.split(" ", -1)) {
      String[] parts = field.split(":", -1);
      boolean excluded = parts[1].equals("excluded");
      Kind kind = excluded ? Kind.CATEGORICAL : Kind.valueOf(parts[1].toUpperCase(Locale.ROOT));
      parsed.add(
          new Field(
              parts[0], kind, excluded ? Role.EXCLUDED : Role.FEATURE, "because of the test"));
    }
    return new Schema(parsed);
  }

  /** A schema that reads every column as names. */
  static Schema texts(List<String> names) {
    return new Schema(
        names.stream().map(name -> new Field(name, Kind.CATEGORICAL, Role.FEATURE, "")).toList());
  }

  /** All batches of the table. */
  static List<Batch> batches(Table table, Schema schema) {
    List<Batch> batches = new ArrayList<>();
    try (TableReader reader = table.read(schema)) {
      for (Optional<Batch> next = reader.next(); next.isPresent(); next = reader.next()) {
        batches.add(next.get());
      }
    }
    return batches;
  }

  /** All values of the table by column; a missing one is null. */
  static Map<String, List<Object>> values(Table table, Schema schema) {
    Map<String, List<Object>> values = new LinkedHashMap<>();
    for (Batch batch : batches(table, schema)) {
      for (Column column : batch.columns()) {
        List<Object> to = values.computeIfAbsent(column.name(), name -> new ArrayList<>());
        for (int row = 0; row < batch.rows(); row++) {
          to.add(value(column, row));
        }
      }
    }
    return values;
  }

  private static Object value(Column column, int row) {
    if (column instanceof NumericColumn numbers) {
      return Double.isNaN(numbers.values()[row]) ? null : numbers.values()[row];
    }
    if (column instanceof TimeColumn times) {
      return times.epochMillis()[row] == TimeColumn.MISSING ? null : times.epochMillis()[row];
    }
    return ((TextColumn) column).values()[row];
  }

  /** A file with that text as UTF-8. */
  static Path write(Path folder, String name, String text) {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file with those bytes. */
  static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The bytes as gzip data. */
  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return compressed.toByteArray();
  }

  /** The text as gzip data. */
  static byte[] gzip(String text) {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }
}
