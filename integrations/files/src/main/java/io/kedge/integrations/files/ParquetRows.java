/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.profile.column.Field;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of an open Parquet file. One thread. */
final class ParquetRows implements RowSource {

  private final ParquetFile file;
  private final Place place;
  private final RowBuffer buffer;
  private final Cell[] cells;
  private final ResultSet values;
  private final long total;
  private long read;

  /** How one column's values go from the result into its sink. */
  private interface Cell {
    /** Sets the row, whose value is not missing unless the result says so; whether it fits. */
    boolean read(ResultSet from, int column, int row) throws SQLException;
  }

  private ParquetRows(
      ParquetFile file, Place place, RowBuffer buffer, Map<String, ParquetType> types) {
    this.file = file;
    this.place = place;
    this.buffer = buffer;
    List<String> expressions = new ArrayList<>();
    List<Cell> readers = new ArrayList<>();
    for (ColumnSink sink : buffer.sinks()) {
      ParquetType type = types.get(sink.name());
      if (type == null) {
        throw ColumnNames.noSuchColumn(place, sink.name());
      }
      expressions.add(type.as(sink.kind()));
      readers.add(cell(sink, type));
    }
    this.cells = readers.toArray(Cell[]::new);
    this.total = file.rows();
    try {
      this.values = file.select(expressions);
    } catch (SQLException failure) {
      throw file.corrupt(failure);
    }
  }

  /** Opens every column as text, for a sample. */
  static ParquetRows texts(ParquetFile file, Place place, RowBuffer buffer) {
    Map<String, ParquetType> types = byName(file.types());
    return new ParquetRows(file, place, buffer, types);
  }

  /** Opens the columns that the schema says to read. */
  static ParquetRows of(ParquetFile file, Place place, Schema schema, RowBuffer buffer) {
    Map<String, ParquetType> types = byName(file.types());
    for (Field field : schema.fields()) {
      ParquetType type = types.get(field.name());
      if (field.role() != Role.EXCLUDED && type != null && type.isNested()) {
        String kind = type.type().length() > 64 ? "nested" : type.type();
        throw ColumnSink.nested(place.column(field.name()), field.name(), kind + " values");
      }
    }
    return new ParquetRows(file, place, buffer, types);
  }

  private static Map<String, ParquetType> byName(List<ParquetType> types) {
    return types.stream().collect(Collectors.toMap(ParquetType::name, type -> type));
  }

  private static Cell cell(ColumnSink sink, ParquetType type) {
    if (sink.kind() == type.kind() && sink instanceof NumericSink numbers) {
      return (from, column, row) -> {
        double value = from.getDouble(column);
        numbers.set(row, from.wasNull() ? Double.NaN : value);
        return true;
      };
    }
    if (sink.kind() == type.kind() && sink instanceof TimeSink times) {
      return (from, column, row) -> {
        long millis = from.getLong(column);
        if (!from.wasNull()) {
          times.set(row, millis);
        }
        return true;
      };
    }
    return (from, column, row) -> {
      String text = from.getString(column);
      return text == null || sink.set(row, text.toCharArray(), 0, text.length());
    };
  }

  @Override
  public boolean readRow() {
    try {
      if (!values.next()) {
        return false;
      }
      read++;
      for (int i = 0; i < cells.length; i++) {
        if (!cells[i].read(values, i + 1, buffer.rows())) {
          ColumnSink sink = buffer.sinks().get(i);
          throw sink.misfit(place.row(read).column(sink.name()), values.getString(i + 1));
        }
      }
      buffer.endRow();
      return true;
    } catch (SQLException failure) {
      throw file.corrupt(failure);
    }
  }

  /** The file states the kinds itself. */
  @Override
  public boolean goesOn(boolean wanted) {
    return false;
  }

  @Override
  public double progress() {
    return total == 0 ? 1 : (double) read / total;
  }

  @Override
  public void close() {
    file.close();
  }
}
