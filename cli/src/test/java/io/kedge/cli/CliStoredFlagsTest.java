/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flags of columns beside a stored profile: honoured, or refused with the way out. */
class CliStoredFlagsTest {

  private static final String HEADER = "when,x,y,city,prediction,target";

  private static final Pattern MEASURED =
      Pattern.compile("\"column\": \"([^\"]+)\"[^{]*\\{?[^{]*?\"value\": [0-9]");

  @TempDir private Path folder;
  private Path rows;
  private Path now;
  private Path stored;
  private Path storedNow;

  @BeforeEach
  void two_files_and_their_profiles() throws IOException {
    rows = rows("rows.csv", 1);
    now = rows("now.csv", 2);
    stored = folder.resolve("rows.kedge");
    storedNow = folder.resolve("now.kedge");
    CliRun.of("profile", rows, "-o", stored);
    CliRun.of("profile", now, "--reference", stored, "-o", storedNow);
  }

  private Path rows(String name, int seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    return CliRun.file(
        folder.resolve(name),
        HEADER,
        400,
        row ->
            "2026-03-%02d,%s,%s,c%d,%s,%s"
                .formatted(
                    1 + row % 28,
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextInt(3),
                    random.nextDouble(),
                    random.nextDouble()));
  }

  @Test
  void chosen_and_excluded_columns_give_the_findings_of_the_rows() {
    for (String[] flags :
        new String[][] {
          {"--columns", "x"}, {"--exclude", "x"}, {"--columns", "x,city", "--exclude", "city"}
        }) {
      String expected = findings(rows, now, flags);

      assertThat(findings(stored, now, flags)).as("%s", (Object) flags).isEqualTo(expected);
      assertThat(findings(rows, storedNow, flags)).as("%s", (Object) flags).isEqualTo(expected);
      assertThat(findings(stored, storedNow, flags)).as("%s", (Object) flags).isEqualTo(expected);
    }
  }

  @Test
  void a_column_left_out_is_shown_with_the_flag_that_did_it() {
    String out = CliRun.of("compare", stored, storedNow, "--exclude", "x", "--columns", "y").out();

    assertThat(out).contains("x: excluded (--exclude)", "city: excluded (not among --columns)");
  }

  @Test
  void a_profile_on_a_reference_leaves_out_what_the_flags_say() {
    Path less = folder.resolve("less.kedge");

    CliRun run =
        CliRun.of("profile", now, "--reference", stored, "--exclude", "x,city", "-o", less);

    assertThat(run.out()).contains("2 columns");
    assertThat(columns(stored, less)).containsExactly("prediction", "y");
  }

  @Test
  void the_same_role_and_kind_as_in_the_profile_are_fine() {
    String[] same = {"--prediction", "prediction", "--categorical", "city", "--label", "target"};
    String expected = findings(rows, now);

    assertThat(findings(stored, now, same)).isEqualTo(expected);
    assertThat(findings(rows, storedNow, same)).isEqualTo(expected);
    assertThat(findings(stored, storedNow, "--prediction", "prediction", "--categorical", "city"))
        .isEqualTo(expected);
  }

  @Test
  void the_rows_own_label_and_time_are_named_beside_a_profile() throws IOException {
    Path renamed =
        CliRun.file(
            folder.resolve("renamed.csv"),
            "seen,x,y,city,prediction,outcome",
            400,
            row -> (1_767_225_600L + 3_600L * row) + ",0.5,0.5,c1,0.5,0.25");

    CliRun run =
        CliRun.of(
            "compare",
            stored,
            renamed,
            "--label",
            "outcome",
            "--time-column",
            "seen",
            "--by",
            "day",
            "--format",
            "json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"labelled_rows\": 400", "2026-01-01T00:00:00Z");
  }

