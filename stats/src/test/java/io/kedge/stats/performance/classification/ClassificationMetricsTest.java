/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.performance.ClassificationAccumulator;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.RegressionRows;
import io.kedge.stats.performance.StandardErrors;
import io.kedge.stats.performance.Task;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ClassificationMetricsTest {

  private static final long NO_TIME = RegressionRows.UNKNOWN_TIME;

  @Test
  void a_class_that_is_never_predicted_counts_zero_with_a_warning() {
    ClassificationOutcomes outcomes = rows(Task.BINARY, "0 1", "0 1", "0 0");

    MetricValue.Known precision = known(new Precision(), outcomes);
    MetricValue.Known recall = known(new Recall(), outcomes);

    assertThat(precision.value()).isZero();
    assertThat(precision.warning()).isTrue();
    assertThat(recall.value()).isZero();
    assertThat(recall.warning()).isFalse();
  }

  @Test
  void several_classes_are_averaged_alike() {
    ClassificationOutcomes outcomes = rows(Task.MULTICLASS, "a a", "b b", "b c", "c c", "c b");

    assertThat(known(new F1Score(), outcomes).value()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(known(new BalancedAccuracy(), outcomes).value()).isCloseTo(2.0 / 3, within(1e-15));
  }

  @Test
  void kappa_has_no_value_when_chance_agrees_always() {
    MetricValue value = new CohenKappa().measure(rows(Task.BINARY, "0 0", "0 0"));

    assertThat(value).isInstanceOf(MetricValue.Unknown.class);
  }

  @Test
  void a_missing_class_leaves_the_area_undefined() {
    ClassificationAccumulator accumulator = new ClassificationAccumulator(10, Task.BINARY);
    accumulator.add("1", "1", 0.4, NO_TIME);

    MetricValue value = new RocAuc().measure(accumulator.outcomes());

    assertThat(((MetricValue.Unknown) value).explanation()).contains("one class");
  }

  @Test
  void margins_have_an_area_but_no_log_loss() {
    ClassificationAccumulator accumulator = new ClassificationAccumulator(10, Task.BINARY);
    accumulator.add("1", "1", 4, NO_TIME);
    accumulator.add("0", "0", -3, NO_TIME);

    assertThat(known(new RocAuc(), accumulator.outcomes()).value()).isEqualTo(1);
    assertThat(new LogLoss().measure(accumulator.outcomes()))
        .isInstanceOf(MetricValue.Unknown.class);
  }

  @Test
  void a_perfect_separation_has_no_standard_error() {
    ClassificationAccumulator accumulator = new ClassificationAccumulator(10, Task.BINARY);
    for (int i = 0; i < 4; i++) {
      accumulator.add("1", "1", 0.9, NO_TIME);
      accumulator.add("0", "0", 0.1, NO_TIME);
    }

    assertThat(known(new RocAuc(), accumulator.outcomes()).standardError()).isEmpty();
  }

  @Test
  void scores_of_several_classes_are_refused() {
    assertThatThrownBy(() -> new RocAuc().measure(rows(Task.MULTICLASS, "a a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("binary");
  }

  @Test
  void one_of_two_areas_suffices_to_tell_that_a_class_is_missing() {
    int[] labels = {0, 1, 0};
    double[][] probabilities = {{0.6, 0.3, 0.1}, {0.2, 0.5, 0.3}, {0.7, 0.2, 0.1}};

    assertThat(MulticlassScores.oneVersusRest(labels, probabilities)).isEmpty();
    assertThat(MulticlassScores.oneVersusOne(labels, probabilities)).isEmpty();
    assertThatThrownBy(() -> MulticlassScores.brier(new int[] {3, 0, 0}, probabilities))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("label");
  }

  @TestFactory
  Stream<DynamicTest> a_standard_error_is_the_spread_over_many_samples() {
    return Stream.of(
            new Accuracy(), new Precision(), new Recall(), new F1Score(), new BalancedAccuracy())
        .flatMap(
            metric ->
                Stream.of(Task.BINARY, Task.MULTICLASS)
                    .map(
                        task ->
                            DynamicTest.dynamicTest(
                                metric.descriptor().wireName() + " " + task.wireName(),
                                () -> assertSpread(metric, task))));
  }

  private static void assertSpread(PerformanceMetric metric, Task task) {
    SplitMix64 random = new SplitMix64(21);
    int samples = 400;
    double sum = 0;
    double squares = 0;
    double errors = 0;
    for (int s = 0; s < samples; s++) {
      ClassificationAccumulator accumulator = new ClassificationAccumulator(0, task);
      for (int i = 0; i < 300; i++) {
        int truth = random.nextInt(task == Task.BINARY ? 2 : 4);
        int answer =
            random.nextDouble() < 0.75 ? truth : random.nextInt(task == Task.BINARY ? 2 : 4);
        accumulator.add("" + answer, "" + truth, Double.NaN, NO_TIME);
      }
      MetricValue.Known value = known(metric, accumulator.outcomes());
      sum += value.value();
      squares += value.value() * value.value();
      errors += value.standardError().orElseThrow();
    }
    double spread = Math.sqrt((squares - sum * sum / samples) / (samples - 1));

    assertThat(errors / samples).isCloseTo(spread, Percentage.withPercentage(12));
  }

  @Test
  void rows_that_resemble_their_day_have_a_larger_standard_error() {
    SplitMix64 random = new SplitMix64(22);
    ClassificationAccumulator accumulator = new ClassificationAccumulator(0, Task.BINARY);
    for (int day = 0; day < 100; day++) {
      double skill = random.nextDouble() < 0.5 ? 0.95 : 0.65;
      for (int i = 0; i < 40; i++) {
        int truth = random.nextInt(2);
        int answer = random.nextDouble() < skill ? truth : 1 - truth;
        accumulator.add("" + answer, "" + truth, Double.NaN, day * 86_400_000L);
      }
    }

    for (PerformanceMetric metric : List.of(new Accuracy(), new F1Score())) {
      StandardErrors errors = metric.standardErrors(accumulator.outcomes()).orElseThrow();
      assertThat(errors.value()).isGreaterThan(2 * errors.rows());
      assertThat(errors.value()).isCloseTo(0.016, Percentage.withPercentage(20));
    }
  }

  private static ClassificationOutcomes rows(Task task, String... pairs) {
    ClassificationAccumulator accumulator = new ClassificationAccumulator(10, task);
    for (String pair : pairs) {
      String[] names = pair.split(" ", -1);
      accumulator.add(names[0], names[1], Double.NaN, NO_TIME);
    }
    return accumulator.outcomes();
  }

  private static MetricValue.Known known(
      PerformanceMetric metric, ClassificationOutcomes outcomes) {
    return (MetricValue.Known) metric.measure(outcomes);
  }
}
