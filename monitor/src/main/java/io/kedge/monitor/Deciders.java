/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.monitor.Hypothesis.ByExcess;
import io.kedge.monitor.Hypothesis.BySize;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.stats.bins.PsiResult;
import io.kedge.stats.bins.Sides;
import io.kedge.stats.drift.Bands;
import io.kedge.stats.drift.Measured;
import io.kedge.stats.summary.Distinct;
import io.kedge.stats.table.ContingencyTable;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which statistic decides for one column, and with what test.
 *
 * <p>Many rows: is the PSI beyond the limit, a test of size. Fewer: is there a change at all
 * (chi-square where the column is compared value by value, exactly where a 2×2 table is sparse;
 * else PSI, whose p-value must hold by Pearson's statistic as well), and the corrected PSI has to
 * pass the size gate too. What is asked to be shown has no say in it.
 */
final class Deciders {

  /** Below this expected count a 2×2 table is tested exactly (Cochran 1954). */
  static final double SPARSE = 5;

  private final ColumnPair pair;
  private final JudgeSettings settings;
  private final Sides sides;
  private final String name;

  /** The choice for a column whose counts are shared with the statistics. */
  Deciders(ColumnPair pair, Sides sides, JudgeSettings settings) {
    this.pair = pair;
    this.settings = settings;
    this.sides = sides;
    this.name = choose();
  }

  private <T> Optional<T> counted(Supplier<T> counts) {
    if (pair.smallerPresent() == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(counts.get());
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.empty(); // the statistics themselves report what is wrong with the column
    }
  }

  /** Whether the column is compared value by value: a category, or a number with few values. */
  boolean isTabled() {
    Distinct distinct = pair.referenceSummary().distinct();
    return pair.isCategorical()
        || (!distinct.atLeast() && distinct.count() <= settings.drift().fewDistinct());
  }

  /** Wire name of the statistic that decides. */
  String name() {
    return name;
  }

  private String choose() {
    boolean sizeAware = pair.smallerPresent() > settings.drift().sizeAwareAbove();
    if (isTabled() && !sizeAware) {
      return isSparse() ? "fisher" : "chi2";
    }
    return "psi";
  }

  /** The test that enters the correction, given what the deciding statistic measured. */
  Optional<Hypothesis> test(Measured decider) {
    if (decider.pValue().isEmpty()) {
      return Optional.empty();
    }
    double pValue = decider.pValue().getAsDouble();
    return counted(sides::psi)
        .map(size -> name.equals("psi") ? byPsi(size) : byTable(size, pValue));
  }

  private Hypothesis byPsi(PsiResult psi) {
    Bands gates = settings.drift().psiGates();
    if (pair.smallerPresent() <= settings.drift().sizeAwareAbove()) {
      return new Hypothesis(
          "psi", "PSI", psi.psi(), gates, psi.cautiousPValue(), new BySize(psi.corrected()));
    }
    ByExcess gate =
        new ByExcess(sides.psiExceeds(gates.significant()), sides.psiExceeds(gates.critical()));
    double pValue = sides.psiExceeds(gates.moderate());
    return new Hypothesis("psi", "PSI", psi.psi(), gates, pValue, gate);
  }

  private Hypothesis byTable(PsiResult psi, double pValue) {
    return new Hypothesis(
        name, "PSI", psi.psi(), settings.drift().psiGates(), pValue, new BySize(psi.corrected()));
  }

  private boolean isSparse() {
    return counted(sides::tableBins)
        .map(both -> ContingencyTable.of(both.reference(), both.current()))
        .map(counts -> counts.columns() == 2 && counts.leastExpected() < SPARSE)
        .orElse(false);
  }
}
