/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import static io.kedge.control.DecayQuestions.MEASURING;
import static io.kedge.control.DecayQuestions.asked;
import static io.kedge.control.DecayQuestions.errors;
import static io.kedge.control.DecayQuestions.hits;
import static io.kedge.control.DecayQuestions.scores;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.control.Answers.Numbers;
import io.kedge.control.MeasuredMetric.State;
import io.kedge.monitor.setting.MetricThreshold;
import io.kedge.monitor.setting.ModelType;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.stats.inference.FixedBaseline;
import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.Task;
import io.kedge.stats.performance.metric.PerformanceMetrics;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every metric, whatever the rows. */
class MeasureDecayLawsTest {

  private static final double[] HOSTILE = {
    0, -0.0, 1, -1, 1e-300, 1e300, -1e300, Double.MIN_VALUE, 0.1, 1e-9
  };

  @TestFactory
  Stream<DynamicTest> a_better_value_is_never_decay_and_a_worse_one_is() {
    return samples().flatMap(sample -> judged(sample).map(name -> direction(sample, name)));
  }

  private static DynamicTest direction(Sample sample, String name) {
    return DynamicTest.dynamicTest(
        sample.name() + " " + name,
        () -> {
          double now = value(sample, name).orElseThrow();
          double better = moved(name, now, -0.05);
          double worse = moved(name, now, 0.05);

          MeasuredMetric improved = against(sample, name, worse);
          MeasuredMetric decayed = against(sample, name, better);

          assertThat(improved.change().orElseThrow()).isNegative();
          assertThat(improved.degraded()).isFalse();
          assertThat(improved.state()).isEqualTo(State.OK);
          assertThat(decayed.change().orElseThrow()).isPositive();
          assertThat(decayed.degraded()).isTrue();
        });
  }

  /** The value that is worse by that much, in the metric's own units. */
  private static double moved(String name, double value, double worsening) {
    return switch (direction(name)) {
      case LOWER_IS_BETTER -> value + worsening;
      case HIGHER_IS_BETTER -> value - worsening;
      case CLOSER_TO_ZERO -> Math.signum(value) * (Math.abs(value) + worsening);
    };
  }

  private static Direction direction(String name) {
    return PerformanceMetrics.named(name).orElseThrow().descriptor().direction();
  }

  private static MeasuredMetric against(Sample sample, String name, double baseline) {
    MetricThreshold threshold = new MetricThreshold(name, 0.01, 0.02, ChangeMode.ABSOLUTE);
    ModelType type =
        new ModelType("own", sample.type().task(), List.of(threshold), sample.type().trades());
    return DecayQuestions.measured(
        asked(type, sample.answers(), DecayQuestions.baseline(name, baseline)), name);
  }

