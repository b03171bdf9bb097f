/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.TableSample;
import io.kedge.profile.column.TableSample.Spot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of the next batch while they are read, column by column. One thread. */
final class RowBuffer {

  /** Rows of a batch; fewer when the columns are many or their texts long. */
  static final int MOST_ROWS = 8192;

  /** Values of a batch, unless its rows are very few: 16 MiB of numbers. */
  private static final long MOST_VALUES = 1L << 21;

  private static final int FEWEST_ROWS = 16;

  /** Characters of texts that are held for one batch. */
  private static final long MOST_TEXT = 1L << 24;

  /** Texts that all columns together may keep to share, and one column. */
  private static final int MOST_SHARED = 1 << 20;

  private static final int MOST_SHARED_BY_COLUMN = 4096;

  /** Rows between two words about progress while a sample goes on. */
  private static final int TOLD_EVERY = 1024;

  private final List<ColumnSink> sinks = new ArrayList<>();
  private final Map<String, ColumnSink> byName = new HashMap<>();
  private final String source;
  private final int mostRows;
  private int rows;
  private long line;
  private long[] lines = new long[0];
  private boolean headRead;
  private long later;

  private RowBuffer(String source, int mostRows) {
    this.source = source;
    this.mostRows = mostRows;
  }

  /** An empty buffer for that many rows, at least one, of text columns that are yet to be added. */
  static RowBuffer forSample(Place source, int rows) {
    return new RowBuffer(source.text(), Math.max(1, rows));
  }

  /**
   * A buffer of the columns that the schema says to read, in its order.
   *
   * @throws IllegalArgumentException if it says to read none
   */
  static RowBuffer of(Schema schema) {
    List<Field> read =
        schema.fields().stream().filter(field -> field.role() != Role.EXCLUDED).toList();
    if (read.isEmpty()) {
      throw new IllegalArgumentException("schema must have a column to read, but has none");
    }
    long rows = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, MOST_VALUES / read.size()));
    RowBuffer buffer = new RowBuffer("", (int) rows);
    int shared = Math.min(MOST_SHARED_BY_COLUMN, MOST_SHARED / read.size());
    for (Field field : read) {
      buffer.add(field, buffer.mostRows, shared);
    }
    return buffer;
  }

  private void add(Field field, int length, int shared) {
    ColumnSink sink =
        switch (field.kind()) {
          case NUMERIC -> new NumericSink(field, length);
          case CATEGORICAL -> new TextSink(field, length, shared, field.spelling()::spell);
          case TIME -> new TimeSink(field, length);
        };
    add(sink);
  }

  private void add(ColumnSink sink) {
    sinks.add(sink);
    byName.put(sink.name(), sink);
  }

  /** Adds a column of texts as they are written; rows before the present one have no value. */
  SampleSink addText(String name) {
    SampleSink sink = new SampleSink(name, this);
    add(sink);
    return sink;
  }

  /** The column of that name, if it is to be read. */
  Optional<ColumnSink> sink(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The columns in order. */
  List<ColumnSink> sinks() {
    return sinks;
  }

  /** The number of finished rows, which is also the position of the one being read. */
  int rows() {
    return rows;
  }

  /** Begins a row in the line of that number, where a format has lines. */
  void begin(long number) {
    line = number;
  }

  /** Ends the row being read. */
  void endRow() {
    if (headRead) {
      later++;
      return;
    }
    if (rows < lines.length) {
      lines[rows] = line;
    }
    rows++;
  }

  /** Whether the first rows of a sample are complete. */
  boolean isHeadRead() {
    return headRead;
  }

  /** Where the row being read stands. */
  Spot place() {
    return new Spot(rows + later + 1, line);
  }

  /** Whether the batch is to be taken before the next row. */
  boolean isFull() {
    if (rows >= mostRows) {
      return true;
    }
    long text = 0;
    for (ColumnSink sink : sinks) {
      text += sink.heldText();
    }
    return text >= MOST_TEXT || (rows >= FEWEST_ROWS && (long) rows * sinks.size() >= MOST_VALUES);
  }

  /**
   * The first rows of the source, whose columns are all texts here, as a sample.
   *
   * @param progress told now and then how much of the source was looked at, beyond those rows
   */
  @SuppressWarnings("NullAway") // a JDK 17 compiler loses element annotations read from a jar
  TableSample sample(RowSource from, Map<String, Kind> declared, DoubleConsumer progress)
      throws IOException {
    boolean more = true;
    while (more && !isFull()) {
      if (rows == lines.length) {
        lines = Arrays.copyOf(lines, ColumnSink.grown(rows, rows));
      }
      more = from.readRow();
    }
    headRead = true;
    List<SampleSink> wanting = new ArrayList<>(samples().toList());
    wanting.removeIf(sink -> !sink.isWanting());
    while (more && from.goesOn(!wanting.isEmpty())) {
      more = from.readRow();
      wanting.removeIf(sink -> !sink.isWanting());
      if (later % TOLD_EVERY == 1) {
        progress.accept(from.progress());
      }
    }
    Map<String, String> nested = new HashMap<>();
    List<@Nullable String[]> values = new ArrayList<>();
    samples().forEach(sink -> values.add(sink.take(rows).values()));
    samples()
        .filter(sink -> !sink.nested().isEmpty())
        .forEach(sink -> nested.put(sink.name(), sink.nested()));
    List<String> names = samples().map(ColumnSink::name).toList();
    return new TableSample(source, names, declared, values, nested, places());
  }

  private Stream<SampleSink> samples() {
    return sinks.stream().map(SampleSink.class::cast);
  }

  private TableSample.Places places() {
    long[] first = lines;
    List<List<Spot>> own = samples().map(SampleSink::places).toList();
    return (column, index) ->
        own.get(column).isEmpty() ? new Spot(index + 1L, first[index]) : own.get(column).get(index);
  }

  /** The finished rows as a batch; the buffer begins anew. */
  Batch batch() {
    List<Column> columns = new ArrayList<>(sinks.size());
    for (ColumnSink sink : sinks) {
      columns.add(sink.take(rows));
    }
    rows = 0;
    return Batch.of(columns);
  }
}
