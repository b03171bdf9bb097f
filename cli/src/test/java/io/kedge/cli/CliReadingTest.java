/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How columns are understood that show late, hold nothing, hold lists, or are codes. */
class CliReadingTest {

  private static final int ROWS = 10_600;
  private static final int LATE = 10_300;

  @TempDir private Path folder;

  private Path file(String name, String header, int rows, IntFunction<String> row)
      throws IOException {
    return CliRun.file(folder.resolve(name), header, rows, row);
  }

  private Path objects(String name, int rows, IntFunction<String> row) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      text.append(row.apply(i)).append('\n');
    }
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void labels_and_values_that_begin_late_are_read_alike_in_every_format() throws IOException {
    Path csv =
        file(
            "a.csv",
            "x,prediction,target,late",
            ROWS,
            i -> i % 7 + "," + i % 2 + (i < LATE ? ",," : "," + i % 2 + ",0." + i % 9));
    Path json =
        objects(
            "a.jsonl",
            ROWS,
            i ->
                "{\"x\":%d,\"prediction\":%d%s}"
                    .formatted(
                        i % 7,
                        i % 2,
                        i < LATE ? "" : ",\"target\":%d,\"late\":0.%d".formatted(i % 2, i % 9)));

    for (Path current : new Path[] {csv, json}) {
      CliRun run = CliRun.of("compare", csv, current, "--label", "target");

      assertThat(run.err()).isEmpty();
      assertThat(run.out()).contains("300 labelled", "numeric       x, prediction, late");
      assertThat(run.out()).doesNotContain("only the", "not judged: ", "kinds differ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "numbers, gone, rose from 0 % to 100 %",
    "gone, numbers, fell from 100 % to 0 %",
    "names, gone, rose from 0 % to 100 %",
    "gone, names, fell from 100 % to 0 %"
  })
  void a_column_without_values_fits_any_kind_in_rows_and_in_profiles(
      String reference, String current, String told) throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    file("numbers.csv", "x,y", 300, i -> random.nextDouble() + "," + i % 5);
    file("names.csv", "x,y", 300, i -> "n" + random.nextInt(4) + "," + i % 5);
    file("gone.csv", "x,y", 300, i -> "," + i % 5);
    for (String name : new String[] {reference, current}) {
      CliRun.of("profile", folder.resolve(name + ".csv"), "-o", folder.resolve(name + ".kedge"));
    }
    CliRun counted =
        CliRun.of(
            "profile",
            folder.resolve(current + ".csv"),
            "--reference",
            folder.resolve(reference + ".kedge"),
            "-o",
            folder.resolve("counted.kedge"));
    assertThat(counted.err()).isEmpty();

    for (String one : new String[] {reference + ".csv", reference + ".kedge"}) {
      for (String two : new String[] {current + ".csv", current + ".kedge", "counted.kedge"}) {
        CliRun run = CliRun.of("compare", folder.resolve(one), folder.resolve(two));

        assertThat(run.err()).as(one + " " + two).isEmpty();
        assertThat(run.out().strip()).as(one + " " + two).startsWith("■ critical");
        assertThat(run.out()).containsIgnoringCase("missing values of x " + told);
      }
    }
  }

  @Test
  void a_column_of_lists_leaves_the_rest_of_the_file_judged() throws IOException {
    Path rows =
        objects("n.jsonl", 200, i -> "{\"x\":%d,\"tags\":[%d],\"o\":{}}".formatted(i % 7, i));
    Path plain = file("p.csv", "x,tags", 200, i -> i % 7 + ",t" + i % 3);
    Path profile = folder.resolve("p.kedge");
    CliRun.of("profile", plain, "-o", profile);
    Path other = folder.resolve("x.kedge");
    CliRun.of("profile", file("x.csv", "x", 200, i -> "" + i % 7), "-o", other);

    for (Path reference : new Path[] {rows, plain, other}) {
      CliRun run = CliRun.of("compare", reference, rows);

      assertThat(run.err()).isEmpty();
      assertThat(run.out()).contains("column 'tags' holds lists, which cannot be judged; left out");
    }
    CliRun.of("compare", rows, rows, "--label", "tags")
        .assertSentence(1, "--label names column 'tags'", "holds lists");
    CliRun.of("compare", other, rows, "--columns", "x,tags")
        .assertSentence(1, "--columns names column 'tags'", "holds lists");
    CliRun.of("compare", profile, rows).assertSentence(1, "names in p.kedge and lists in n.jsonl");
    assertThat(CliRun.of("compare", profile, rows, "--exclude", "tags").exitCode()).isZero();
  }

  @Test
  void windows_without_times_tell_the_value_that_is_none() throws IOException {
    IntFunction<String> row =
        i -> (i == 7 ? "2024-02-30" : "2024-02-1" + i % 10) + ",\"a\nb\"," + i % 7;
    Path rows = file("t.csv", "timestamp,c,x", 200, row);
    Path good = file("g.csv", "timestamp,c,x", 200, i -> "2024-02-11,u," + i % 7);
    Path profile = folder.resolve("g.kedge");
    CliRun.of("profile", good, "-o", profile);

    for (Path reference : new Path[] {rows, good, profile}) {
      CliRun.of("compare", reference, rows, "--by", "day")
          .assertSentence(1, "t.csv", "'timestamp'", "data row 8 (line 16) holds '2024-02-30'");
    }
    CliRun.of("compare", rows, good, "--by", "day").assertSentence(1, "t.csv", "'2024-02-30'");
  }

  @Test
  void codes_with_leading_zeros_are_names_and_fit_a_profile_of_numbers() throws IOException {
    Path codes = file("c.csv", "zip,x", 200, i -> "%05d,%d".formatted(90_000 * (i % 2), i % 7));
    Path whole = file("w.csv", "zip,x", 200, i -> "%d,%d".formatted(90_000 * (i % 2), i % 7));
    Path profile = folder.resolve("w.kedge");
    CliRun.of("profile", whole, "-o", profile);

    assertThat(CliRun.of("compare", codes, codes).out()).contains("categorical   zip");
    assertThat(CliRun.of("compare", profile, codes).err()).isEmpty();
  }

  @Test
  void names_with_commas_can_be_named_and_blanks_around_words_do_not_count() throws IOException {
    Path rows = file("r.csv", "\"a,b\",c,x", 200, i -> i % 7 + "," + i % 5 + "," + i % 3);

    for (String exclude : new String[] {"\"a,b\",c", "a\\,b , c"}) {
      CliRun run = CliRun.of("compare", rows, rows, "--exclude", exclude);

      assertThat(run.err()).isEmpty();
      assertThat(run.out()).contains("a,b: excluded (--exclude)", "c: excluded (--exclude)");
    }
    CliRun.of("compare", rows, rows, "--columns", "\"a,b").assertSentence(2, "close a quote");
    CliRun words =
        CliRun.of("compare", rows, rows, "--fail-on", "warning, decay", "--statistics", "psi, ks");
    assertThat(words.err()).isEmpty();
    assertThat(words.exitCode()).isZero();
  }

  @Test
  void probabilities_as_predictions_are_told_how_to_be_named() throws IOException {
    Path rows = file("p.csv", "prediction,target", 200, i -> "0." + (100 + i) + "," + i % 2);

    assertThat(CliRun.of("compare", rows, rows).out().replaceAll("\\s+", " "))
        .contains("look like probabilities", "--score prediction");
    CliRun.of("compare", rows, rows, "--type", "binary_classification")
        .assertSentence(1, "--score prediction");
  }
}