  @TestFactory
  Stream<DynamicTest> figures_are_finite_or_absent_whatever_comes() {
    return Stream.concat(hostileSamples(), samples())
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.name(),
                    () -> {
                      for (double baseline : HOSTILE) {
                        requireFinite(sample, FixedBaseline.of(baseline));
                        requireFinite(sample, counted(baseline, 1, 0));
                        requireFinite(sample, counted(baseline, 7, 1e-200));
                        requireFinite(sample, counted(baseline, 1_000_000, 1e200));
                      }
                    }));
  }

  private static FixedBaseline counted(double value, long rows, double error) {
    return new FixedBaseline(value, OptionalLong.of(rows), OptionalDouble.of(error));
  }

  private static void requireFinite(Sample sample, FixedBaseline baseline) {
    Map<String, FixedBaseline> all = new HashMap<>();
    for (PerformanceMetric metric : PerformanceMetrics.all()) {
      all.put(metric.descriptor().wireName(), baseline);
    }
    for (MeasuredMetric one :
        MEASURING.measure(asked(sample.type(), sample.answers(), all)).metrics()) {
      Stream.of(one.current(), one.change(), one.pValue())
          .filter(OptionalDouble::isPresent)
          .forEach(figure -> assertThat(figure.getAsDouble()).as(one.toString()).isFinite());
      one.interval()
          .ifPresent(
              interval -> {
                assertThat(interval.low()).as(one.toString()).isFinite();
                assertThat(interval.high()).as(one.toString()).isFinite();
              });
      assertThat(one.current().isPresent() || !one.degraded()).isTrue();
    }
  }

  @TestFactory
  Stream<DynamicTest> without_a_baseline_nothing_is_healthy_or_decayed() {
    return samples()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.name(),
                    () ->
                        assertThat(
                                MEASURING
                                    .measure(asked(sample.type(), sample.answers(), Map.of()))
                                    .metrics())
                            .isNotEmpty()
                            .allMatch(one -> one.state() == State.NO_BASELINE)
                            .allMatch(one -> one.change().isEmpty() && !one.degraded())));
  }

  private record Sample(String name, ModelType type, Answers answers) {}

  private static Stream<Sample> samples() {
    double[] certain = new double[200];
    String[] labels = new String[200];
    for (int i = 0; i < certain.length; i++) {
      labels[i] = i % 2 == 0 ? "1" : "0";
      certain[i] = (i % 2 == 0 ? 0.45 : 0.35) + (i % 7) * 0.04;
    }
    return Stream.of(
        new Sample("prices", type("price_predictor"), wave()),
        new Sample("numbers", type("regression"), errors(1.5, 300)),
        new Sample("classes", type("binary_classification"), hits(160, 200)),
        new Sample("scores", type("sentiment_classifier"), scores(certain, labels)));
  }

  private static ModelType type(String name) {
    return ModelTypes.named(name).orElseThrow();
  }

  private static Numbers wave() {
    double[] labels = new double[300];
    Arrays.setAll(labels, i -> 100 + 5 * Math.sin(i * 0.37) + i % 3);
    double[] predictions = new double[300];
    Arrays.setAll(predictions, i -> labels[i] + 0.8 * Math.cos(i * 1.3) + 0.4);
    return new Numbers(predictions, labels);
  }

  private static Stream<Sample> hostileSamples() {
    ModelType prices = type("price_predictor");
    return Stream.of(
        new Sample("one row", prices, new Numbers(new double[] {1}, new double[] {2})),
        new Sample("one right row", prices, new Numbers(new double[] {1}, new double[] {1})),
        new Sample("no row", prices, new Numbers(new double[0], new double[0])),
        new Sample("all right", prices, errors(0, 120)),
        new Sample("zeros", prices, new Numbers(new double[120], new double[120])),
        new Sample("extremes", prices, new Numbers(HOSTILE, reversed())),
        new Sample("one class", type("binary_classification"), hits(100, 100)),
        new Sample("one answer", type("binary_classification"), hits(1, 1)),
        new Sample("always wrong", type("binary_classification"), hits(0, 150)),
        new Sample("one score", type("binary_classification"), scores(new double[] {0.3}, "1")));
  }

  private static double[] reversed() {
    double[] values = new double[HOSTILE.length];
    Arrays.setAll(values, i -> HOSTILE[HOSTILE.length - 1 - i]);
    return values;
  }

  /** The metrics of a sample that have a value and may have thresholds of their own. */
  private static Stream<String> judged(Sample sample) {
    Task task = sample.type().task();
    return PerformanceMetrics.of(task).stream()
        .map(metric -> metric.descriptor().wireName())
        .filter(name -> !ModelType.isTradingFigure(name))
        .filter(name -> value(sample, name).isPresent());
  }

  private static OptionalDouble value(Sample sample, String name) {
    return MEASURING.measure(asked(sample.type(), sample.answers(), Map.of())).metrics().stream()
        .filter(one -> one.metric().equals(name))
        .findFirst()
        .orElseThrow()
        .current();
  }
}
