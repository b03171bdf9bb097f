/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.kernel.TimeWindow;
import io.kedge.monitor.Correction.Subject;
import io.kedge.monitor.Correction.Tested;
import io.kedge.monitor.Finding.Kind;
import io.kedge.monitor.Hypothesis.ByExcess;
import io.kedge.monitor.Hypothesis.BySize;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.stats.drift.Bands.Band;
import io.kedge.stats.drift.Comparison;
import io.kedge.stats.drift.DriftStatistic;
import io.kedge.stats.drift.DriftStatistics;
import io.kedge.stats.drift.Measured;
import io.kedge.stats.drift.NotMeasured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Decides which of the columns of one run have drifted: one test a column, corrected over all tests
 * of the run, then the size gate.
 */
final class DriftJudge {

  private final JudgeSettings settings;
  private final Optional<TimeWindow> window;
  private final List<ColumnEvidence> columns;
  private final Correction entry;
  private final Correction significant;
  private final Correction critical;

  /**
   * A judge of these columns.
   *
   * @param entry the corrected p-values of all tests of the run
   */
  DriftJudge(
      JudgeSettings settings,
      Optional<TimeWindow> window,
      List<ColumnEvidence> columns,
      Correction entry) {
    this.settings = settings;
    this.window = window;
    this.columns = columns;
    this.entry = entry;
    this.significant = correct(ByExcess::significant);
    this.critical = correct(ByExcess::critical);
  }

  /** Over those columns alone that are tested for the size of their change. */
  private Correction correct(ToDoubleFunction<ByExcess> pValue) {
    Map<Tested, Double> family = new LinkedHashMap<>();
    for (ColumnEvidence column : columns) {
      if (column.test().isPresent() && column.test().get().gate() instanceof ByExcess gate) {
        Tested tested = new Tested(column.pair().name(), Subject.VALUES);
        family.put(tested, pValue.applyAsDouble(gate));
      }
    }
    return Correction.over(family);
  }

  /** The findings of one of the columns, missing share aside. */
  List<Finding> findings(ColumnEvidence column) {
    Optional<DriftDecision> decision = column.test().map(test -> decide(column, test));
    List<Finding> findings = new ArrayList<>();
    column
        .comparisons()
        .forEach((name, comparison) -> findings.add(finding(column, name, comparison, decision)));
    return findings;
  }

  private DriftDecision decide(ColumnEvidence column, Hypothesis test) {
    String name = column.pair().name();
    double rate = settings.drift().falseDiscoveryRate();
    double adjusted = entry.of(name, Subject.VALUES);
    boolean isSignificant = adjusted < rate;
    Band passed = Band.STABLE;
    if (isSignificant && test.gate() instanceof BySize size) {
      passed = test.bands().of(size.corrected());
    } else if (isSignificant) {
      passed = beyond(name, rate);
    }
    return new DriftDecision(test, adjusted, isSignificant, passed);
  }

  private Band beyond(String column, double rate) {
    if (significant.of(column, Subject.VALUES) >= rate) {
      return Band.MODERATE;
    }
    return critical.of(column, Subject.VALUES) < rate ? Band.CRITICAL : Band.SIGNIFICANT;
  }

  private Finding finding(
      ColumnEvidence column, String name, Comparison comparison, Optional<DriftDecision> decision) {
    boolean decides = name.equals(column.decider());
    boolean news = decides && isNews(column, decision);
    Kind kind = news ? Kind.DATA : Kind.DRIFT;
    FindingDraft draft =
        FindingDraft.ofColumn(kind, column.pair().name(), Optional.of(name), window)
            .of(comparison)
            .band(plainBand(name, comparison));
    if (decides) {
      parity(draft, column.pair());
    }
    if (news) {
      UnseenValues unseen = column.unseen();
      double adjusted = entry.of(column.pair().name(), Subject.UNSEEN);
      return draft
          .deciding()
          .adjustedPValue(adjusted)
          .severity(unseen.severity())
          .details(unseen.details())
          .because(unseen.fault(adjusted));
    }
    if (comparison instanceof NotMeasured not) {
      return draft.because("not measured: " + not.explanation());
    }
    if (decision.isEmpty()) {
      return draft.because(column.obstacle());
    }
    return decides
        ? deciding(draft, column, decision.get())
        : draft.because(beside(column, plainBand(name, comparison), decision.get()));
  }

  /** Rows with values that nobody knows are a fault of the data, where they are no drift yet. */
  private boolean isNews(ColumnEvidence column, Optional<DriftDecision> decision) {
    return hasUnseen(column)
        && column.unseen().isLarge()
        && !decision.map(DriftDecision::drifted).orElse(false);
  }

  /** Whether more values are unseen than chance explains. */
  private boolean hasUnseen(ColumnEvidence column) {
    double adjusted = entry.of(column.pair().name(), Subject.UNSEEN);
    return adjusted < settings.drift().falseDiscoveryRate();
  }

  /** Another convention's figures stand once a column, decided or not. */
  private void parity(FindingDraft draft, ColumnPair pair) {
    settings
        .parity()
        .map(parity -> parity.figures(pair.referenceSummary(), pair.currentSummary()))
        .ifPresent(
            figures -> figures.forEach((name, figure) -> draft.detail("parity_" + name, figure)));
  }

  private Finding deciding(FindingDraft draft, ColumnEvidence column, DriftDecision decision) {
    Hypothesis test = decision.test();
    if (!test.statistic().equals("psi") && test.label().equals("PSI")) {
      draft.detail("psi", test.value());
      draft.detail("psi_corrected", ((BySize) test.gate()).corrected());
    }
    if (test.statistic().equals("psi") && test.gate() instanceof BySize) {
      draft.detail("p_cautious", test.pValue());
    }
    if (test.gate() instanceof ByExcess gate) {
      draft.detail("p_exceeds_" + test.bands().critical(), gate.critical());
    }
    Optional<InnerMove> inner =
        decision.drifted() ? Optional.empty() : InnerMove.of(column.comparisons());
    inner.ifPresent(move -> draft.detail(InnerMove.DETAIL, 1));
    UnseenValues unseen = column.unseen();
    boolean range = unseen.sort() == UnseenValues.Sort.RANGE;
    boolean left = range && hasUnseen(column) && !decision.drifted();
    if (left) {
      draft.detail(UnseenValues.LEFT_RANGE, 1);
    }
    return draft
        .deciding()
        .adjustedPValue(decision.adjusted())
        .band(Optional.of(test.plainBand()))
        .severity(decision.severity())
        .drifted(decision.drifted())
        .details(unseen.details())
        .because(
            decision.reason(entry.size())
                + (range && !left ? "" : unseen.clause())
                + inner.map(InnerMove::clause).orElse(""));
  }

  private static String beside(
      ColumnEvidence column, Optional<Band> plain, DriftDecision decision) {
    boolean flags = plain.isPresent() && plain.get() != Band.STABLE;
    String shown = "shown, " + column.decider() + " decides";
    return flags && !decision.drifted() ? shown + ": only the plain band flags" : shown;
  }

  private static Optional<Band> plainBand(String statistic, Comparison comparison) {
    if (!(comparison instanceof Measured measured)) {
      return Optional.empty();
    }
    return DriftStatistics.named(statistic)
        .map(DriftStatistic::descriptor)
        .filter(one -> one.bands().exist())
        .map(one -> one.band(measured.value()));
  }
}
