/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.stats.bins.Sides;
import io.kedge.stats.drift.Comparison;
import io.kedge.stats.drift.Descriptor.ColumnKind;
import io.kedge.stats.drift.DriftStatistic;
import io.kedge.stats.drift.DriftStatistics;
import io.kedge.stats.drift.Measured;
import io.kedge.stats.drift.NotMeasured;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the statistics say about one comparable column before anything is decided.
 *
 * @param pair the two sides
 * @param comparisons results by the statistic's wire name, in reading order, missing share aside
 * @param decider the wire name of the statistic that decides, or would with rows enough
 * @param test the test that enters the correction; empty if the column cannot be decided
 * @param obstacle why it cannot be decided; empty if it can
 * @param unseen its rows with values that the reference lacks
 */
record ColumnEvidence(
    ColumnPair pair,
    Map<String, Comparison> comparisons,
    String decider,
    Optional<Hypothesis> test,
    String obstacle,
    UnseenValues unseen) {

  private static final String ALL_RARE =
      "not judged: every category is rare, so there is nothing to compare";

  private static final Set<String> TABLED_ONLY = Set.of("chi2");

  static ColumnEvidence of(ColumnPair pair, JudgeSettings settings) {
    Sides sides = new Sides(pair.referenceSummary(), pair.currentSummary());
    Deciders deciders = new Deciders(pair, sides, settings);
    String decider = deciders.name();
    Map<String, Comparison> comparisons = new LinkedHashMap<>();
    for (DriftStatistic statistic : DriftStatistics.all()) {
      String name = statistic.descriptor().wireName();
      boolean asked = isAsked(name, deciders, settings.statistics());
      if (name.equals(decider) || (asked && applies(statistic, pair))) {
        comparisons.put(name, compare(statistic, sides));
      }
    }
    ColumnEvidence evidence = decided(pair, comparisons, deciders, settings.drift().rowsToDecide());
    return evidence.test().isPresent() && isOneBin(pair, sides)
        ? new ColumnEvidence(
            pair, comparisons, decider, Optional.empty(), ALL_RARE, evidence.unseen())
        : evidence;
  }

  /** Whether many categories were merged into one bin: then every comparison is one of nothing. */
  private static boolean isOneBin(ColumnPair pair, Sides sides) {
    return pair.isCategorical()
        && sides.shareBins().reference().length == 1
        && pair.referenceSummary().distinct().count() > 1;
  }

  private static ColumnEvidence decided(
      ColumnPair pair, Map<String, Comparison> comparisons, Deciders deciders, long enough) {
    Optional<Hypothesis> test = Optional.empty();
    String obstacle = "not judged: the deciding statistic has no p-value here";
    Comparison comparison = comparisons.get(deciders.name());
    if (pair.smallerPresent() < enough) {
      obstacle = tooFew(pair.smallerPresent(), enough);
    } else if (comparison instanceof NotMeasured not) {
      obstacle = "not judged: " + not.explanation();
    } else if (comparison instanceof Measured measured) {
      test = deciders.test(measured);
    }
    return new ColumnEvidence(
        pair, comparisons, deciders.name(), test, obstacle, UnseenValues.of(pair));
  }

  static String tooFew(long rows, long enough) {
    return "insufficient data: " + rows + " of " + Wording.count(enough, "row");
  }

  private static boolean isAsked(String name, Deciders deciders, List<String> names) {
    if (name.equals(MissingJudge.STATISTIC)) {
      return false; // a family of its own, see MissingJudge
    }
    if (!names.isEmpty()) {
      return names.contains(name);
    }
    return JudgeSettings.STATISTICS.contains(name)
        && (deciders.isTabled() || !TABLED_ONLY.contains(name));
  }

  private static boolean applies(DriftStatistic statistic, ColumnPair pair) {
    ColumnKind kind = pair.isCategorical() ? ColumnKind.CATEGORICAL : ColumnKind.NUMERIC;
    return statistic.descriptor().kinds().contains(kind);
  }

  /** A statistic that trips over this column must not hide the other statistics and columns. */
  private static Comparison compare(DriftStatistic statistic, Sides sides) {
    try {
      return statistic.compare(sides);
    } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
      return new NotMeasured(
          NotMeasured.Reason.INVALID_INPUT,
          "the two sides could not be compared: " + e.getMessage(),
          sides.reference().present(),
          sides.current().present());
    }
  }
}
