/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import io.kedge.kernel.Severity;
import io.kedge.kernel.TimeWindow;
import io.kedge.monitor.Finding.Kind;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.profile.Profile;
import io.kedge.profile.column.Role;
import io.kedge.stats.performance.Outcomes;
import java.util.ArrayList;
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
 * correction over the columns of this run, and the change is large enough to matter; a shown band
 * alone never is an alarm, and the finding says what blocked it. Decay is judged where both sides
 * have answers with labels.
 */
public final class Judge {

  private final JudgeSettings settings;

  /** A judge with these settings. */
  public Judge(JudgeSettings settings) {
    this.settings = settings;
  }

  /**
   * Judges the current profile against the reference.
   *
   * @param window the span that the current profile covers; empty when all rows are judged together
   * @return every finding, the columns in the order of the reference, then the metrics; never
   *     throws for what the data are
   */
  public Verdict judge(Profile reference, Profile current, Optional<TimeWindow> window) {
    List<ColumnPair> pairs = ColumnPair.of(reference, current);
    List<Finding> findings = new ArrayList<>(columnFindings(pairs, window));
    findings.addAll(
        new DecayJudge(settings, window).findings(reference.outcomes(), current.outcomes()));
    long enough = settings.drift().rowsToDecide();
    boolean judged = Math.min(reference.rows(), current.rows()) >= enough;
    return new Verdict(
        window,
        findings.stream().map(Finding::severity).reduce(Severity.OK, Severity::worst),
        judged
            ? new VerdictSentence(findings, answers(pairs)).text()
            : VerdictSentence.insufficient(reference.rows(), current.rows(), enough),
        judged,
        reference.rows(),
        current.rows(),
        current.outcomes().map(Outcomes::labelled).orElse(0L),
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
    DriftJudge drift = new DriftJudge(settings, window, inOrder);
    MissingJudge missing = new MissingJudge(settings, window, comparable);
    List<Finding> findings = new ArrayList<>();
    for (ColumnPair pair : pairs) {
      ColumnEvidence column = evidence.get(pair.name());
      if (column == null) {
        findings.add(unjudged(pair, window));
      } else {
        findings.addAll(drift.findings(column));
        missing.finding(pair).ifPresent(findings::add);
      }
    }
    return findings;
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
