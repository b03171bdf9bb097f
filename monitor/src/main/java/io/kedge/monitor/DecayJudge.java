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
import io.kedge.monitor.setting.ModelType;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.stats.inference.Decay;
import io.kedge.stats.inference.DecayResult;
import io.kedge.stats.inference.DecayThresholds;
import io.kedge.stats.inference.LikeMix;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.Task;
import io.kedge.stats.performance.metric.PerformanceMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Decides whether performance fell behind the baseline: a metric at or beyond its threshold is
 * suspected, and confirmed when "no decay" is rejected as well. Metrics without a threshold are
 * shown.
 */
final class DecayJudge {

  /** Figures of what the answers would have earned; without a market they mean nothing. */
  private static final Set<String> TRADING =
      Set.of("sharpe_ratio", "sortino_ratio", "hit_rate", "max_drawdown");

  private final JudgeSettings settings;
  private final Optional<TimeWindow> window;

  DecayJudge(JudgeSettings settings, Optional<TimeWindow> window) {
    this.settings = settings;
    this.window = window;
  }

  /** The findings of all metrics that apply, those with a threshold first. */
  List<Finding> findings(Optional<Outcomes> reference, Optional<Outcomes> current) {
    Optional<Outcomes> any = reference.or(() -> current);
    if (any.isEmpty() || labels(reference) + labels(current) == 0) {
      return List.of();
    }
    ModelType type = settings.modelType().orElseGet(() -> ModelTypes.plain(any.get().task()));
    Optional<String> obstacle = obstacle(type, reference, current);
    if (obstacle.isPresent()) {
      return type.thresholds().stream()
          .map(one -> unjudged(one, labels(reference), labels(current), obstacle.get()))
          .toList();
    }
    return findings(
        type,
        reference.orElseThrow(),
        withPositiveOf(reference.orElseThrow(), current.orElseThrow()));
  }

  /** A window in which the positive class is rare or absent is still measured by that class. */
  private static Outcomes withPositiveOf(Outcomes reference, Outcomes current) {
    if (reference instanceof ClassificationOutcomes before
        && current instanceof ClassificationOutcomes now) {
      return before.positive().map(now::withPositive).orElse(now);
    }
    return current;
  }

  private Optional<String> obstacle(
      ModelType type, Optional<Outcomes> reference, Optional<Outcomes> current) {
    if (labels(reference) == 0) {
      return Optional.of("not judged: no baseline, the reference has no labels");
    }
    if (labels(current) == 0) {
      return Optional.of("not judged: the current rows have no labels");
    }
    if (reference.orElseThrow().task() != current.orElseThrow().task()) {
      return Optional.of("not judged: the two sides hold answers of different kinds");
    }
    if (reference.orElseThrow() instanceof ClassificationOutcomes before
        && current.orElseThrow() instanceof ClassificationOutcomes now) {
      Optional<String> spelling = ClassSpelling.obstacle(before, now);
      if (spelling.isPresent()) {
        return spelling;
      }
    }
    return type.fits(current.orElseThrow().task())
        ? Optional.empty()
        : Optional.of(
            "not judged: the type %s does not fit answers that are %s"
                .formatted(type.wireName(), type.fits(Task.REGRESSION) ? "names" : "numbers"));
  }

  private List<Finding> findings(ModelType type, Outcomes reference, Outcomes current) {
    List<Finding> findings = new ArrayList<>();
    for (MetricThreshold threshold : type.thresholds()) {
      findings.add(
          PerformanceMetrics.named(threshold.metric())
              .filter(metric -> metric.descriptor().tasks().contains(current.task()))
              .map(metric -> judged(metric, threshold, reference, current))
              .orElseGet(
                  () ->
                      unjudged(
                          threshold,
                          reference.labelled(),
                          current.labelled(),
                          "not judged: the metric does not apply to these answers")));
    }
    for (PerformanceMetric metric : PerformanceMetrics.all()) {
      MetricDescriptor what = metric.descriptor();
      boolean wanted = type.trades() || !TRADING.contains(what.wireName());
      if (wanted
          && what.tasks().contains(current.task())
          && type.threshold(what.wireName()).isEmpty()) {
        findings.add(shown(metric, reference, current));
      }
    }
    return findings;
  }

