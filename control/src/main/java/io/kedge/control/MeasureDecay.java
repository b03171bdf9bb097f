/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.monitor.setting.DecayLimits;
import io.kedge.monitor.setting.MetricThreshold;
import io.kedge.monitor.setting.ModelType;
import io.kedge.stats.inference.Decay;
import io.kedge.stats.inference.DecayResult;
import io.kedge.stats.inference.DecayThresholds;
import io.kedge.stats.inference.FixedBaseline;
import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.metric.PerformanceMetrics;
import io.kedge.stats.performance.trading.PredictedPrices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Measures answers that are at hand against a baseline that was set on purpose. Nothing is stored:
 * calling it never makes or moves a baseline. Thread-safe.
 */
public final class MeasureDecay {

  /** Without a threshold a change is shown; any threshold gives the same figures. */
  private static final double ANY = 1;

  private final DecayLimits limits;

  /** Measures with this significance and these numbers of labels. */
  public MeasureDecay(DecayLimits limits) {
    this.limits = limits;
  }

  /** The answer; never throws for what the rows are. */
  public DecayAnswer measure(DecayQuestion question) {
    Outcomes outcomes = question.answers().outcomes(question.epochMillis());
    Map<String, MetricValue> trading = trading(question);
    List<MeasuredMetric> measured = new ArrayList<>();
    for (PerformanceMetric metric : metrics(question.type(), outcomes)) {
      String name = metric.descriptor().wireName();
      MetricValue value =
          Optional.ofNullable(trading.get(name)).orElseGet(() -> metric.measure(outcomes));
      measured.add(one(question, metric, value, outcomes));
    }
    List<String> warnings = new ArrayList<>();
    if (usable(outcomes) < limits.labelsToDecide()) {
      warnings.add("small_sample");
    }
    if (!trading.isEmpty() && question.epochMillis().isEmpty()) {
      warnings.add("252_periods_a_year_assumed");
    }
    question.answers().obstacle().ifPresent(why -> warnings.add("no_class_in_common"));
    if (question.baseline().entrySet().stream().anyMatch(MeasureDecay::isTakenAsExact)) {
      warnings.add("baseline_taken_as_exact");
    }
    return new DecayAnswer(measured, usable(outcomes), warnings);
  }

  private static boolean isTakenAsExact(Map.Entry<String, FixedBaseline> baseline) {
    return PerformanceMetrics.named(baseline.getKey())
        .filter(metric -> baseline.getValue().isTakenAsExact(metric.descriptor()))
        .isPresent();
  }

  /** Trading figures need the order of the rows, which is the order in which they were sent. */
  private static Map<String, MetricValue> trading(DecayQuestion question) {
    return question.type().trades() && question.answers() instanceof Answers.Numbers numbers
        ? new CompleteRows(numbers, question.epochMillis(), question.referencePrices())
            .prices()
            .map(PredictedPrices::figures)
            .orElse(Map.of())
        : Map.of();
  }

  private static List<PerformanceMetric> metrics(ModelType type, Outcomes outcomes) {
    Map<String, PerformanceMetric> metrics = new LinkedHashMap<>();
    for (MetricThreshold threshold : type.thresholds()) {
      PerformanceMetrics.named(threshold.metric())
          .ifPresent(metric -> metrics.put(threshold.metric(), metric));
    }
    PerformanceMetrics.all().forEach(metric -> metrics.put(metric.descriptor().wireName(), metric));
    return metrics.values().stream()
        .filter(metric -> metric.descriptor().tasks().contains(outcomes.task()))
        .filter(
            metric -> type.trades() || !ModelType.isTradingFigure(metric.descriptor().wireName()))
        .toList();
  }

  private MeasuredMetric one(
      DecayQuestion question, PerformanceMetric metric, MetricValue value, Outcomes outcomes) {
    String name = metric.descriptor().wireName();
    Optional<MetricThreshold> threshold = question.type().threshold(name);
    ChangeMode mode =
        threshold.map(MetricThreshold::changeMode).orElse(metric.descriptor().changeMode());
    Optional<FixedBaseline> baseline = Optional.ofNullable(question.baseline().get(name));
    MetricReading reading = new MetricReading(name, mode, threshold, baseline, limits);
    Optional<String> obstacle = question.answers().obstacle();
    if (obstacle.isPresent()) {
      return reading.undefined(obstacle.get());
    }
    if (!(value instanceof MetricValue.Known known)) {
      return reading.undefined(((MetricValue.Unknown) value).explanation());
    }
    if (baseline.isEmpty()) {
      return reading.withoutBaseline(known.value());
    }
    if (ModelType.isTradingFigure(name)) {
      double change =
          metric.descriptor().direction().worsening(baseline.get().value(), known.value());
      return reading.untested(known.value(), OptionalDouble.of(change));
    }
    DecayThresholds thresholds =
        threshold
            .map(one -> new DecayThresholds(one.warning(), one.critical(), mode))
            .orElseGet(() -> new DecayThresholds(ANY, ANY, mode));
    DecayResult result = Decay.against(baseline.get(), metric, outcomes, thresholds);
    return result instanceof DecayResult.Known compared
        ? reading.compared(compared, usable(outcomes))
        : reading.incomparable(known.value(), ((DecayResult.Unknown) result).explanation());
  }

  /** Rows that some metric can use: metrics of scores need no prediction. */
  private static long usable(Outcomes outcomes) {
    return Math.max(outcomes.labelled(), outcomes.scored());
  }
}
