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

/** What goes wrong with files and flags is one sentence that says what to do. */
class CliMistakesTest {

  @TempDir private Path folder;

  private Path file(String name, String header, int rows, IntFunction<String> row)
      throws IOException {
    return CliRun.file(folder.resolve(name), header, rows, row);
  }

  @Test
  void no_input_is_written_over() throws IOException {
    Path rows = file("rows.csv", "x", 30, i -> "" + i % 7);
    Path other = file("other.csv", "x", 30, i -> "" + i % 7);
    Path link = Files.createSymbolicLink(folder.resolve("link.html"), other);
    String before = Files.readString(rows);

    CliRun.of("compare", rows, other, "--format", "json", "--out", rows)
        .assertSentence(1, "rows.csv");
    CliRun.of("compare", rows, other, "--out", link).assertSentence(1, "other.csv");
    CliRun.of("profile", rows, "-o", rows).assertSentence(1, "rows.csv");

    assertThat(rows).hasContent(before);
    assertThat(other).hasContent(before);
  }

  @Test
  void an_ending_that_says_no_format_is_wrong_usage() throws IOException {
    Path rows = file("rows.csv", "x", 30, i -> "" + i % 7);
    Path pdf = folder.resolve("r.pdf");

    CliRun.of("compare", rows, rows, "--out", pdf).assertSentence(2, ".html", ".json", "--format");
    assertThat(pdf).doesNotExist();
    assertThat(CliRun.of("compare", rows, rows, "--out", pdf, "--format", "json").exitCode())
        .isZero();
    assertThat(CliRun.of("compare", rows, rows, "--out", "/dev/null").exitCode()).isZero();
  }

  @Test
  void wrong_words_are_answered_with_the_right_ones() {
    CliRun.of("compare", "a", "b", "--by", "year")
        .assertSentence(2, "'year'", "hour, day, week, month");
    CliRun.of("compare", "a", "b", "--format", "pdf")
        .assertSentence(2, "table, json, markdown, html");
    CliRun.of("compare", "a", "b", "--fail-on", "x")
        .assertSentence(2, "warning, critical, drift, decay");
  }

  @Test
  void a_split_in_another_form_and_a_column_named_twice_are_wrong_usage() throws IOException {
    Path rows = file("rows.csv", "x", 30, i -> "" + i % 7);

    CliRun.of("compare", rows, "--split", "period").assertSentence(2, "COLUMN=VALUE", "'period'");
    CliRun.of("profile", rows, "-o", "p.kedge", "--split", "period")
        .assertSentence(2, "COLUMN=VALUE");
    CliRun.of("compare", rows, rows, "--prediction", "x", "--label", "x")
        .assertSentence(2, "--prediction and --label both name 'x'");
  }

  @Test
  void a_split_without_reference_rows_lists_values_of_the_column() throws IOException {
    Path rows = file("rows.csv", "side,x", 30, i -> "s" + i % 7 + "," + i % 5);

    CliRun run = CliRun.of("compare", rows, "--split", "side=old");

    run.assertSentence(1, "'side'", "'s0', 's1', 's2', 's3', 's4'");
    assertThat(run.err()).doesNotContain("s5");
  }

  @Test
  void the_split_column_is_judged_on_request_and_the_sides_have_names() throws IOException {
    Path rows =
        file("rows.csv", "period,x", 200, i -> (i < 100 ? "reference," : "current,") + i % 7);
    Path json = folder.resolve("r.json");

    CliRun.of("compare", rows, "--split", "period=reference", "--out", json);
    assertThat(Files.readString(json))
        .contains("rows.csv (period=reference)", "rows.csv (other rows)")
        .doesNotContain("--judge-split");
    CliRun.of("compare", rows, "--split", "period=reference", "--judge-split", "--out", json);
    assertThat(Files.readString(json)).contains("--judge-split");
  }

