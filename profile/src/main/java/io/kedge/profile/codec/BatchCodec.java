/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.codec;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.TextColumn;
import io.kedge.profile.column.TimeColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The binary form of a batch of rows, column by column, compressed, with version and checksum. The
 * same batch gives the same bytes; what was written is read back equal, each number to its last
 * bit. Stateless, thread-safe.
 */
public final class BatchCodec {

  /** The version that is written. */
  public static final int VERSION = 1;

  private static final int NUMBERS = 1;
  private static final int NAMES = 2;
  private static final int TIMES = 3;

  private BatchCodec() {}

  /**
   * The bytes of the batch.
   *
   * @throws IllegalArgumentException if they would be more than 1 GiB
   */
  public static byte[] encode(Batch batch) {
    ByteWriter out = new ByteWriter();
    out.writeCount(batch.rows());
    List<Column> columns = batch.columns();
    out.writeCount(columns.size());
    for (Column column : columns) {
      out.writeText(column.name());
      write(column, out);
    }
    return Envelope.wrap(out.toByteArray());
  }

  /**
   * The batch that the bytes hold.
   *
   * @throws InvalidInputException if the bytes are none, cut short or damaged
   */
  public static Batch decode(byte[] bytes) {
    byte[] content = Envelope.unwrap(bytes);
    ByteReader in = new ByteReader(content, 0, content.length);
    int rows = in.readInt();
    int size = in.readLength(2);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      columns.add(read(in.readText(), rows, in));
    }
    in.requireEnd();
    try {
      return Batch.of(columns);
    } catch (IllegalArgumentException e) {
      throw ByteReader.corrupt("its columns contradict each other", e);
    }
  }

  private static void write(Column column, ByteWriter out) {
    if (column instanceof NumericColumn numbers) {
      out.writeByte(NUMBERS);
      out.writeFigures(numbers.values());
    } else if (column instanceof TextColumn names) {
      out.writeByte(NAMES);
      writeNames(names.values(), out);
    } else if (column instanceof TimeColumn times) {
      out.writeByte(TIMES);
      long before = 0;
      for (long millis : times.epochMillis()) {
        // Neighbours are close together; wrapping around is undone by the reader.
        out.writeSigned(millis - before);
        before = millis;
      }
    }
  }

  /** Each name once, in the order of its first row, then its number in each row; 0 is missing. */
  // A JDK 17 compiler loses the element annotation of a parameter that it reads from a jar.
  @SuppressWarnings("NullAway")
  private static void writeNames(@Nullable String[] values, ByteWriter out) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (@Nullable String value : values) {
      if (value != null) {
        numbers.putIfAbsent(value, numbers.size() + 1);
      }
    }
    out.writeCount(numbers.size());
    numbers.keySet().forEach(out::writeText);
    for (@Nullable String value : values) {
      out.writeCount(value == null ? 0 : numbers.getOrDefault(value, 0));
    }
  }

  private static Column read(String name, int rows, ByteReader in) {
    int form = in.readByte();
    return switch (form) {
      case NUMBERS -> {
        in.requireRoom(rows, Double.BYTES);
        yield new NumericColumn(name, in.readFigures(rows));
      }
      case NAMES -> new TextColumn(name, readNames(rows, in));
      case TIMES -> new TimeColumn(name, readTimes(rows, in));
      default -> throw Envelope.newer("column form " + form);
    };
  }

  private static @Nullable String[] readNames(int rows, ByteReader in) {
    String[] names = new String[in.readLength(1)];
    for (int i = 0; i < names.length; i++) {
      names[i] = in.readText();
    }
    in.requireRoom(rows, 1);
    @Nullable String[] values = new @Nullable String[rows];
    for (int row = 0; row < rows; row++) {
      int number = in.readInt();
      if (number > names.length) {
        throw ByteReader.corrupt("a name is out of range");
      }
      values[row] = number == 0 ? null : names[number - 1];
    }
    return values;
  }

  private static long[] readTimes(int rows, ByteReader in) {
    in.requireRoom(rows, 1);
    long[] times = new long[rows];
    long before = 0;
    for (int row = 0; row < rows; row++) {
      before += in.readSigned();
      times[row] = before;
    }
    return times;
  }
}
