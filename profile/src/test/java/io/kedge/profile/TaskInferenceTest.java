/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.profile.column.Heads;
import io.kedge.profile.column.SchemaHints;
import io.kedge.profile.column.SchemaInference;
import io.kedge.profile.column.TableSample;
import io.kedge.stats.performance.Task;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class TaskInferenceTest {

  @Test
  void labels_with_fractions_are_numbers() {
    assertThat(task(row -> "1", row -> row + ".5")).contains(Task.REGRESSION);
  }

  @Test
  void predictions_with_fractions_are_numbers() {
    assertThat(task(row -> row + ".25", row -> Integer.toString(row % 3)))
        .contains(Task.REGRESSION);
  }

  @Test
  void many_different_whole_labels_are_numbers() {
    assertThat(task(row -> "1", row -> Integer.toString(row % 21))).contains(Task.REGRESSION);
    assertThat(task(row -> "1", row -> Integer.toString(row % 20))).contains(Task.MULTICLASS);
  }

  @Test
  void two_classes_are_binary() {
    assertThat(task(row -> "1", row -> row % 2 + ".0")).contains(Task.BINARY);
    assertThat(task(row -> "yes", row -> row % 2 == 0 ? "yes" : "no")).contains(Task.BINARY);
    assertThat(task(row -> "1", row -> "1")).contains(Task.BINARY);
  }

  @Test
  void more_names_are_several_classes() {
    assertThat(task(row -> "a", row -> "abc".substring(row % 3, row % 3 + 1)))
        .contains(Task.MULTICLASS);
  }

  @Test
  void predictions_decide_while_no_label_has_arrived() {
    assertThat(task(row -> Integer.toString(row), row -> "")).contains(Task.REGRESSION);
  }

  @Test
  void labels_alone_have_a_task_so_that_they_are_counted() {
    TableSample noAnswer = Heads.of().with("target", "1", "0").sample();

    assertThat(inferred(noAnswer))
        .contains(new TaskInference(Task.BINARY, "the labels name 2 classes"));
  }

  @Test
  void without_labels_there_is_no_task() {
    TableSample noLabel = Heads.of().with("prediction", "1").sample();

    assertThat(inferred(noLabel)).isEmpty();
    assertThat(task(row -> "", row -> null)).isEmpty();
  }

  @Test
  void the_reason_is_told() {
    TableSample sample =
        Heads.of().with("prediction", "1", "0").with("target", "1.5", "2").sample();

    assertThat(inferred(sample))
        .contains(new TaskInference(Task.REGRESSION, "the labels are not whole numbers"));
  }

  private static Optional<Task> task(IntFunction<String> prediction, IntFunction<String> label) {
    return inferred(
            Heads.of().with("prediction", 60, prediction).with("target", 60, label).sample())
        .map(TaskInference::task);
  }

  @Test
  void fractions_from_0_to_1_for_two_classes_are_told_to_look_like_probabilities() {
    Heads heads = Heads.of().with("prediction", "0.1", "0.97", "1");

    String reason = inferred(heads.with("label", "0", "1", "1").sample()).orElseThrow().reason();

    assertThat(reason)
        .startsWith("the predictions are not whole numbers")
        .contains("look like probabilities")
        .endsWith("--score prediction");
    assertThat(inferred(heads.with("label", "0", "1", "2").sample()).orElseThrow().reason())
        .doesNotContain("--score");
  }

  private static Optional<TaskInference> inferred(TableSample sample) {
    return TaskInference.of(SchemaInference.infer(sample, SchemaHints.none()), sample);
  }
}
