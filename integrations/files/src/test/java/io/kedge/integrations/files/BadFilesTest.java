/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import static io.kedge.integrations.files.TableContents.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.Table;
import io.kedge.profile.column.TableReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadFilesTest {

  @TempDir Path folder;

  /** A file's name and bytes, the code it must give, and what its message must hold. */
  @SuppressWarnings("ArrayRecordComponent") // one row of a table of cases
  private record Bad(String name, byte[] bytes, String code, List<String> parts) {

    static Bad text(String name, String text, String code, String... parts) {
      return new Bad(name, text.getBytes(StandardCharsets.UTF_8), code, List.of(parts));
    }

    static Bad bytes(String name, byte[] bytes, String code, String... parts) {
      return new Bad(name, bytes, code, List.of(parts));
    }

    @Override
    public String toString() {
      int shown = Math.min(40, bytes.length);
      return name + " " + Excerpt.quoted(new String(bytes, 0, shown, StandardCharsets.ISO_8859_1));
    }
  }

  static Stream<Bad> headers() {
    return Stream.of(
        Bad.text("a.csv", "", "file.empty", "is empty"),
        Bad.text("a.csv", "\uFEFF", "file.empty", "is empty"),
        Bad.bytes("a.csv.gz", gzip(""), "file.empty", "is empty"),
        Bad.text("a.jsonl", " \n\n", "file.empty", "no object"),
        Bad.text("a.jsonl", "{}\n{}\n", "file.no_header", "no object has a field"),
        Bad.text("a.csv", "\na,b\n1,2\n", "file.no_header", "line 1", "is empty"),
        Bad.text("a.csv", "1,2.5,-3e4\n4,5,6\n", "file.no_header", "line 1", "numbers", "'1'"),
        Bad.text("a.csv", "1,,NA\n", "file.no_header", "numbers"),
        Bad.text("a.csv", "a,b,a\n1,2,3\n", "file.duplicate_column", "line 1", "'a'", "Rename"),
        Bad.text("a.csv", "a,\"a\"\n", "file.duplicate_column", "'a'"),
        Bad.text("a.csv", "a, ,b\n", "file.bad_name", "column 2", "no name"),
        Bad.text("a.csv", "a,\"b\nc\"\n", "file.bad_name", "column 2", "'b\\nc'"),
        Bad.text("a.csv", "a,b\u0007\n", "file.bad_name", "'b\\u0007'"),
        Bad.text("a.csv", "a,b\u202Ecba\n", "file.bad_name", "'b\\u202Ecba'"),
        Bad.text("a.csv", "a," + "n".repeat(201) + "\n", "file.bad_name", "201 characters", "…"));
  }

  static Stream<Bad> rows() {
    return Stream.of(
        Bad.text("a.csv", "a,b\n1,2\n3\n", "file.ragged_row", "line 3", "1 field,", "2 columns"),
        Bad.text("a.csv", "a,b\n1,2,3\n", "file.ragged_row", "line 2", "3 fields"),
        Bad.text("a.csv", "a,b\nx,y,1\n", "file.ragged_row", "line 2", "3 fields"),
        Bad.text("a.csv", "a,b\n\"1\n\n1\",2\n3\n", "file.ragged_row", "line 5"),
        Bad.text("a.csv", "a,b\r\n1,2\r\n\r\n3,4\r\n", "file.ragged_row", "line 3", "empty"),
        Bad.text("a.csv", "a,b\n1,\"x\"y\n", "file.bad_quote", "line 2", "follows"),
        Bad.text("a.csv", "a,b\n1,2\n3,\"x\n4,5\n", "file.bad_quote", "line 3", "never closed"),
        Bad.text("a.csv", "a,\"b\n1,2\n", "file.bad_quote", "line 1", "never closed"),
        Bad.text("a.tsv", "a\tb\n1\t2\n3\n", "file.ragged_row", "line 3"),
        Bad.text(
            "a.jsonl", "{\"a\":1}\n{\"a\":[1]}\n", "file.unsupported", "line 2", "'a'", "list"),
        Bad.text(
            "a.jsonl", "{\"a\":{\"b\":1}}\n", "file.unsupported", "line 1", "'a'", "--exclude"),
        Bad.text("a.jsonl", "{\"a\":1,\"a\":2}\n", "file.duplicate_column", "line 1", "'a'"),
        Bad.text("a.jsonl", "{\"a\":1}\n{\"a\"\n:2}\n", "file.unsupported", "line 2", "several"),
        Bad.text("a.jsonl", "{\"a\":1}{\"a\":2}\n", "file.unsupported", "line 1", "two objects"),
        Bad.text("a.json", "[{\"a\":1}]\n", "file.unsupported", "line 1", "array", "jq"),
        Bad.text("a.jsonl", "{\"a\":1}\n7\n", "file.unsupported", "line 2", "'7'"),
        Bad.text("a.jsonl", "{\"a\":1}\n{\"a\":x}\n", "file.corrupt", "line 2", "not JSON"),
        Bad.text("a.jsonl", "{\"a\":1}\n\n{\"a\":", "file.truncated", "line 3", "middle"),
        Bad.text("a.jsonl", "{\"a\":1,\"\":2}\n", "file.bad_name", "line 1"),
        Bad.text("a.jsonl", "{\"a\":1,\"b\\u0000\":2}\n", "file.bad_name", "'b\\u0000'"));
  }

  static Stream<Bad> values() {
    String long65 = "x".repeat(65);
    return Stream.of(
        Bad.text(
            "a.csv",
            "a,t\n1,\nx1,\n",
            "file.not_a_number",
            "line 3",
            "column 'a'",
            "'x1'",
            "because of the test",
            "--categorical a"),
        Bad.text("a.csv", "a,t\n1,\n1d,\n", "file.not_a_number", "'1d'"),
        Bad.text("a.csv", "a;t\n1,5;\n", "file.not_a_number", "'1,5'"),
        Bad.text(
            "a.csv",
            "a,t\n" + long65 + ",\n",
            "file.not_a_number",
            "'" + long65.substring(1) + "…'"),
        Bad.text("a.csv", "a,t\n\"x\ny\u0001\",\n", "file.not_a_number", "'x\\ny\\u0001'"),
        Bad.text(
            "a.csv",
            "a,t\n1,2026-02-30\n",
            "file.not_a_time",
            "line 2",
            "column 't'",
            "'2026-02-30'",
            "--exclude t"),
        Bad.text("a.csv", "b\n1\n", "file.no_such_column", "'a'"),
        Bad.text("a.jsonl", "{\"a\":1}\n{\"a\":\"no\"}\n", "file.not_a_number", "line 2", "'no'"),
        Bad.text("a.jsonl", "{\"a\":true}\n", "file.not_a_number", "line 1", "'true'"),
        Bad.text("a.jsonl", "{\"t\":17}\n", "file.not_a_time", "line 1", "'17'"));
  }

  static Stream<Bad> bytes() {
    byte[] cut = gzip("a,t\n" + "1,2026-01-01\n".repeat(5000));
    byte[] damaged = cut.clone();
    Arrays.fill(damaged, 20, 40, (byte) 0x55);
    byte[] followed = Arrays.copyOf(cut, cut.length + 30);
    byte[] wrongSum = cut.clone();
    wrongSum[wrongSum.length - 8] ^= 1;
    byte[] latin = "a,t\n1,\ncaf\u00E9,\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] halfLetter = Arrays.copyOf("a,t\n1,\u20AC".getBytes(StandardCharsets.UTF_8), 8);
    byte[] zip = Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, 100);
    byte[] zstd = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 1, 2};
    byte[] halfParquet = "PAR1abcdefghijkl".getBytes(StandardCharsets.US_ASCII);
    byte[] noParquet = "PAR1abcdefghijklPAR1".getBytes(StandardCharsets.US_ASCII);
    return Stream.of(
        Bad.bytes("a.csv.gz", Arrays.copyOf(cut, cut.length / 2), "file.truncated", "again"),
        Bad.bytes("a.csv.gz", Arrays.copyOf(cut, cut.length - 3), "file.truncated", "again"),
        Bad.bytes("a.csv.gz", Arrays.copyOf(cut, 5), "file.truncated", "again"),
        Bad.bytes("a.csv.gz", damaged, "file.corrupt", "gzip"),
        Bad.bytes("a.csv.gz", followed, "file.corrupt", "other bytes follow"),
        Bad.bytes("a.csv.gz", wrongSum, "file.corrupt", "gzip"),
        Bad.text("a.csv.gz", "a,t\n1,\n", "file.corrupt", "not gzip"),
        Bad.bytes("a.csv", latin, "file.bad_encoding", "line 3", "0xE9", "UTF-8"),
        Bad.bytes("a.csv", halfLetter, "file.bad_encoding", "line 2", "0xE2"),
        Bad.bytes(
            "a.jsonl",
            "{\"a\":\"\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1),
            "file.bad_encoding",
            "line 1"),
        Bad.bytes(
            "a.csv", "a,t\n1,\n".getBytes(StandardCharsets.UTF_16), "file.bad_encoding", "UTF-16"),
        Bad.bytes("a.csv", zip, "file.unsupported", "Excel", ".csv"),
        Bad.bytes("a.csv", zstd, "file.unsupported", "zstd"),
        Bad.bytes("a.parquet.gz", gzip(halfParquet), "file.unsupported", "gunzip"),
        Bad.bytes("a.parquet", halfParquet, "file.truncated", "middle"),
        Bad.bytes("a.parquet", new byte[] {'P', 'A', 'R', '1'}, "file.truncated", "middle"),
        Bad.bytes("a.parquet", noParquet, "file.corrupt", "Parquet"),
        Bad.text("a.parquet", "a,b\n1,2\n", "file.corrupt", "not a Parquet file"),
        Bad.text("a.txt", "hello\nworld\n", "file.unsupported", ".jsonl", ".parquet"),
        Bad.text("a", "[1]", "file.unsupported", "format"));
  }

  @ParameterizedTest
  @MethodSource({"headers", "rows", "values", "bytes"})
  void a_bad_file_gets_a_sentence_and_is_closed(Bad bad) throws IOException {
    Path file = TableContents.write(folder, bad.name(), bad.bytes());
    boolean aboutValues = bad.code().startsWith("file.not_");
    Schema schema = TableContents.schema(aboutValues ? "a:numeric t:time" : "a:categorical");

    InvalidInputException failure =
        catchThrowableOfType(InvalidInputException.class, () -> readAll(file, schema));

    assertThat(failure).isNotNull();
    assertThat(failure.code()).isEqualTo(bad.code());
    assertThat(failure.getMessage()).startsWith(file.toString()).contains(bad.parts());
    assertThat(failure.getMessage().chars()).noneMatch(c -> c < ' ' || c == 0x202E);
    assertThat(failure.getMessage().length()).isLessThan(file.toString().length() + 400);
    assertThat(openHandles(file)).isZero();
  }

  private static void readAll(Path file, Schema schema) {
    Table table = FileTables.open(file);
    table.sample(1);
    TableReader reader = table.read(schema);
    while (reader.next().isPresent()) {
      // A failure must close the file itself: nobody else does so here.
    }
    reader.close();
  }

  @Test
  void an_open_reader_holds_the_file_until_it_is_closed() throws IOException {
    Path file = TableContents.write(folder, "a.csv", "a,b\n1,2\n");
    TableReader reader = FileTables.open(file).read(TableContents.schema("a:numeric"));

    assertThat(openHandles(file)).isEqualTo(1);

    reader.close();
    assertThat(openHandles(file)).isZero();
  }

  private static long openHandles(Path file) throws IOException {
    try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
      return handles.filter(handle -> leadsTo(handle, file)).count();
    }
  }

  private static boolean leadsTo(Path handle, Path file) {
    try {
      return Files.readSymbolicLink(handle).equals(file.toRealPath());
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }
}
