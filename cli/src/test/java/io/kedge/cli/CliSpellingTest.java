/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows drift from one format to another as little as from themselves. */
class CliSpellingTest {

  private static final int ROWS = 400;

  @TempDir private Path folder;
  private Path csv;
  private Path jsonLines;

  private static String run(int exitCode, Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = String.valueOf(arguments[i]);
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertThat(Cli.run(words, new PrintWriter(out), new PrintWriter(err)))
        .as(err.toString())
        .isEqualTo(exitCode);
    assertThat(err.toString()).isEmpty();
    return out.toString();
  }

  private Path file(String name, String header, IntFunction<String> row) throws IOException {
    String rows = IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve(name), header + rows + "\n");
  }

  /** One table as a data frame writes it, whose whole numbers are floats, and as JSON. */
  @BeforeEach
  void write_one_table_in_two_formats() throws IOException {
    csv =
        file(
            "frame.csv",
            "x,flag,zone,prediction,target\n",
            i ->
                "%d,%s,%s,%s,%s"
                    .formatted(
                        i % 7,
                        title(i % 3 == 0),
                        i % 50 == 0 ? "" : i % 4 + ".0",
                        title(i % 5 == 0),
                        title(i % 10 == 0)));
    jsonLines =
        file(
            "rows.jsonl",
            "",
            i ->
                "{\"x\":%d,\"flag\":%b,\"zone\":%s,\"prediction\":%b,\"target\":%b}"
                    .formatted(
                        i % 7, i % 3 == 0, i % 50 == 0 ? "null" : i % 4, i % 5 == 0, i % 10 == 0));
  }

  private static String title(boolean truth) {
    String word = Boolean.toString(truth);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  @Test
  void truth_values_and_whole_numbers_do_not_drift_from_format_to_format() {
    Path profile = folder.resolve("reference.kedge");
    run(0, "profile", csv, "--categorical", "zone", "-o", profile);

    for (Path reference : new Path[] {csv, profile}) {
      String report =
          run(0, "compare", reference, jsonLines, "--categorical", "zone", "--format", "json");
      String same = run(0, "compare", reference, csv, "--categorical", "zone", "--format", "json");

      assertThat(findings(report)).isEqualTo(findings(same)).contains("\"accuracy\"", "\"zone\"");
      assertThat(report).doesNotContain("\"critical\"", "True", "0.0\"");
    }
  }

  /** Everything but the inputs' names and notes. */
  private static String findings(String report) {
    assertThat(report).contains("\"windows\":");
    return report.substring(report.indexOf("\"windows\":")).replace("rows.jsonl", "frame.csv");
  }

  @Test
  void a_split_finds_a_value_however_it_is_spelled() {
    for (Path rows : new Path[] {csv, jsonLines}) {
      for (String split : new String[] {"flag=True", "flag=true", "zone=3", "zone=3.0"}) {
        String report = run(0, "compare", rows, "--split", split, "--format", "json");

        assertThat(report).as(split).contains("\"" + split + "\"");
      }
    }
  }

  @Test
  void dates_in_another_form_are_told_and_not_judged() throws IOException {
    Path rows = file("dates.csv", "when,x,y\n", i -> (1 + i % 28) + "/02/2026," + i % 7 + ",1");

    for (String report :
        new String[] {
          run(0, "compare", rows, rows, "--format", "markdown"),
          run(0, "compare", rows, "--split", "x=1,2,3", "--format", "markdown")
        }) {
      assertThat(report).contains("'1/02/2026', which are not read; left out. Write ISO 8601");
    }
  }
}
