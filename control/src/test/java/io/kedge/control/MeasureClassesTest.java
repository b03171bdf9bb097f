/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import static io.kedge.control.DecayQuestions.MEASURING;
import static io.kedge.control.DecayQuestions.asked;
import static io.kedge.control.DecayQuestions.baseline;
import static io.kedge.control.DecayQuestions.measured;
import static io.kedge.control.DecayQuestions.metric;
import static io.kedge.control.DecayQuestions.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.control.Answers.Classes;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureClassesTest {

  @Test
  void labels_may_be_words() {
    Classes answers =
        classes(
            Optional.empty(),
            new String[] {"positive", "negative", "positive", "negative"},
            "positive",
            "positive",
            "negative",
            "negative");

    DecayAnswer answer = MEASURING.measure(asked("sentiment_classifier", answers, Map.of()));

    assertThat(answers.readAs()).isEqualTo("labels");
    assertThat(current(answer, "accuracy")).isEqualTo(0.5);
    assertThat(current(answer, "precision")).isEqualTo(0.5);
    assertThat(current(answer, "recall")).isEqualTo(0.5);
  }

  @Test
  void a_named_positive_class_is_the_one_that_counts() {
    String[] predictions = {"a", "a", "b", "b", "b"};
    String[] labels = {"a", "b", "b", "b", "b"};

    DecayAnswer ofA =
        MEASURING.measure(
            asked(
                "binary_classification", classes(Optional.of("a"), predictions, labels), Map.of()));
    DecayAnswer ofB =
        MEASURING.measure(
            asked(
                "binary_classification", classes(Optional.empty(), predictions, labels), Map.of()));

    assertThat(current(ofA, "precision")).isEqualTo(0.5);
    assertThat(current(ofA, "recall")).isEqualTo(1);
    assertThat(current(ofB, "precision")).isEqualTo(1);
    assertThat(current(ofB, "recall")).isEqualTo(0.75);
  }

  @Test
  void scores_are_cut_at_one_half_which_belongs_to_the_positive_class() {
    Answers answers = scores(new double[] {0.5, 0.499, 0.9, 0.1}, "1", "1", "0", "0");

    DecayAnswer answer = MEASURING.measure(asked("binary_classification", answers, Map.of()));

    assertThat(answers.readAs()).isEqualTo("scores");
    assertThat(current(answer, "accuracy")).isEqualTo(0.5);
    assertThat(current(answer, "recall")).isEqualTo(0.5);
    assertThat(current(answer, "roc_auc")).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void labels_have_no_figures_of_scores() {
    DecayAnswer answer =
        MEASURING.measure(asked("binary_classification", DecayQuestions.hits(8, 10), Map.of()));

    assertThat(metric(answer, "roc_auc").current()).isEmpty();
    assertThat(metric(answer, "roc_auc").recommendation()).startsWith("No figure: ");
  }

  @Test
  void three_classes_are_measured_as_three() {
    String[] labels = {"good", "bad", "so-so", "good", "bad", "so-so"};
    String[] predictions = {"good", "bad", "good", "good", "good", "so-so"};

    DecayAnswer answer =
        MEASURING.measure(
            asked(
                "sentiment_classifier", classes(Optional.empty(), predictions, labels), Map.of()));

    assertThat(current(answer, "accuracy")).isCloseTo(4 / 6.0, within(1e-12));
    assertThat(current(answer, "recall")).isCloseTo((1 + 0.5 + 0.5) / 3, within(1e-12));
  }

  @Test
  void classes_that_are_spelled_differently_are_not_decay() {
    String[] predictions = Collections.nCopies(200, "positive").toArray(String[]::new);
    predictions[0] = "negative";
    String[] labels = Collections.nCopies(200, "1").toArray(String[]::new);
    labels[0] = "0";
    DecayQuestion question =
        asked(
            "sentiment_classifier",
            classes(Optional.empty(), predictions, labels),
            baseline("accuracy", 0.9));

    MeasuredMetric accuracy = measured(question, "accuracy");

    assertThat(accuracy.current()).isEmpty();
    assertThat(accuracy.degraded()).isFalse();
    assertThat(accuracy.recommendation()).contains("spell them alike");
    assertThat(MEASURING.measure(question).warnings()).contains("no_class_in_common");
  }

  @Test
  void a_model_of_two_classes_may_be_wrong_every_time() {
    String[] predictions = Collections.nCopies(200, "1").toArray(String[]::new);
    String[] labels = Collections.nCopies(200, "0").toArray(String[]::new);

    MeasuredMetric accuracy =
        measured(
            asked(
                "binary_classification",
                classes(Optional.empty(), predictions, labels),
                baseline("accuracy", 0.9)),
            "accuracy");

    assertThat(accuracy.current()).hasValue(0);
    assertThat(accuracy.state()).isEqualTo(MeasuredMetric.State.CRITICAL);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 0",
    "no, yes, yes, no",
    "positive, negative, positive, negative",
    "ham, spam, spam, ham"
  })
  void the_positive_class_has_a_usual_name_or_the_last(
      String one, String other, String positive, String negative) {
    String[] labels = {one, other, one};

    assertThat(TwoClasses.of(labels, Optional.empty()))
        .contains(new TwoClasses(positive, negative));
  }

  @Test
  void one_usual_label_tells_the_other() {
    assertThat(TwoClasses.of(new String[] {"0", "0"}, Optional.empty()))
        .contains(new TwoClasses("1", "0"));
    assertThat(TwoClasses.of(new String[] {"0", null}, Optional.empty()))
        .contains(new TwoClasses("1", "0"));
    assertThat(TwoClasses.of(new String[] {"spam"}, Optional.empty())).isEmpty();
  }

  @Test
  void scores_are_for_two_classes_only() {
    assertThat(TwoClasses.of(new String[] {"a", "b", "c"}, Optional.empty())).isEmpty();
    assertThat(TwoClasses.of(new String[] {"a", "b"}, Optional.of("c"))).isEmpty();
    assertThat(TwoClasses.of(new String[0], Optional.empty())).isEmpty();
  }

  private static double current(DecayAnswer answer, String name) {
    return metric(answer, name).current().orElseThrow();
  }

  private static Classes classes(
      Optional<String> positive, String[] predictions, String... labels) {
    return new Classes(predictions, labels, positive);
  }
}
