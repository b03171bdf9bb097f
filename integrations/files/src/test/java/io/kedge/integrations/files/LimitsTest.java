/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Table;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

  private static final int MIB = 1 << 20;

  /** Reading must stop before these bytes, which would make it another failure. */
  private static final byte[] GARBAGE = "no gzip data".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;

  /** Gzip data of the text, then of {@code mebibytes} letters, then garbage. */
  private Path longLine(String name, String start, int mebibytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(TableContents.gzip(start));
    byte[] letters = TableContents.gzip("x".repeat(MIB));
    for (int i = 0; i < mebibytes; i++) {
      bytes.writeBytes(letters);
    }
    bytes.writeBytes(GARBAGE);
    return TableContents.write(folder, name, bytes.toByteArray());
  }

  private static void assertRefused(Path file, String code, String part) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    InvalidInputException failure =
        catchThrowableOfType(InvalidInputException.class, () -> FileTables.open(file).sample(1000));

    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.getMessage()).contains(part);
    assertThat(allocated).as("bytes allocated").isLessThan(200L * MIB);
  }

  @Test
  void a_line_of_a_gigabyte_is_refused_early_as_a_header() {
    assertRefused(longLine("a.csv.gz", "", 1024), "file.too_long", "line 1: a field is longer");
  }

  @Test
  void a_line_of_a_gigabyte_is_refused_early_as_a_row() {
    assertRefused(longLine("a.csv.gz", "a,b\n1,2\n", 1024), "file.too_long", "line 3");
  }

  @Test
  void a_quote_that_is_never_closed_is_refused_early() {
    assertRefused(longLine("a.csv.gz", "a,b\n1,\"", 1024), "file.too_long", "never closed");
  }

  @Test
  void a_line_of_a_gigabyte_is_refused_early_as_json() {
    assertRefused(longLine("a.jsonl.gz", "{\"a\":\"", 1024), "file.too_long", "line 1");
    assertRefused(longLine("b.jsonl.gz", "{\"", 1024), "file.too_long", "line 1");
    assertRefused(longLine("c.jsonl.gz", "", 1024), "file.corrupt", "line 1");
  }

  @Test
  void a_row_of_many_long_fields_is_refused() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(TableContents.gzip("a,b,c,d,e,f\n"));
    byte[] field = TableContents.gzip("x".repeat(15 * MIB) + ",");
    IntStream.range(0, 6).forEach(i -> bytes.writeBytes(field));
    Path file = TableContents.write(folder, "a.csv.gz", bytes.toByteArray());

    InvalidInputException failure =
        catchThrowableOfType(InvalidInputException.class, () -> FileTables.open(file).sample(1));

    assertThat(failure.code()).isEqualTo("file.too_long");
    assertThat(failure.getMessage()).contains("line 2: the line is longer than 64 MiB");
  }

  @Test
  void a_million_columns_are_refused() {
    String header =
        IntStream.range(0, 1_000_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String object =
        IntStream.range(0, 1_000_000)
            .mapToObj(i -> "\"c" + i + "\":1")
            .collect(Collectors.joining(",", "{", "}"));

    Path csv = TableContents.write(folder, "a.csv", header + "\n");
    Path json = TableContents.write(folder, "a.jsonl", object + "\n");

    assertRefused(csv, "file.too_many_columns", "line 1: there are more than 20,000 columns");
    assertRefused(json, "file.too_many_columns", "line 1: there are more than 20,000 columns");
  }

  @Test
  void a_row_of_a_million_fields_is_counted() {
    Path file = TableContents.write(folder, "a.csv", "a,b\n" + "1,".repeat(999_999) + "1\n");

    assertRefused(file, "file.ragged_row", "the row has 1000000 fields");
  }

  @Test
  void a_wide_table_comes_in_shorter_batches() {
    String header =
        IntStream.range(0, 20_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = "1,".repeat(19_999) + "1\n";
    Table table =
        FileTables.open(TableContents.write(folder, "a.csv", header + "\n" + row.repeat(120)));

    List<Batch> batches =
        TableContents.batches(table, TableContents.texts(List.of(header.split(","))));

    assertThat(batches.stream().map(Batch::rows)).containsExactly(104, 16);
    assertThat(table.sample(10_000).columns().get(0)).hasSize(105);
  }

  @Test
  void long_texts_come_in_shorter_batches() {
    String row = "x".repeat(MIB) + ",1\n";
    Table table = FileTables.open(TableContents.write(folder, "a.csv", "a,b\n" + row.repeat(20)));

    List<Batch> batches = TableContents.batches(table, TableContents.texts(List.of("a", "b")));

    assertThat(batches.stream().map(Batch::rows)).containsExactly(16, 4);
  }
}
