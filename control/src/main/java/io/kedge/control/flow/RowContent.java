/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import io.kedge.control.port.flow.Hash;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.TextColumn;
import io.kedge.profile.column.TimeColumn;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What one row says, as a hash; a value that is missing says nothing. Stateless. */
final class RowContent {

  private RowContent() {}

  /** The hash of that row's values with the names of their columns. */
  static long of(Batch batch, int row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Column column : batch.columns()) {
        write(column, row, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory cannot fail", e);
    }
    return Hash.of(bytes.toByteArray()).high();
  }

  private static void write(Column column, int row, DataOutputStream out) throws IOException {
    if (column instanceof NumericColumn numbers && !Double.isNaN(numbers.values()[row])) {
      name(column, out);
      out.writeDouble(numbers.values()[row] + 0.0);
    } else if (column instanceof TimeColumn times
        && times.epochMillis()[row] != TimeColumn.MISSING) {
      name(column, out);
      out.writeLong(times.epochMillis()[row]);
    } else if (column instanceof TextColumn names) {
      @Nullable String value = names.values()[row];
      if (value != null) {
        name(column, out);
        text(value, out);
      }
    }
  }

  private static void name(Column column, DataOutputStream out) throws IOException {
    text(column.kind().wireName(), out);
    text(column.name(), out);
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
