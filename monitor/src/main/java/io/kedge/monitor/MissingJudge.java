/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.kernel.Severity;
import io.kedge.kernel.TimeWindow;
import io.kedge.monitor.Correction.Subject;
import io.kedge.monitor.Correction.Tested;
import io.kedge.monitor.Finding.Kind;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.monitor.setting.MissingLimits;
import io.kedge.stats.drift.Comparison;
import io.kedge.stats.drift.DriftStatistic;
import io.kedge.stats.drift.DriftStatistics;
import io.kedge.stats.drift.Measured;
import io.kedge.stats.drift.NotMeasured;
import io.kedge.stats.summary.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides whether missing values became more or fewer: one more test of each column that ever
 * misses a value, in the same family as the tests of drift. A share that multiplied, and not only
 * by crumbs, is a fault of the data; any other change of some size is drift.
 */
final class MissingJudge {

  /** The statistic whose findings these are. */
  static final String STATISTIC = "missing_share";

  private final JudgeSettings settings;
  private final Optional<TimeWindow> window;
  private final Map<String, Comparison> comparisons = new LinkedHashMap<>();
  private final Map<Tested, Double> tests = new LinkedHashMap<>();

  MissingJudge(JudgeSettings settings, Optional<TimeWindow> window, List<ColumnPair> columns) {
    this.settings = settings;
    this.window = window;
    DriftStatistic statistic = DriftStatistics.named(STATISTIC).orElseThrow();
    for (ColumnPair pair : columns) {
      Comparison comparison = statistic.compare(pair.referenceSummary(), pair.currentSummary());
      comparisons.put(pair.name(), comparison);
      if (isTested(pair) && comparison instanceof Measured measured) {
        measured.pValue().ifPresent(p -> tests.put(new Tested(pair.name(), Subject.MISSING), p));
      }
    }
  }

  /** The p-values of the columns that are tested. */
  Map<Tested, Double> tests() {
    return tests;
  }

  /** Columns that never miss a value are no hypothesis; they would only dilute the correction. */
  private boolean isTested(ColumnPair pair) {
    boolean any = pair.referenceSummary().missing() + pair.currentSummary().missing() > 0;
    return any && pair.smallerRows() >= settings.drift().rowsToDecide();
  }

  /**
   * The finding of one of the columns; empty if nobody asked for it and nothing is wrong.
   *
   * @param correction the corrected p-values of all tests of the run
   */
  Optional<Finding> finding(ColumnPair pair, Correction correction) {
    Finding finding = judge(pair, correction.of(pair.name(), Subject.MISSING));
    List<String> names = settings.statistics();
    boolean asked = names.isEmpty() || names.contains(STATISTIC);
    return Optional.of(finding).filter(one -> asked || one.severity() != Severity.OK);
  }

  private Finding judge(ColumnPair pair, double adjusted) {
    Comparison comparison = comparisons.getOrDefault(pair.name(), unmeasured(pair));
    Shares shares = Shares.of(pair);
    Severity severity = severity(adjusted, shares);
    boolean drift = severity != Severity.OK && !multiplied(shares);
    FindingDraft draft =
        FindingDraft.ofColumn(
                severity == Severity.OK || drift ? Kind.DRIFT : Kind.DATA,
                pair.name(),
                Optional.of(STATISTIC),
                window)
            .of(comparison)
            .detail("reference_share", shares.before())
            .detail("current_share", shares.now())
            .severity(severity)
            .drifted(drift);
    if (comparison instanceof Measured && isTested(pair)) {
      draft.adjustedPValue(adjusted);
    }
    if (severity != Severity.OK) {
      draft.deciding();
      return draft.because(
          "%s: missing values %s (%s)"
              .formatted(drift ? "drifted" : "data", shares.inWords(), Wording.p(adjusted)));
    }
    return draft.because(calm(pair, comparison, shares, adjusted));
  }

  private static NotMeasured unmeasured(ColumnPair pair) {
    return new NotMeasured(
        NotMeasured.Reason.INSUFFICIENT_DATA,
        "not compared",
        pair.referenceSummary().rows(),
        pair.currentSummary().rows());
  }

  private Severity severity(double adjusted, Shares shares) {
    MissingLimits limits = settings.missing();
    boolean large = shares.difference() >= limits.difference();
    if (adjusted >= settings.drift().falseDiscoveryRate() || !(large || multiplied(shares))) {
      return Severity.OK;
    }
    return shares.difference() >= limits.criticalDifference()
        ? Severity.CRITICAL
        : Severity.WARNING;
  }

  private boolean multiplied(Shares shares) {
    return settings.missing().isFault(shares.before(), shares.now());
  }

  private String calm(ColumnPair pair, Comparison comparison, Shares shares, double adjusted) {
    if (comparison instanceof NotMeasured not) {
      return "not measured: " + not.explanation();
    }
    long enough = settings.drift().rowsToDecide();
    if (pair.smallerRows() < enough) {
      return ColumnEvidence.tooFew(pair.smallerRows(), enough);
    }
    if (!isTested(pair)) {
      return "stable: no value is missing";
    }
    String p = Wording.p(adjusted);
    boolean flags = shares.difference() >= settings.missing().difference() || multiplied(shares);
    return flags
        ? "blocked: not significant (" + p + "; missing values " + shares.inWords() + ")"
        : "stable: missing values " + shares.inWords() + " (" + p + ")";
  }

  /** The missing shares of both sides. */
  private record Shares(double before, double now) {

    static Shares of(ColumnPair pair) {
      return new Shares(share(pair.referenceSummary()), share(pair.currentSummary()));
    }

    private static double share(Summary side) {
      return side.rows() == 0 ? 0 : (double) side.missing() / side.rows();
    }

    double difference() {
      return Math.abs(now - before);
    }

    String inWords() {
      return "%s → %s".formatted(Wording.percent(before), Wording.percent(now));
    }
  }
}