  @Test
  void another_role_than_in_the_profile_is_refused_with_the_way_out() {
    for (String flag :
        new String[] {
          "--prediction", "--score", "--label", "--time-column", "--id", "--label-time"
        }) {
      for (Object[] pair : pairs()) {
        CliRun.of("compare", pair[0], pair[1], flag, "x")
            .assertSentence(
                1,
                flag + " names 'x', which ",
                ".kedge keeps as a feature",
                "make the profile again with: kedge profile FILE " + flag + " 'x' -o ");
      }
      CliRun.of("profile", now, "--reference", stored, "-o", storedNow, flag, "x")
          .assertSentence(1, "rows.kedge keeps as a feature");
    }
  }

  @Test
  void an_answer_that_the_profile_does_not_know_is_refused() {
    for (String flag : new String[] {"--prediction", "--score"}) {
      CliRun.of("compare", stored, now, flag, "target")
          .assertSentence(1, flag + " names 'target', which rows.kedge does not know");
    }
  }

  @Test
  void names_are_refused_where_the_profile_keeps_numbers() {
    for (Object[] pair : pairs()) {
      CliRun.of("compare", pair[0], pair[1], "--categorical", "x")
          .assertSentence(1, "--categorical names 'x'", ".kedge keeps as numbers");
    }
  }

  @Test
  void an_answer_cannot_be_taken_out_of_kept_metrics() {
    for (Object[] pair : pairs()) {
      CliRun.of("compare", pair[0], pair[1], "--exclude", "prediction")
          .assertSentence(1, "--exclude names 'prediction', by which ", " keeps its metrics");
    }
  }

  @Test
  void a_label_is_refused_beside_a_profile_without_labels() throws IOException {
    Path bare = CliRun.file(folder.resolve("bare.csv"), "x", 200, row -> row % 7 + ".5");
    Path kept = folder.resolve("bare.kedge");
    CliRun.of("profile", bare, "-o", kept);

    CliRun.of("compare", kept, now, "--label", "target")
        .assertSentence(1, "--label names 'target', but bare.kedge was made without labels");
  }

  @Test
  void a_column_that_nobody_has_is_refused_as_it_is_for_rows() {
    for (String flag : new String[] {"--columns", "--exclude", "--categorical"}) {
      CliRun.of("compare", rows, now, flag, "nope").assertSentence(1, "no column 'nope'");
      for (Object[] pair : pairs()) {
        CliRun.of("compare", pair[0], pair[1], flag, "nope")
            .assertSentence(1, "there is no column 'nope'; the columns are ", "'city'");
      }
      CliRun.of("profile", now, "--reference", stored, "-o", storedNow, flag, "nope")
          .assertSentence(1, "there is no column 'nope'");
    }
    CliRun.of("compare", stored, now, "--id", "nope").assertSentence(1, "no column 'nope'");
  }

  @Test
  void all_columns_excluded_leave_nothing_to_judge() {
    String all = "x,y,city,prediction";
    CliRun.of("compare", rows, now, "--exclude", all).assertSentence(1, "that can be judged");
    CliRun.of("profile", rows, "--exclude", all, "-o", storedNow)
        .assertSentence(1, "rows.csv has no column that can be judged");
  }

  @Test
  void a_feature_of_the_profile_is_one_in_the_rows_whatever_its_name() throws IOException {
    Path named = CliRun.file(folder.resolve("id.csv"), "id,x", 300, row -> row % 9 + "," + row % 7);
    Path kept = folder.resolve("id.kedge");
    CliRun.of("profile", named, "--columns", "id,x", "-o", kept);

    assertThat(columns(kept, named)).containsExactly("id", "x");
  }

  private Object[][] pairs() {
    return new Object[][] {{stored, now}, {rows, storedNow}, {stored, storedNow}};
  }

  /** The columns with a measured value. */
  private static Set<String> columns(Path reference, Path current) {
    return MEASURED
        .matcher(findings(reference, current))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String findings(Path reference, Path current, String... flags) {
    Object[] words =
        Stream.concat(
                Stream.of("compare", reference, current, "--format", "json"), Stream.of(flags))
            .toArray();
    CliRun run = CliRun.of(words);
    assertThat(run.err()).isEmpty();
    String json = run.out();
    String findings = json.substring(json.indexOf("\"findings\""), json.indexOf("\"windows\""));
    assertThat(findings).contains("psi");
    return findings;
  }
}
