/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.monitor.Hypothesis.ByExcess;
import io.kedge.monitor.Hypothesis.BySize;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.stats.bins.BinnedPair;
import io.kedge.stats.bins.Missing;
import io.kedge.stats.bins.PsiResult;
import io.kedge.stats.drift.Bands;
import io.kedge.stats.drift.Measured;
import io.kedge.stats.drift.PopulationStabilityIndex;
import io.kedge.stats.summary.Distinct;
import io.kedge.stats.summary.Summary;
import io.kedge.stats.table.ContingencyTable;
import java.util.List;
import java.util.Optional;

/**
 * Which statistic decides for one column, and with what test.
 *
 * <p>Many rows: is the PSI beyond the limit, a test of size. Fewer: is there a change at all
 * (chi-square where the column is compared value by value, exactly where a 2×2 table is sparse;
 * else PSI, whose p-value must hold by Pearson's statistic as well), and the corrected PSI has to
 * pass the size gate too. Only if the user leaves PSI out and D in does D decide for a number.
 */
final class Deciders {

  /** Below this expected count a 2×2 table is tested exactly (Cochran 1954). */
  static final double SPARSE = 5;

  private final ColumnPair pair;
  private final JudgeSettings settings;
  private final Optional<BinnedPair> bins;
  private final Optional<BinnedPair> table;

  Deciders(ColumnPair pair, JudgeSettings settings) {
    this.pair = pair;
    this.settings = settings;
    this.bins = count(pair, BinnedPair::forPsi);
    this.table = count(pair, BinnedPair::forTable);
  }

  private static Optional<BinnedPair> count(ColumnPair pair, Binning binning) {
    if (pair.smallerPresent() == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          binning.count(pair.referenceSummary(), pair.currentSummary(), Missing.DROP));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.empty(); // the statistics themselves report what is wrong with the column
    }
  }

  /** A way to put both sides on the same bins. */
  private interface Binning {
    BinnedPair count(Summary reference, Summary current, Missing missing);
  }

  /** Whether the column is compared value by value: a category, or a number with few values. */
  boolean isTabled() {
    Distinct distinct = pair.referenceSummary().distinct();
    return pair.isCategorical()
        || (!distinct.atLeast() && distinct.count() <= settings.drift().fewDistinct());
  }

  /** Wire name of the statistic that decides. */
  String name() {
    boolean sizeAware = pair.smallerPresent() > settings.drift().sizeAwareAbove();
    if (isTabled() && !sizeAware && shown("chi2")) {
      return isSparse() ? "fisher" : "chi2";
    }
    return pair.isCategorical() || shown("psi") || !shown("ks") ? "psi" : "ks";
  }

  /** The test that enters the correction, given what the deciding statistic measured. */
  Optional<Hypothesis> test(Measured decider) {
    if (decider.pValue().isEmpty()) {
      return Optional.empty();
    }
    double pValue = decider.pValue().getAsDouble();
    if (name().equals("ks")) {
      return Optional.of(byD(decider.value(), pValue));
    }
    Optional<PsiResult> psi =
        bins.map(both -> PopulationStabilityIndex.of(both.reference(), both.current()));
    return psi.map(size -> name().equals("psi") ? byPsi(size) : byTable(size, pValue));
  }

  private Hypothesis byD(double d, double pValue) {
    return new Hypothesis("ks", "D", d, settings.drift().ksGates(), pValue, new BySize(d));
  }

  private Hypothesis byPsi(PsiResult psi) {
    Bands gates = settings.drift().psiGates();
    if (pair.smallerPresent() <= settings.drift().sizeAwareAbove()) {
      return new Hypothesis(
          "psi", "PSI", psi.psi(), gates, psi.cautiousPValue(), new BySize(psi.corrected()));
    }
    ByExcess gate = new ByExcess(psi.exceeds(gates.significant()), psi.exceeds(gates.critical()));
    return new Hypothesis("psi", "PSI", psi.psi(), gates, psi.exceeds(gates.moderate()), gate);
  }

  private Hypothesis byTable(PsiResult psi, double pValue) {
    return new Hypothesis(
        name(), "PSI", psi.psi(), settings.drift().psiGates(), pValue, new BySize(psi.corrected()));
  }

  private boolean shown(String statistic) {
    List<String> names = settings.statistics();
    return names.isEmpty() || names.contains(statistic);
  }

  private boolean isSparse() {
    return table
        .map(both -> ContingencyTable.of(both.reference(), both.current()))
        .map(counts -> counts.columns() == 2 && counts.leastExpected() < SPARSE)
        .orElse(false);
  }
}
