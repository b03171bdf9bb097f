/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import static io.kedge.control.DecayQuestions.MEASURING;
import static io.kedge.control.DecayQuestions.asked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.control.Answers.Classes;
import io.kedge.control.Answers.Numbers;
import io.kedge.control.Answers.Scores;
import io.kedge.stats.golden.GoldenCase;
import io.kedge.stats.golden.GoldenFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The metrics of other tools, through the use case that callers of the server use. */
class MeasureDecayGoldenTest {

  private static final List<String> OF_NUMBERS =
      List.of(
          "mae", "rmse", "median_ae", "max_error", "bias", "smape", "wape", "pinball_0.1", "r2");

  /** Ours on the left, theirs on the right. */
  private static final Map<String, String> OF_CLASSES =
      Map.of("accuracy", "accuracy", "balanced_accuracy", "balanced_accuracy", "mcc", "mcc");

  private static final Map<String, String> OF_SCORES =
      Map.of(
          "roc_auc", "roc_auc",
          "average_precision", "average_precision",
          "ks_statistic", "ks_statistic",
          "brier", "brier",
          "log_loss", "log_loss_2^-52");

  private final List<String> gaps = new ArrayList<>();
  private int compared;

  @Test
  void metrics_of_numbers_are_those_of_other_tools() throws IOException {
    for (GoldenCase golden : GoldenFile.cases("metrics_regression")) {
      if (!golden.expected().has("error")) {
        Numbers answers = new Numbers(golden.sample("y_pred"), golden.sample("y_true"));
        DecayAnswer answer = MEASURING.measure(asked("regression", answers, Map.of()));
        OF_NUMBERS.forEach(name -> compare(golden, name, name, answer));
      }
    }

    assertThat(gaps).isEmpty();
    assertThat(compared).isGreaterThan(150);
  }

  @Test
  void metrics_of_classes_are_those_of_other_tools() throws IOException {
    for (GoldenCase golden : GoldenFile.cases("metrics_classification")) {
      if (golden.has("y_pred") && !golden.has("classes") && !golden.expected().has("error")) {
        Classes answers =
            new Classes(
                names(golden.json("y_pred")), names(golden.json("y_true")), Optional.empty());
        DecayAnswer answer =
            MEASURING.measure(asked("multiclass_classification", answers, Map.of()));
        OF_CLASSES.forEach((ours, theirs) -> compare(golden, ours, theirs, answer));
      }
    }

    assertThat(gaps).isEmpty();
    assertThat(compared).isGreaterThan(30);
  }

  @Test
  void metrics_of_scores_are_those_of_other_tools() throws IOException {
    for (GoldenCase golden : GoldenFile.cases("metrics_classification")) {
      if (golden.has("score") && !golden.has("metric") && !golden.expected().has("error")) {
        measureScores(golden);
      }
    }

    assertThat(gaps).isEmpty();
    assertThat(compared).isGreaterThan(20);
  }

  private void measureScores(GoldenCase golden) {
    double[] scores = golden.sample("score");
    if (Arrays.stream(scores).anyMatch(score -> !(score >= 0 && score <= 1))) {
      return;
    }
    Scores answers = new Scores(scores, names(golden.json("y_true")), new TwoClasses("1", "0"));
    DecayAnswer answer = MEASURING.measure(asked("binary_classification", answers, Map.of()));
    OF_SCORES.forEach((ours, theirs) -> compare(golden, ours, theirs, answer));
  }

  private void compare(GoldenCase golden, String ours, String theirs, DecayAnswer answer) {
    Optional<MeasuredMetric> metric =
        answer.metrics().stream()
            .filter(one -> one.metric().equals(ours))
            .filter(one -> one.current().isPresent())
            .findFirst();
    if (golden.expected().has(theirs) && metric.isPresent()) {
      GoldenFile.gap(golden, theirs, metric.get().current().getAsDouble()).ifPresent(gaps::add);
      compared++;
    }
  }

  private static String[] names(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .toArray(String[]::new);
  }
}
