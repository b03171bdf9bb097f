/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.kernel.Severity;
import io.kedge.kernel.TimeWindow;
import io.kedge.monitor.setting.DecayLimits;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.monitor.setting.MetricThreshold;
import io.kedge.stats.inference.Decay;
import io.kedge.stats.inference.DecayResult;
import io.kedge.stats.inference.DecayThresholds;
import io.kedge.stats.inference.FixedBaseline;
import io.kedge.stats.inference.LikeMix;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.PerformanceMetric;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Judges one metric after the other on the same answers.
 *
 * @param settings the limits
 * @param window the window judged, if it is one
 * @param before what gives the baseline
 * @param current the answers that are judged, of the same task and with the same positive class
 */
record MetricJudge(
    JudgeSettings settings, Optional<TimeWindow> window, Before before, Outcomes current) {

  /**
   * What decay is measured from: answers, or figures that were set.
   *
   * @param answers the answers that give the baseline; empty when it was set as figures
   * @param fixed the figures by metric
   */
  record Before(Optional<Outcomes> answers, Map<String, FixedBaseline> fixed) {

    static Before of(Outcomes answers) {
      return new Before(Optional.of(answers), Map.of());
    }

    static Before of(Map<String, FixedBaseline> fixed) {
      return new Before(Optional.empty(), fixed);
    }

    /** The rows behind the metric's baseline, 0 if nothing is known of them. */
    long rows(PerformanceMetric metric) {
      return answers
          .map(metric::rows)
          .orElseGet(() -> figure(metric).map(one -> one.rows().orElse(0)).orElse(0L));
    }

    /** The figure that was set for the metric. */
    Optional<FixedBaseline> figure(PerformanceMetric metric) {
      return Optional.ofNullable(fixed.get(metric.descriptor().wireName()));
    }

    /** The metric's baseline, as far as there is one. */
    OptionalDouble value(PerformanceMetric metric) {
      if (answers.isEmpty()) {
        return figure(metric)
            .map(one -> OptionalDouble.of(one.value()))
            .orElse(OptionalDouble.empty());
      }
      return metric.measure(answers.get()) instanceof MetricValue.Known known
          ? OptionalDouble.of(known.value())
          : OptionalDouble.empty();
    }
  }

  /** Whether the metric measures scores, and not predictions. */
  static boolean isOfScores(PerformanceMetric metric) {
    return metric.descriptor().tasks().equals(MetricDescriptor.SCORES);
  }

  boolean applies(PerformanceMetric metric) {
    return metric.descriptor().tasks().contains(current.task());
  }

  /** The finding of a metric that has limits. */
  Finding judged(PerformanceMetric metric, MetricThreshold threshold) {
    if (before.answers().isEmpty() && before.figure(metric).isEmpty()) {
      return unmeasured(metric, "no baseline was set for this metric");
    }
    DecayThresholds limits =
        new DecayThresholds(threshold.warning(), threshold.critical(), threshold.changeMode());
    DecayResult result =
        before
            .answers()
            .map(answers -> Decay.of(metric, answers, current, limits))
            .orElseGet(
                () -> Decay.against(before.figure(metric).orElseThrow(), metric, current, limits));
    if (result instanceof DecayResult.Unknown unknown) {
      return unmeasured(metric, unknown.explanation());
    }
    DecayDecision decision =
        new DecayDecision(
            (DecayResult.Known) result,
            threshold,
            metric.descriptor().direction(),
            settings.decay().significance());
    FindingDraft draft =
        draft(metric)
            .details(decision.details())
            .detail("labelled_share", share(current.offered().labels()))
            .value(decision.result().current());
    decision.result().pValue().ifPresent(draft::pValue);
    Optional<String> tooEarly = tooEarly(metric);
    if (tooEarly.isPresent()) {
      return draft.because(tooEarly.get());
    }
    return decided(draft.deciding(), decision, () -> likeMix(threshold.metric()));
  }

  private FindingDraft draft(PerformanceMetric metric) {
    return FindingDraft.ofMetric(metric.descriptor().wireName(), window)
        .counts(before.rows(metric), metric.rows(current));
  }

  private Finding unmeasured(PerformanceMetric metric, String obstacle) {
    FindingDraft shown = draft(metric);
    if (metric.measure(current) instanceof MetricValue.Known known) {
      shown.value(known.value());
    }
    return shown.because("not judged: " + obstacle);
  }

  /** A fall that the changed mix of classes explains is a change of the world, not of the model. */
  private Finding decided(
      FindingDraft draft, DecayDecision decision, Supplier<Optional<LikeMix>> atLikeMix) {
    Optional<LikeMix> mix = decision.severity() == Severity.OK ? Optional.empty() : atLikeMix.get();
    mix.ifPresent(
        same -> draft.detail("baseline_at_mix", same.baseline()).detail("p_at_mix", same.pValue()));
    return mix.filter(same -> same.pValue() >= settings.decay().significance())
        .map(same -> draft.because(decision.explainedBy(same)))
        .orElseGet(() -> draft.severity(decision.severity()).because(decision.reason()));
  }

  private Optional<LikeMix> likeMix(String metric) {
    if (!(before.answers().orElse(null) instanceof ClassificationOutcomes then
        && current instanceof ClassificationOutcomes now)) {
      return Optional.empty();
    }
    return switch (metric) {
      case "precision" -> LikeMix.of(LikeMix.Metric.PRECISION, then, now);
      case "f1_score" -> LikeMix.of(LikeMix.Metric.F1, then, now);
      default -> Optional.empty();
    };
  }

  private Optional<String> tooEarly(PerformanceMetric metric) {
    DecayLimits limits = settings.decay();
    Outcomes smaller =
        before
            .answers()
            .filter(answers -> metric.rows(answers) < metric.rows(current))
            .orElse(current);
    long rows = metric.rows(smaller);
    String answer = isOfScores(metric) ? "a score" : "a prediction";
    if (rows < limits.labelsToDecide()) {
      // Where all labels have an answer, labels are what is wanted.
      String needed =
          smaller.offered().labels() > rows
              ? Wording.count(limits.labelsToDecide(), "row") + " with " + answer + " and a label"
              : Wording.count(limits.labelsToDecide(), "label");
      return Optional.of("insufficient data: " + rows + " of " + needed);
    }
    double share = share(metric.rows(current));
    return share < limits.maturity()
        ? Optional.of(
            "insufficient data: %s of the rows have %s and a label, %s are needed"
                .formatted(Wording.percent(share), answer, Wording.percent(limits.maturity())))
        : Optional.empty();
  }

  /** The finding of a metric without limits. */
  Finding shown(PerformanceMetric metric) {
    FindingDraft draft = draft(metric);
    before.value(metric).ifPresent(value -> draft.detail("baseline", value));
    MetricValue now = metric.measure(current);
    if (now instanceof MetricValue.Known known) {
      return draft
          .value(known.value())
          .severity(Severity.OK)
          .because("shown, no threshold for this type");
    }
    return draft.because("not measured: " + ((MetricValue.Unknown) now).explanation());
  }

  private double share(long rows) {
    return current.rows() == 0 ? 0 : (double) rows / current.rows();
  }
}
