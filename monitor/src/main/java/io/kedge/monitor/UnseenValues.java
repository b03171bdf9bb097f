/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.kernel.Severity;
import io.kedge.monitor.setting.MissingLimits;
import io.kedge.stats.bins.FewValues;
import io.kedge.stats.inference.Interval;
import io.kedge.stats.inference.OutsideChance;
import io.kedge.stats.inference.ProportionInterval;
import io.kedge.stats.inference.UnseenChance;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.ValueRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values that the reference has never seen: news by themselves, whatever the statistics say.
 * Categories that it lacks; of a number that has few values there, the values that are none of
 * them; of any other number, those outside its range.
 *
 * @param sort what kind of values they are
 * @param what what the rows have, in words
 * @param counts rows by category, most frequent first; without those the summary could not keep,
 *     and without numbers
 * @param rows current rows with such values, the ones not kept included
 * @param present current rows with a value
 * @param usual the share of such rows that is to be expected without a change: by the reference's
 *     own once-seen categories over its rows (Good 1953, doi:10.1093/biomet/40.3-4.237), or by its
 *     number of rows
 * @param pValue an upper bound of the chance of so many rows without a change
 */
record UnseenValues(
    Sort sort,
    String what,
    Map<String, Long> counts,
    long rows,
    long present,
    double usual,
    double pValue) {

  /** The detail that marks a finding with values outside the range that are too few to alarm. */
  static final String LEFT_RANGE = "left_range";

  /** The detail that only findings of values outside the range have. */
  static final String OUTSIDE = "outside_share";

  private static final String NEVER = " that the reference never had";
  private static final int NAMED = 3;
  private static final double ALPHA = 0.05;

  /** What kind of values can be unseen, and how much larger than usual their share has to be. */
  enum Sort {
    /** Ten points: a tenth of the rows are answered by nothing that was learned. */
    CATEGORIES(0.10),
    /** The same of numbers that are read like categories. */
    FEW_VALUES(0.10),
    /** Five points, as of missing values, which is what a number such as -999 stands for. */
    RANGE(MissingLimits.DIFFERENCE),
    /** Nothing, as the counts that were kept do not tell. */
    NONE(1);

    private final double large;

    Sort(double large) {
      this.large = large;
    }
  }

  static UnseenValues of(ColumnPair pair) {
    if (pair.referenceSummary() instanceof CategoricalSummary reference
        && pair.currentSummary() instanceof CategoricalSummary current) {
      return ofCategories(reference, current);
    }
    return pair.fewValues()
        .map(few -> ofNumbers(few, pair))
        .or(() -> outside(pair))
        .orElse(new UnseenValues(Sort.NONE, "", Map.of(), 0, 0, 0, 1));
  }

  private static UnseenValues ofCategories(
      CategoricalSummary reference, CategoricalSummary current) {
    Map<String, Long> unseen = new LinkedHashMap<>();
    long rows = current.beyondCap();
    List<Map.Entry<String, Long>> entries = new ArrayList<>(current.counts().entrySet());
    entries.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    for (Map.Entry<String, Long> entry : entries) {
      if (!reference.counts().containsKey(entry.getKey())) {
        unseen.put(entry.getKey(), entry.getValue());
        rows += entry.getValue();
      }
    }
    return new UnseenValues(
        Sort.CATEGORIES,
        "are in categories" + NEVER,
        unseen,
        rows,
        current.present(),
        usual(reference),
        chance(reference, current, rows));
  }

  private static UnseenValues ofNumbers(FewValues few, ColumnPair pair) {
    long present = pair.currentSummary().present();
    UnseenChance chance =
        new UnseenChance(few.pooledSizes(), pair.referenceSummary().present(), present);
    double pValue = few.unseen() == 0 ? 1 : chance.ofAtLeast(few.unseen());
    return new UnseenValues(
        Sort.FEW_VALUES,
        "have values" + NEVER,
        Map.of(),
        few.unseen(),
        present,
        few.usualShare(),
        pValue);
  }

  private static Optional<UnseenValues> outside(ColumnPair pair) {
    if (!(pair.referenceSummary() instanceof NumericSummary reference
        && pair.currentSummary() instanceof NumericSummary current
        && pair.smallerPresent() > 0)) {
      return Optional.empty();
    }
    return ValueRange.of(reference)
        .outside(current)
        .map(
            found ->
                new UnseenValues(
                    Sort.RANGE,
                    "have values outside the reference's range (" + inWords(found) + ")",
                    Map.of(),
                    found.rows(),
                    current.present(),
                    OutsideChance.usualShare(reference.present()),
                    OutsideChance.ofAtLeast(found.rows(), reference.present(), current.present())));
  }

  /** The range and how far the values reach: {@code 0.10 to 7.30, down to -999.00}. */
  private static String inWords(ValueRange.Outside found) {
    double least = found.range().least();
    double greatest = found.range().greatest();
    return Wording.number(least)
        + " to "
        + Wording.number(greatest)
        + (found.min() < least ? ", down to " + Wording.number(found.min()) : "")
        + (found.max() > greatest ? ", up to " + Wording.number(found.max()) : "");
  }

  private static double usual(CategoricalSummary reference) {
    double once = reference.counts().values().stream().filter(count -> count == 1).count();
    return reference.present() == 0 ? 0 : once / reference.present();
  }

  private static double chance(
      CategoricalSummary reference, CategoricalSummary current, long unseen) {
    if (unseen == 0) {
      return 1;
    }
    Map<String, Long> both = new HashMap<>(reference.counts());
    current.counts().forEach((name, count) -> both.merge(name, count, Long::sum));
    SortedMap<Long, Long> pooled = new TreeMap<>();
    both.values().forEach(count -> pooled.merge(count, 1L, Long::sum));
    // What was not kept counts as seen once each, of which more are unseen than of any other.
    pooled.merge(1L, current.beyondCap(), Long::sum);
    return new UnseenChance(pooled, reference.present(), current.present()).ofAtLeast(unseen);
  }

  /** Whether such values can be told at all, so that there is something to test. */
  boolean isKnown() {
    return sort != Sort.NONE;
  }

  /** The share of rows with such values with its 95 % Wilson interval; empty if there are none. */
  Map<String, Double> details() {
    if (rows == 0) {
      return Map.of();
    }
    Map<String, Double> details = new LinkedHashMap<>();
    Interval interval = ProportionInterval.wilson((double) rows, (double) present, ALPHA);
    if (sort == Sort.CATEGORIES) {
      details.put("unseen_categories", (double) counts.size());
    }
    boolean range = sort == Sort.RANGE;
    details.put(range ? OUTSIDE : "unseen_share", share());
    details.put(range ? "outside_share_low" : "unseen_share_low", interval.low());
    details.put(range ? "outside_share_high" : "unseen_share_high", interval.high());
    details.put(range ? "outside_p" : "unseen_p", pValue);
    return details;
  }

  /** What to add to a reason: {@code ; new: 'XX' (4.2 %)}; blank if there are none. */
  String clause() {
    if (sort != Sort.CATEGORIES && rows > 0) {
      return "; %s of the rows %s".formatted(Wording.percent(share()), what);
    }
    if (counts.isEmpty()) {
      return "";
    }
    List<String> named =
        counts.entrySet().stream()
            .map(
                one ->
                    "'%s' (%s)"
                        .formatted(
                            Wording.shortName(one.getKey()),
                            Wording.percent((double) one.getValue() / present)))
            .toList();
    return "; new: " + Wording.list(named, NAMED);
  }

  /** Whether so many more rows than usual have such values that it matters. */
  boolean isLarge() {
    return present > 0 && share() - usual >= sort.large;
  }

  /** What a fault asks of the reader: as much as that many missing values would. */
  Severity severity() {
    return share() - usual >= MissingLimits.CRITICAL_DIFFERENCE
        ? Severity.CRITICAL
        : Severity.WARNING;
  }

  /** The fault in words. */
  String fault(double adjustedP) {
    return "data: %s of the rows %s, %s would be usual (%s)%s"
        .formatted(
            Wording.percent(share()),
            what,
            Wording.percent(usual),
            Wording.p(adjustedP),
            sort == Sort.CATEGORIES ? clause() : "");
  }

  private double share() {
    return (double) rows / present;
  }
}
