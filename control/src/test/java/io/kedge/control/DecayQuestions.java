/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.control.Answers.Classes;
import io.kedge.control.Answers.Numbers;
import io.kedge.control.Answers.Scores;
import io.kedge.monitor.setting.DecayLimits;
import io.kedge.monitor.setting.ModelType;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.stats.inference.FixedBaseline;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Questions about answers and their labels, for tests. */
final class DecayQuestions {

  static final MeasureDecay MEASURING = new MeasureDecay(DecayLimits.defaults());

  private DecayQuestions() {}

  static DecayQuestion asked(String type, Answers answers, Map<String, FixedBaseline> baseline) {
    return asked(ModelTypes.named(type).orElseThrow(), answers, baseline);
  }

  static DecayQuestion asked(ModelType type, Answers answers, Map<String, FixedBaseline> baseline) {
    return new DecayQuestion(type, answers, Optional.empty(), Optional.empty(), baseline);
  }

  static MeasuredMetric metric(DecayAnswer answer, String name) {
    return answer.metrics().stream()
        .filter(one -> one.metric().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static MeasuredMetric measured(DecayQuestion question, String name) {
    return metric(MEASURING.measure(question), name);
  }

  /** Rows whose absolute errors alternate around the given mean, by a tenth of it. */
  static Numbers errors(double mean, int rows) {
    double[] predictions =
        IntStream.range(0, rows).mapToDouble(i -> 100 + mean * (i % 2 == 0 ? 0.9 : 1.1)).toArray();
    double[] labels = new double[rows];
    Arrays.fill(labels, 100);
    return new Numbers(predictions, labels);
  }

  /** Two balanced classes, of which that many answers are right, spread evenly over both. */
  static Classes hits(int right, int rows) {
    String[] predictions = new String[rows];
    String[] labels = new String[rows];
    for (int i = 0; i < rows; i++) {
      boolean hit = i < right;
      labels[i] = i % 2 == 0 ? "1" : "0";
      predictions[i] = hit == labels[i].equals("1") ? "1" : "0";
    }
    return new Classes(predictions, labels, Optional.empty());
  }

  static Scores scores(double[] scores, String... labels) {
    return new Scores(scores, labels, TwoClasses.of(labels, Optional.empty()).orElseThrow());
  }

  static Map<String, FixedBaseline> baseline(String metric, double value) {
    return Map.of(metric, FixedBaseline.of(value));
  }

  static Map<String, FixedBaseline> baseline(
      String metric, double value, long rows, double standardError) {
    return Map.of(
        metric, new FixedBaseline(value, OptionalLong.of(rows), OptionalDouble.of(standardError)));
  }
}
