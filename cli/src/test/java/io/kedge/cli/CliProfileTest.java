/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a profile keeps of answers, and what is told when it is made. */
class CliProfileTest {

  @TempDir private Path folder;
  private Path rows;
  private Path numbers;
  private Path classes;

  /** Whole answers with few values: classes by their look, numbers by what they mean. */
  @BeforeEach
  void one_file_and_two_profiles_of_it() throws IOException {
    rows =
        CliRun.file(
            folder.resolve("rows.csv"),
            "x,prediction,target",
            400,
            i -> i % 9 + "," + (i % 7 + i % 2) + "," + i % 7);
    numbers = folder.resolve("numbers.kedge");
    classes = folder.resolve("classes.kedge");
    CliRun.of("profile", rows, "--type", "price_predictor", "-o", numbers);
    CliRun.of("profile", rows, "-o", classes);
  }

  @Test
  void the_type_says_how_answers_are_kept() {
    Path current = folder.resolve("current.kedge");
    CliRun.of("profile", rows, "--reference", numbers, "-o", current);

    for (Path now : new Path[] {rows, current}) {
      CliRun run = CliRun.of("compare", numbers, now, "--type", "price_predictor");

      assertThat(run.err()).isEmpty();
      assertThat(run.out()).contains("mae").doesNotContain("accuracy");
    }
    assertThat(CliRun.of("compare", classes, rows).out()).contains("accuracy");
  }

  @Test
  void another_type_than_a_profile_keeps_is_refused_with_the_command_that_helps() {
    CliRun.of("compare", classes, rows, "--type", "regression")
        .assertSentence(
            1,
            "the answers kept in classes.kedge are classes",
            "make the profile again with: kedge profile FILE --type regression -o classes.kedge");
    CliRun.of(
            "profile",
            rows,
            "--reference",
            numbers,
            "--type",
            "sentiment_classifier",
            "-o",
            classes)
        .assertSentence(1, "the answers kept in numbers.kedge are numbers", "pass regression");
    CliRun.of("compare", numbers, classes)
        .assertSentence(
            1,
            "kept in numbers.kedge are numbers, but those in classes.kedge are classes",
            "kedge profile FILE --reference numbers.kedge -o classes.kedge");
  }

  @Test
  void measurements_beside_a_profile_of_classes_are_told_to_look_like_regression()
      throws IOException {
    Path measured =
        CliRun.file(
            folder.resolve("m.csv"), "x,prediction,target", 200, i -> i % 9 + "," + i + ".5," + i);

    CliRun.of("compare", classes, measured)
        .assertSentence(
            1,
            "classes.kedge keeps classes, but column 'prediction' has 200 different values such as"
                + " 0.5, which looks like regression",
            "kedge profile FILE --type regression -o classes.kedge");
    assertThat(CliRun.of("compare", numbers, measured).err()).isEmpty();
  }

  @Test
  void a_wrong_type_lists_the_right_ones_and_one_that_does_not_fit_is_refused() throws IOException {
    CliRun.of("profile", rows, "--type", "nonsense", "-o", numbers)
        .assertSentence(2, "--type: 'nonsense' is none of ", "regression");
    Path names = CliRun.file(folder.resolve("n.csv"), "prediction,target", 200, i -> "a,b" + i % 3);

    CliRun.of("profile", names, "--type", "regression", "-o", numbers)
        .assertSentence(1, "--type regression does not fit", "holds names");
  }

  @Test
  void the_notes_of_compare_are_told_when_the_profile_is_made() throws IOException {
    Path file =
        CliRun.file(
            folder.resolve("odd.csv"),
            "id,timestamp,when,day,x,prediction,label",
            200,
            i ->
                "%d,never %d,2026-03-%02d,%d/02/2026,%d,%b,%d"
                    .formatted(i, i, 1 + i % 28, 1 + i % 28, i % 7, i % 3 == 0, i % 2));

    CliRun run = CliRun.of("profile", file, "-o", folder.resolve("odd.kedge"));

    String compared = CliRun.of("compare", file, file, "--format", "markdown").out();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().skip(1).map(String::strip))
        .hasSize(9)
        .contains("id: id (named id)", "when: time (all values are dates or times)")
        .anyMatch(line -> line.startsWith("column 'day' holds dates or times"))
        .anyMatch(line -> line.startsWith("times are read from column 'when', not from"))
        .anyMatch(line -> line.startsWith("column 'prediction': true and false are read as 1"))
        .anyMatch(line -> line.startsWith("taken for binary"));
    for (String note : new String[] {"which are not read; left out", "are read as 1 and 0"}) {
      assertThat(compared).contains(note);
    }
  }

  @Test
  void a_profile_that_goes_to_the_output_is_alone_there() {
    CliRun run = CliRun.of("profile", rows, "-o", "/dev/null");

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("/dev/null: 400 rows").contains("target: label");
  }

  @Test
  void a_profile_of_another_version_names_the_file_and_the_way_out() throws IOException {
    byte[] bytes = Files.readAllBytes(classes);
    bytes[11] = 1;
    Files.write(classes, bytes);

    CliRun.of("compare", classes, rows)
        .assertSentence(
            1, "classes.kedge: the profile was written by an older Kedge", "kedge profile FILE -o");
  }
}
