/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Heads;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.SchemaHints;
import io.kedge.profile.column.SchemaInference;
import io.kedge.profile.column.TableSample;
import io.kedge.stats.performance.Task;
import org.junit.jupiter.api.Test;

class TypeFitTest {

  private static final TableSample NAMES =
      Heads.of().with("prediction", "good", "bad").with("label", "bad", "bad").sample();

  private static final TableSample PRICES =
      Heads.of()
          .with("prediction", 60, row -> "12." + row)
          .with("label", 60, row -> "13." + row)
          .sample();

  @Test
  void a_type_of_numbers_does_not_fit_names() {
    assertThatThrownBy(() -> require("price_predictor", Task.REGRESSION, NAMES))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "--type price_predictor does not fit: column 'label' holds names such as 'bad', not"
                + " numbers; leave --type out, or pass binary_classification or"
                + " multiclass_classification");
  }

  @Test
  void a_type_of_classes_does_not_fit_measurements() {
    for (Task task : new Task[] {Task.BINARY, Task.MULTICLASS}) {
      assertThatThrownBy(() -> require("binary_classification", task, PRICES))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              "--type binary_classification does not fit: column 'label' has 60 different values"
                  + " such as 13.0, which looks like regression; use --type regression, or name"
                  + " the column of classes with --label");
    }
  }

  @Test
  void many_whole_numbers_are_not_two_classes() {
    TableSample counts = Heads.of().with("label", 60, Integer::toString).sample();

    assertThatThrownBy(() -> require("binary_classification", Task.BINARY, counts))
        .hasMessage(
            "--type binary_classification does not fit: column 'label' has 60 different values such as"
                + " 0; leave --type out, or name the column of classes with --label");
  }

  @Test
  void measurements_and_names_are_told_not_to_meet() {
    Heads heads = Heads.of().with("prediction", 60, row -> row % 2 == 0 ? "up" : "down");
    TableSample sample = heads.with("label", 60, row -> "13." + row).sample();
    Schema schema = SchemaInference.infer(sample, SchemaHints.none());

    assertThat(TypeFit.mismatch(schema, sample))
        .contains(
            "column 'label' has 60 different values such as 13.0, which looks like regression, but"
                + " the predictions in column 'prediction' are names such as 'up'; name the column"
                + " of numbers with --prediction");
    assertThat(TaskInference.of(schema, sample)).isEmpty();
    for (TableSample alike : new TableSample[] {NAMES, PRICES}) {
      Schema fits = SchemaInference.infer(alike, SchemaHints.none());
      assertThat(TypeFit.mismatch(fits, alike)).isEmpty();
    }
  }

  @Test
  void probabilities_among_predictions_are_told_to_be_named_as_scores() {
    TableSample sample =
        Heads.of()
            .with("prediction", 60, row -> "0." + (100 + row))
            .with("label", 60, row -> Integer.toString(row % 2))
            .sample();

    assertThatThrownBy(() -> require("sentiment_classifier", Task.BINARY, sample))
        .hasMessageContaining("look like probabilities")
        .hasMessageEndingWith("pass --score prediction");
  }

  @Test
  void few_rounded_probabilities_are_told_too_and_shares_of_more_classes_are_not() {
    Heads rounded = Heads.of().with("my p", 60, row -> "0." + row % 10);
    TableSample two = rounded.with("label", 60, row -> row % 2 == 0 ? "yes" : "no").sample();
    SchemaHints named = SchemaHints.none().with(Role.PREDICTION, "my p");

    assertThatThrownBy(
            () ->
                TypeFit.require(
                    "binary_classification", Task.BINARY, SchemaInference.infer(two, named), two))
        .hasMessageEndingWith("pass --score 'my p'");

    TableSample three =
        Heads.of()
            .with("prediction", 60, row -> "0." + row % 10)
            .with("label", 60, row -> Integer.toString(row % 3))
            .sample();
    assertThatCode(() -> require("multiclass_classification", Task.MULTICLASS, three))
        .doesNotThrowAnyException();
  }

  @Test
  void types_that_fit_are_let_pass() {
    TableSample numbered =
        Heads.of()
            .with("prediction", 60, Integer::toString)
            .with("label", 60, Integer::toString)
            .sample();

    assertThatCode(() -> require("price_predictor", Task.REGRESSION, PRICES))
        .doesNotThrowAnyException();
    assertThatCode(() -> require("binary_classification", Task.BINARY, NAMES))
        .doesNotThrowAnyException();
    assertThatCode(() -> require("multiclass_classification", Task.MULTICLASS, numbered))
        .doesNotThrowAnyException();
  }

  private static void require(String type, Task task, TableSample sample) {
    TypeFit.require(type, task, SchemaInference.infer(sample, SchemaHints.none()), sample);
  }
}