  @Test
  void files_without_a_common_or_a_judged_column_are_sentences() throws IOException {
    Path x = file("x.csv", "x", 30, i -> "" + i % 7);
    Path bare = file("bare.csv", "3,a", 30, i -> i % 7 + ",a");
    Path ids = file("ids.csv", "id", 30, i -> "" + i);

    CliRun.of("compare", x, bare).assertSentence(1, "x.csv", "bare.csv", "names may be missing");
    CliRun.of("compare", ids, ids).assertSentence(1, "ids.csv", "no column in common");
  }

  @Test
  void a_profile_on_its_own_bins_is_refused_with_the_command_to_make_it_again() throws IOException {
    Path reference = file("b1.csv", "x", 60_000, uniform(1));
    Path current = file("b2.csv", "x", 60_000, uniform(2));
    Path one = folder.resolve("b1.kedge");
    Path own = folder.resolve("b2n.kedge");
    Path same = folder.resolve("b2.kedge");
    CliRun.of("profile", reference, "-o", one);
    CliRun.of("profile", current, "-o", own);
    CliRun.of("profile", current, "--reference", one, "-o", same);

    CliRun.of("compare", one, own)
        .assertSentence(1, "b2n.kedge", "own bins", "--reference b1.kedge -o b2n.kedge");
    assertThat(CliRun.of("compare", one, same).exitCode()).isZero();
  }

  @Test
  void a_profile_counted_on_another_can_be_the_reference_itself() throws IOException {
    Path one = folder.resolve("one.kedge");
    Path two = folder.resolve("two.kedge");
    Path rows = file("two.csv", "x", 300, i -> "n" + i % 7);
    CliRun.of("profile", file("one.csv", "x", 300, i -> "n" + i % 5), "-o", one);
    CliRun.of("profile", rows, "--reference", one, "-o", two);

    CliRun run = CliRun.of("compare", two, rows);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void profiles_tell_which_columns_only_one_side_has() throws IOException {
    Path left = folder.resolve("left.kedge");
    Path right = folder.resolve("right.kedge");
    Path names = folder.resolve("names.kedge");
    Path rows = file("rows.csv", "both,new", 300, i -> i % 7 + "," + i % 5);
    CliRun.of("profile", file("l.csv", "both,old", 300, i -> i % 7 + "," + i % 5), "-o", left);
    CliRun.of("profile", rows, "-o", right);
    CliRun.of("profile", file("n.csv", "both", 300, i -> "n" + i % 7), "-o", names);

    for (Path current : new Path[] {right, rows}) {
      assertThat(CliRun.of("compare", left, current, "--format", "json").out())
          .contains("only the reference has 'old'", "only the current rows have 'new'");
    }
    CliRun.of("compare", left, names).assertSentence(1, "'both'", "left.kedge", "names.kedge");
  }

  @Test
  void seconds_since_1970_cut_windows_by_name_or_by_flag() throws IOException {
    Path named = file("named.csv", "ts,x", 300, i -> (1_767_225_600L + 3600L * i) + "," + i % 7);
    Path other = file("other.csv", "seen,x", 300, i -> (1_767_225_600L + 3600L * i) + "," + i % 7);

    CliRun byName = CliRun.of("compare", named, named, "--by", "day", "--format", "json");
    CliRun byFlag =
        CliRun.of(
            "compare", other, other, "--by", "day", "--time-column", "seen", "--format", "json");

    assertThat(byName.out()).contains("2026-01-01T00:00:00Z", "2026-01-13T00:00:00Z");
    assertThat(byFlag.out()).contains("2026-01-01T00:00:00Z", "2026-01-13T00:00:00Z");
    CliRun.of("compare", other, other, "--by", "day", "--time-column", "x")
        .assertSentence(1, "other.csv", "'x'", "data row 1", "'0'");
  }

  private static IntFunction<String> uniform(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return row -> Double.toString(random.nextDouble());
  }
}
