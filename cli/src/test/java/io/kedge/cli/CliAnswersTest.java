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
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of labels, predictions and scores, and what a build can act on. */
class CliAnswersTest {

  private static final int ROWS = 600;

  @TempDir private Path folder;

  private record Run(int exitCode, String out, String err) {}

  @Test
  void a_label_column_that_is_gone_is_in_the_sentence_and_stops_a_build_that_asks()
      throws IOException {
    Path before =
        file("before.csv", "x,prediction,label", i -> "%d,%d.5,%d".formatted(i % 9, i, i));
    Path now = file("now.csv", "x,prediction", i -> "%d,%d.5".formatted(i % 9, i));

    Run asked = compare(before, now, "--fail-on", "decay,unjudged", "--format", "json");
    Run unasked = compare(before, now, "--fail-on", "decay");

    assertThat(asked.exitCode).isEqualTo(10);
    assertThat(unasked.exitCode).isZero();
    assertThat(asked.out)
        .contains("\"severity\": \"ok\"", "\"judged\": true", "\"decay_judged\": false")
        .contains("; decay could not be judged: the current rows have no column 'label'.\"");
  }

  @Test
  void labels_that_vanished_from_their_column_stop_a_build_that_asks() throws IOException {
    Path before = file("before.csv", "prediction,label", i -> "%d.5,%d".formatted(i, i));
    Path now = file("now.csv", "prediction,label", i -> "%d.5,%s".formatted(i, i < 9 ? i : ""));

    Run run = compare(before, now, "--fail-on", "unjudged", "--format", "json");

    assertThat(run.exitCode).isEqualTo(10);
    assertThat(run.out).contains("\"decay_obstacle\": \"9 of 100 labels\"", "\"labelled_rows\": 9");
  }

  @Test
  void features_alone_are_judged_and_too_few_of_them_are_not() throws IOException {
    Path many = file("many.csv", "x", i -> "1." + i % 9);
    Path few = Files.writeString(folder.resolve("few.csv"), "x\n1.5\n1.5\n");

    Run judged = compare(many, many, "--fail-on", "unjudged", "--format", "json");

    assertThat(judged.exitCode).isZero();
    assertThat(judged.out).contains("\"decay_judged\": null", "\"decay_obstacle\": null");
    assertThat(compare(many, few, "--fail-on", "unjudged").exitCode).isEqualTo(10);
    assertThat(compare(many, few, "--fail-on", "warning,drift").exitCode).isZero();
  }

  @Test
  void scores_and_labels_are_measured_without_predictions() throws IOException {
    Path rows = file("rows.csv", "score,label", i -> "0.%03d,%d".formatted(i, i * 7 % 600 / 300));

    Run run = compare(rows, rows, "--fail-on", "unjudged", "--format", "json");

    assertThat(run.exitCode).isZero();
    for (String metric : List.of("roc_auc", "average_precision", "log_loss", "brier", "ece")) {
      assertThat(run.out)
          .containsPattern("\"metric\": \"" + metric + "\",\\s+[^{]*\"value\": [0-9]");
    }
    assertThat(run.out).contains("\"decay_judged\": true", "metrics are those of scores");
  }

  @Test
  void a_feature_that_the_current_rows_lost_is_said_and_can_fail_a_build() throws IOException {
    Path before = file("before.csv", "x,y,row_id", i -> i % 9 + "," + i % 7 + ",r" + i);
    Path now = file("now.csv", "x,extra", i -> i % 9 + "," + i % 5);

    Run run = compare(before, now, "--fail-on", "unjudged");

    assertThat(run.exitCode).isEqualTo(10);
    assertThat(run.out).contains("No drift in 1 column; 1 column could not be judged");
    assertThat(compare(before, now, "--fail-on", "warning,drift").exitCode).isZero();
    assertThat(compare(before, now, "--exclude", "y", "--fail-on", "unjudged").exitCode).isZero();
  }

