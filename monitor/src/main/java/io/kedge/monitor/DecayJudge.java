/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.kernel.TimeWindow;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.monitor.setting.MetricThreshold;
import io.kedge.monitor.setting.ModelType;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.Task;
import io.kedge.stats.performance.metric.PerformanceMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether performance fell behind the baseline: a metric at or beyond its threshold is
 * suspected, and confirmed when "no decay" is rejected as well. Metrics without a threshold are
 * shown. A model that answers with scores alone is judged by the area under the ROC curve.
 */
final class DecayJudge {

  private static final String NOT_JUDGED = "not judged: ";
  private static final String TOO_FEW = "insufficient data: ";

  private final JudgeSettings settings;
  private final Optional<TimeWindow> window;
  private final AnswerPair answers;

  DecayJudge(JudgeSettings settings, Optional<TimeWindow> window, AnswerPair answers) {
    this.settings = settings;
    this.window = window;
    this.answers = answers;
  }

  /** Why nothing was tested, given the findings; empty if something was, or nothing is there. */
  Optional<String> obstacle(List<Finding> findings) {
    if (!answers.wanted() || findings.stream().anyMatch(DecayClause::isTested)) {
      return Optional.empty();
    }
    return findings.stream()
        .map(Finding::reason)
        .filter(reason -> reason.startsWith(NOT_JUDGED) || reason.startsWith(TOO_FEW))
        .map(reason -> reason.substring(reason.indexOf(':') + 2))
        .findFirst()
        .or(answers::obstacle)
        .or(() -> Optional.of("no metric of these answers has a p-value"));
  }

  /** The findings of all metrics that apply, those with a threshold first. */
  List<Finding> findings() {
    Optional<ModelType> type = settings.modelType().or(() -> answers.task().map(ModelTypes::plain));
    if (!answers.wanted() || type.isEmpty()) {
      return List.of();
    }
    Optional<String> obstacle = answers.obstacle().or(() -> misfit(type.get()));
    if (obstacle.isPresent()) {
      return type.get().thresholds().stream().map(one -> unjudged(one, obstacle.get())).toList();
    }
    Outcomes current = answers.current().outcomes().orElseThrow();
    if (answers.isFixed()) {
      return findings(
          type.get(),
          new MetricJudge(settings, window, MetricJudge.Before.of(answers.fixed()), current));
    }
    Outcomes reference = answers.reference().outcomes().orElseThrow();
    return findings(
        type.get(),
        new MetricJudge(
            settings,
            window,
            MetricJudge.Before.of(reference),
            withPositiveOf(reference, current)));
  }

  /** A window in which the positive class is rare or absent is still measured by that class. */
  private static Outcomes withPositiveOf(Outcomes reference, Outcomes current) {
    if (reference instanceof ClassificationOutcomes before
        && current instanceof ClassificationOutcomes now) {
      return before.positive().map(now::withPositive).orElse(now);
    }
    return current;
  }

  private Optional<String> misfit(ModelType type) {
    Outcomes current = answers.current().outcomes().orElseThrow();
    Outcomes reference = answers.isFixed() ? current : answers.reference().outcomes().orElseThrow();
    if (reference.task() != current.task()) {
      return Optional.of("the two sides hold answers of different kinds");
    }
    if (!type.fits(current.task())) {
      return Optional.of(
          "the type %s does not fit answers that are %s"
              .formatted(type.wireName(), type.fits(Task.REGRESSION) ? "names" : "numbers"));
    }
    return reference instanceof ClassificationOutcomes before
            && current instanceof ClassificationOutcomes now
        ? ClassSpelling.obstacle(before, now)
        : Optional.empty();
  }

  private List<Finding> findings(ModelType type, MetricJudge judge) {
    List<MetricThreshold> thresholds = new ArrayList<>();
    if (answers.onlyScores()) {
      thresholds.add(ModelTypes.ofScores());
    }
    thresholds.addAll(type.thresholds());
    List<Finding> findings = new ArrayList<>();
    for (MetricThreshold threshold : thresholds) {
      findings.add(decided(threshold, judge));
    }
    Set<String> decided =
        Set.copyOf(thresholds.stream().map(MetricThreshold::metric).distinct().toList());
    for (PerformanceMetric metric : PerformanceMetrics.all()) {
      MetricDescriptor what = metric.descriptor();
      boolean wanted =
          (type.trades() || !ModelType.isTradingFigure(what.wireName()))
              && (answers.haveScores() || !MetricJudge.isOfScores(metric));
      if (wanted && judge.applies(metric) && !decided.contains(what.wireName())) {
        findings.add(judge.shown(metric));
      }
    }
    return findings;
  }

  private Finding decided(MetricThreshold threshold, MetricJudge judge) {
    Optional<PerformanceMetric> metric =
        PerformanceMetrics.named(threshold.metric()).filter(judge::applies);
    if (metric.isEmpty()) {
      return unjudged(threshold, "the metric does not apply to these answers");
    }
    Optional<String> obstacle =
        MetricJudge.isOfScores(metric.get()) ? Optional.empty() : answers.obstacleOfPairs();
    return obstacle
        .map(why -> unjudged(threshold, why))
        .orElseGet(() -> judge.judged(metric.get(), threshold));
  }

  private Finding unjudged(MetricThreshold threshold, String obstacle) {
    return FindingDraft.ofMetric(threshold.metric(), window)
        .counts(labelled(answers.reference()), labelled(answers.current()))
        .because(NOT_JUDGED + obstacle);
  }

  private static long labelled(AnswerPair.Side side) {
    return side.outcomes().map(Outcomes::labelled).orElse(0L);
  }
}