  private Finding unjudged(MetricThreshold threshold, long reference, long current, String reason) {
    return FindingDraft.ofMetric(threshold.metric(), window)
        .counts(reference, current)
        .because(reason);
  }

  private Finding judged(
      PerformanceMetric metric, MetricThreshold threshold, Outcomes reference, Outcomes current) {
    DecayResult result =
        Decay.of(
            metric,
            reference,
            current,
            new DecayThresholds(threshold.warning(), threshold.critical(), threshold.changeMode()));
    if (result instanceof DecayResult.Unknown unknown) {
      return unmeasured(metric, reference, current, unknown.explanation());
    }
    DecayDecision decision =
        new DecayDecision(
            (DecayResult.Known) result,
            threshold,
            metric.descriptor().direction(),
            settings.decay().significance());
    FindingDraft draft =
        FindingDraft.ofMetric(threshold.metric(), window)
            .counts(reference.labelled(), current.labelled())
            .details(decision.details())
            .detail("labelled_share", share(current))
            .value(decision.result().current());
    decision.result().pValue().ifPresent(draft::pValue);
    Optional<String> tooEarly = tooEarly(reference, current);
    if (tooEarly.isPresent()) {
      return draft.because(tooEarly.get());
    }
    return decided(
        draft.deciding(), decision, () -> likeMix(threshold.metric(), reference, current));
  }

  private Finding unmeasured(
      PerformanceMetric metric, Outcomes reference, Outcomes current, String obstacle) {
    FindingDraft shown =
        FindingDraft.ofMetric(metric.descriptor().wireName(), window)
            .counts(reference.labelled(), current.labelled());
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

  private static Optional<LikeMix> likeMix(String metric, Outcomes reference, Outcomes current) {
    if (!(reference instanceof ClassificationOutcomes before
        && current instanceof ClassificationOutcomes now)) {
      return Optional.empty();
    }
    return switch (metric) {
      case "precision" -> LikeMix.of(LikeMix.Metric.PRECISION, before, now);
      case "f1_score" -> LikeMix.of(LikeMix.Metric.F1, before, now);
      default -> Optional.empty();
    };
  }

  private Optional<String> tooEarly(Outcomes reference, Outcomes current) {
    DecayLimits limits = settings.decay();
    long labels = Math.min(reference.labelled(), current.labelled());
    if (labels < limits.labelsToDecide()) {
      return Optional.of(
          "insufficient data: "
              + labels
              + " of "
              + Wording.count(limits.labelsToDecide(), "label"));
    }
    return share(current) < limits.maturity()
        ? Optional.of(
            "insufficient data: %s of the rows have a prediction and a label, %s are needed"
                .formatted(Wording.percent(share(current)), Wording.percent(limits.maturity())))
        : Optional.empty();
  }

  private Finding shown(PerformanceMetric metric, Outcomes reference, Outcomes current) {
    FindingDraft draft =
        FindingDraft.ofMetric(metric.descriptor().wireName(), window)
            .counts(reference.labelled(), current.labelled());
    if (metric.measure(reference) instanceof MetricValue.Known known) {
      draft.detail("baseline", known.value());
    }
    MetricValue now = metric.measure(current);
    if (now instanceof MetricValue.Known known) {
      return draft
          .value(known.value())
          .severity(Severity.OK)
          .because("shown, no threshold for this type");
    }
    return draft.because("not measured: " + ((MetricValue.Unknown) now).explanation());
  }

  private static long labels(Optional<Outcomes> outcomes) {
    return outcomes.map(Outcomes::labelled).orElse(0L);
  }

  private static double share(Outcomes outcomes) {
    return outcomes.rows() == 0 ? 0 : (double) outcomes.labelled() / outcomes.rows();
  }
}