  @Test
  void truth_values_beside_ones_and_zeros_are_no_alarm() throws IOException {
    Path words = file("words.csv", "flag", i -> i % 3 == 0 ? "True" : "False");
    Path digits = file("digits.csv", "flag", i -> i % 3 == 0 ? "1" : "0");

    for (Path[] sides : new Path[][] {{words, digits}, {digits, words}}) {
      Run run = compare(sides[0], sides[1], "--fail-on", "warning");

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.out)
          .contains("No drift in 1 column", "column 'flag': true and false are read as 1 and 0");
    }
    Path counts = file("counts.csv", "flag", i -> "" + i % 3);
    assertThat(compare(words, counts).err)
        .contains("Write 1 and 0, or true and false, for truth values");
  }

  @Test
  void measurements_beside_names_or_classes_are_told_to_look_like_regression() throws IOException {
    Path measured =
        file("m.csv", "x,p,y", i -> i % 9 + "," + (i % 2 == 0 ? "up," : "down,") + i + ".5");
    Path classes = file("c.csv", "prediction,label", i -> i % 3 + "," + i % 2);
    Path numbers = file("n.csv", "prediction,label", i -> i % 3 + "," + i + ".5");

    Run names = compare(measured, measured, "--prediction", "p", "--label", "y");
    Run differing = compare(classes, numbers);

    assertThat(names.out.replaceAll("\\s+", " "))
        .contains("decay could not be judged: column 'y' has ", "looks like regression, but the")
        .doesNotContain("'0.5',");
    assertThat(differing.out.replaceAll("\\s+", " "))
        .contains("decay could not be judged: in the current rows, column 'label' has ")
        .contains("looks like regression, but the reference has classes; pass --type regression");
    assertThat(compare(classes, numbers, "--type", "regression").out).contains("mae");
  }

  @Test
  void a_type_that_does_not_fit_is_one_sentence_with_the_column() throws IOException {
    Path names =
        file("names.csv", "x,prediction,label", i -> i % 9 + (i % 2 == 0 ? ",yes,no" : ",no,no"));
    Path prices = file("prices.csv", "x,prediction,label", i -> "1,%d.25,%d.5".formatted(i, i));

    for (String type : new String[] {"regression", "price_predictor", "risk_assessor"}) {
      Run run = compare(names, names, "--type", type);
      assertThat(run.exitCode).isEqualTo(1);
      assertThat(run.err)
          .hasLineCount(1)
          .startsWith(
              "kedge: --type " + type + " does not fit: column 'label' holds names such as");
    }
    assertThat(compare(prices, prices, "--type", "binary_classification").err)
        .contains("does not fit: column 'label' has 600 different values such as 0.5");
  }

  @Test
  void a_type_that_does_not_fit_a_profile_is_one_sentence_too() throws IOException {
    Path names = file("names.csv", "x,prediction,label", i -> i % 9 + ",yes,no");
    Path kept = folder.resolve("names.kedge");

    run("profile", names, "-o", kept);
    Run run = run("compare", kept, names, "--type", "price_predictor");

    assertThat(run.exitCode).isEqualTo(1);
    assertThat(run.err)
        .hasLineCount(1)
        .contains("--type price_predictor does not fit: the answers kept in ");
  }

  private Path file(String name, String header, IntFunction<String> row) throws IOException {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (int i = 0; i < ROWS; i++) {
      text.append(row.apply(i)).append('\n');
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private static Run compare(Path reference, Path current, String... more) {
    Object[] arguments = new Object[more.length + 3];
    arguments[0] = "compare";
    arguments[1] = reference;
    arguments[2] = current;
    System.arraycopy(more, 0, arguments, 3, more.length);
    return run(arguments);
  }

  private static Run run(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = String.valueOf(arguments[i]);
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Cli.run(words, new PrintWriter(out), new PrintWriter(err));
    return new Run(exitCode, out.toString(), err.toString());
  }
}
