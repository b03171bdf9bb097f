/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import io.kedge.kernel.Severity;
import io.kedge.kernel.TimeWindow;
import io.kedge.monitor.Correction.Subject;
import io.kedge.monitor.Correction.Tested;
import io.kedge.monitor.Finding.Kind;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.profile.Profile;
import io.kedge.profile.column.Role;
import io.kedge.stats.inference.FixedBaseline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Compares two profiles and says what changed, how sure that is and what it asks of the reader. A
 * function of its arguments: no clock, no chance, no state. Immutable and thread-safe.
 *
 * <p>Every judged column gets its findings, and a column that cannot be judged one that says why. A
 * column has drifted when there are rows enough, its one deciding test is significant after
 * correction over all tests of this run, and the change is large enough to matter; a shown band
 * alone never is an alarm, and the finding says what blocked it. Decay is judged where both sides
 * have answers with labels.
 */
public final class Judge {

  private final JudgeSettings settings;
  private final Optional<String> answersLost;
  private final List<String> featuresLost;
  private final Map<String, FixedBaseline> fixed;

  /** A judge with these settings. */
  public Judge(JudgeSettings settings) {
    this(settings, Optional.empty(), List.of());
  }

  /**
   * A judge of profiles from which a column of labels or answers was left out.
   *
   * @param answersLost which one and where, in one clause, such as {@code the current rows have no
   *     column 'label'}; said as the reason where decay cannot be judged for want of it
   * @param featuresLost features that only the reference had; each is told as one that could not be
   *     judged
   */
  public Judge(JudgeSettings settings, Optional<String> answersLost, List<String> featuresLost) {
    this(settings, answersLost, featuresLost, Map.of());
  }

  private Judge(
      JudgeSettings settings,
      Optional<String> answersLost,
      List<String> featuresLost,
      Map<String, FixedBaseline> fixed) {
    this.settings = settings;
    this.answersLost = answersLost;
    this.featuresLost = List.copyOf(featuresLost);
    this.fixed = Map.copyOf(fixed);
  }

  /**
   * The same judge, but decay is measured from these figures instead of the reference's answers.
   *
   * @param baseline figures by the wire name of the metric; none for the reference's answers
   */
  public Judge against(Map<String, FixedBaseline> baseline) {
    return new Judge(settings, answersLost, featuresLost, baseline);
  }

  /**
   * Judges the current profile against the reference.
   *
   * @param window the span that the current profile covers; empty when all rows are judged together
   * @return every finding, the columns in the order of the reference, then the metrics; none of a
   *     window without rows; never throws for what the data are
   */
  public Verdict judge(Profile reference, Profile current, Optional<TimeWindow> window) {
    if (window.isPresent() && current.rows() == 0) {
      return Verdict.withoutRows(window.get(), reference.rows());
    }
    List<ColumnPair> pairs = ColumnPair.of(reference, current);
    List<Finding> findings = new ArrayList<>(columnFindings(pairs, window));
    featuresLost.forEach(
        name ->
            findings.add(
                FindingDraft.ofColumn(Kind.DRIFT, name, Optional.empty(), window)
                    .counts(reference.rows(), 0)
                    .because(Finding.ONLY_IN_REFERENCE)));
    AnswerPair answers =
        new AnswerPair(
            AnswerPair.Side.of(reference), AnswerPair.Side.of(current), answersLost, fixed);
    DecayJudge decay = new DecayJudge(settings, window, answers);
    List<Finding> ofMetrics = decay.findings();
    Optional<String> decayObstacle = decay.obstacle(ofMetrics);
    findings.addAll(ofMetrics);
    long enough = settings.drift().rowsToDecide();
    boolean judged = Math.min(reference.rows(), current.rows()) >= enough;
    return new Verdict(
        window,
        findings.stream().map(Finding::severity).reduce(Severity.OK, Severity::worst),
        judged
            ? new VerdictSentence(findings, answers(pairs), decayObstacle).text()
            : VerdictSentence.insufficient(reference.rows(), current.rows(), enough),
        judged,
        reference.rows(),
        current.rows(),
        current.outcomes().map(one -> one.offered().labels()).orElse(0L),
        decayObstacle,
        findings);
  }

  private List<Finding> columnFindings(List<ColumnPair> pairs, Optional<TimeWindow> window) {
    List<ColumnPair> comparable = pairs.stream().filter(pair -> pair.obstacle().isEmpty()).toList();
    Map<String, ColumnEvidence> evidence =
        comparable.stream()
            .map(pair -> ColumnEvidence.of(pair, settings))
            .collect(toMap(one -> one.pair().name(), Function.identity()));
    List<ColumnEvidence> inOrder =
        comparable.stream().map(pair -> evidence.get(pair.name())).toList();
    MissingJudge missing = new MissingJudge(settings, window, comparable);
    Correction correction = Correction.over(tests(inOrder, missing));
    DriftJudge drift = new DriftJudge(settings, window, inOrder, correction);
    List<Finding> findings = new ArrayList<>();
    for (ColumnPair pair : pairs) {
      ColumnEvidence column = evidence.get(pair.name());
      if (column == null) {
        findings.add(unjudged(pair, window));
      } else {
        findings.addAll(drift.findings(column));
        missing.finding(pair, correction).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** One family: without any change, a run raises a false alarm no more often than its rate. */
  private Map<Tested, Double> tests(List<ColumnEvidence> columns, MissingJudge missing) {
    Map<Tested, Double> tests = new LinkedHashMap<>();
    for (ColumnEvidence column : columns) {
      ColumnPair pair = column.pair();
      column
          .test()
          .ifPresent(test -> tests.put(new Tested(pair.name(), Subject.VALUES), test.pValue()));
      // With none unseen the p-value is 1, but a family must not depend on what was seen.
      boolean known = column.unseen().isKnown();
      if (known && pair.smallerPresent() >= settings.drift().rowsToDecide()) {
        tests.put(new Tested(pair.name(), Subject.UNSEEN), column.unseen().pValue());
      }
    }
    tests.putAll(missing.tests());
    return tests;
  }

  private static Finding unjudged(ColumnPair pair, Optional<TimeWindow> window) {
    return FindingDraft.ofColumn(Kind.DRIFT, pair.name(), Optional.empty(), window)
        .counts(
            pair.reference().map(side -> side.present()).orElse(0L),
            pair.current().map(side -> side.present()).orElse(0L))
        .because(pair.obstacle().orElseThrow());
  }

  private static Set<String> answers(List<ColumnPair> pairs) {
    return pairs.stream()
        .filter(pair -> pair.role() == Role.PREDICTION || pair.role() == Role.SCORE)
        .map(ColumnPair::name)
        .collect(toCollection(LinkedHashSet::new));
  }
}
