/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.integrations.files;

import static io.kedge.integrations.files.TableContents.gzip;
import static io.kedge.integrations.files.TableContents.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Schema;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {

  private static final int ROWS = 10_000;
  private static final Schema SCHEMA =
      TableContents.schema("x:numeric n:numeric word:categorical flag:categorical at:time");
  private static final List<String> WORDS =
      List.of("plain", "with, comma", "with \"quotes\"", "two\nlines", "Zürich 東京 😀", "a;b\tc");

  @TempDir Path folder;
  private final List<List<Object>> rows = new ArrayList<>();
  private String csv = "";
  private String jsonLines = "";

  @BeforeEach
  void generate_rows() {
    SplittableRandom random = new SplittableRandom(3);
    StringBuilder comma = new StringBuilder("x,n,word,flag,at\n");
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      Double x = i % 7 == 0 ? null : Double.valueOf(random.nextGaussian() * 1e3);
      Double n = (double) random.nextInt(-50, 50);
      String word = i % 11 == 0 ? null : WORDS.get(random.nextInt(WORDS.size()));
      String flag = String.valueOf(random.nextBoolean());
      Instant at = Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt());
      rows.add(Arrays.asList(x, n, word, flag, at.toEpochMilli()));
      String number = x == null ? "" : x.toString();
      comma.append(number).append(',').append(n.intValue()).append(',').append(quoted(word));
      comma.append(',').append(flag).append(',').append(at).append('\n');
      json.append("{\"flag\":%s,\"x\":%s,\"n\":%d".formatted(flag, x, n.intValue()));
      json.append(word == null ? "" : ",\"word\":" + json(word));
      json.append(",\"at\":\"").append(at).append("\"}\n");
    }
    csv = comma.toString();
    jsonLines = json.toString();
  }

  private static String quoted(String word) {
    return word == null ? "" : '"' + word.replace("\"", "\"\"") + '"';
  }

  private static String json(String word) {
    return '"' + word.replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
  }

  private void assertRows(Path file) {
    Map<String, List<Object>> read = values(FileTables.open(file), SCHEMA);

    assertThat(read.keySet()).containsExactly("x", "n", "word", "flag", "at");
    for (int column = 0; column < 5; column++) {
      int at = column;
      assertThat(new ArrayList<>(read.values()).get(column))
          .isEqualTo(rows.stream().map(row -> row.get(at)).toList());
    }
  }

  @Test
  void csv_gives_the_rows() {
    assertRows(TableContents.write(folder, "a.csv", csv));
  }

  @Test
  void csv_as_gzip_data_gives_the_rows_whatever_its_name() {
    assertRows(TableContents.write(folder, "a.csv.gz", gzip(csv)));
    assertRows(TableContents.write(folder, "b.csv", gzip(csv)));
  }

  @Test
  void gzip_data_of_several_members_are_read_to_their_end() {
    byte[] first = gzip(csv.substring(0, 1000));
    byte[] second = gzip(csv.substring(1000));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);

    assertRows(TableContents.write(folder, "a.csv.gz", both));
  }

  @Test
  void csv_with_a_byte_order_mark_and_windows_line_ends_gives_the_rows() {
    String windows = "\uFEFF" + csv.replace("\n", "\r\n").replace("two\r\nlines", "two\nlines");

    assertRows(TableContents.write(folder, "a.csv", windows));
  }

  @Test
  void json_lines_give_the_rows() {
    assertRows(TableContents.write(folder, "a.jsonl", jsonLines));
    assertRows(TableContents.write(folder, "a.ndjson.gz", gzip(jsonLines)));
    assertRows(TableContents.write(folder, "a.json", jsonLines.replace("\n", "\r\n\r\n")));
  }

  @Test
  void parquet_gives_the_rows() {
    Path json = TableContents.write(folder, "a.jsonl", jsonLines);
    String types =
        "{x: 'DOUBLE', n: 'INTEGER', word: 'VARCHAR', flag: 'BOOLEAN', 'at': 'TIMESTAMP'}";
    String query = "SELECT * FROM read_json('%s', columns = %s)".formatted(json, types);

    assertRows(ParquetFixture.write(folder.resolve("a.parquet"), query));
  }

  @Test
  void categories_of_truth_values_and_whole_numbers_are_spelled_alike_in_every_format() {
    Schema names = TableContents.schema("flag:categorical zone:categorical zip:categorical");
    String frame = "flag,zone,zip\nTrue,6.0,01234\nFALSE,,01234\n,-0.0,1e3\n";
    String lines =
        """
        {"flag":true,"zone":6,"zip":"01234"}
        {"flag":false,"zip":"01234"}
        {"flag":null,"zone":0.0,"zip":"1e3"}
        """;
    String query =
        "SELECT flag, zone::%s AS zone, zip FROM (VALUES (true, 6.0, '01234'),"
            + " (false, NULL, '01234'), (NULL, 0.0, '1e3')) t(flag, zone, zip)";

    List<Path> files = new ArrayList<>();
    files.add(TableContents.write(folder, "s.csv", frame));
    files.add(TableContents.write(folder, "s.jsonl", lines));
    for (String type : List.of("DOUBLE", "FLOAT", "INTEGER", "DECIMAL(9, 2)", "VARCHAR")) {
      Path file = folder.resolve("s" + files.size() + ".parquet");
      files.add(ParquetFixture.write(file, query.formatted(type)));
    }

    for (Path file : files) {
      assertThat(values(FileTables.open(file), names))
          .as(file.toString())
          .hasToString("{flag=[true, false, null], zone=[6, null, 0], zip=[01234, 01234, 1e3]}");
    }
  }

  @Test
  void every_format_gives_batches_of_the_same_length() {
    Path csvFile = TableContents.write(folder, "a.csv", csv);
    Path jsonFile = TableContents.write(folder, "a.jsonl", jsonLines);

    assertThat(lengths(csvFile)).containsExactly(8192, ROWS - 8192);
    assertThat(lengths(jsonFile)).isEqualTo(lengths(csvFile));
  }

  private static List<Integer> lengths(Path file) {
    return TableContents.batches(FileTables.open(file), SCHEMA).stream().map(Batch::rows).toList();
  }
}
