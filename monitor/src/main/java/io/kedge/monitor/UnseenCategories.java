/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.stats.bins.FewValues;
import io.kedge.stats.inference.Interval;
import io.kedge.stats.inference.ProportionInterval;
import io.kedge.stats.inference.UnseenChance;
import io.kedge.stats.summary.CategoricalSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Categories that the reference has never seen: news by themselves, whatever the statistics say. Of
 * a number that has few values in the reference, the values that are none of them.
 *
 * @param numbers whether they are values of a number
 * @param counts rows by name, most frequent first; without those the summary could not keep, and
 *     without numbers
 * @param rows current rows in such categories, the ones not kept included
 * @param present current rows with a value
 * @param usual the share of rows in unseen categories that is to be expected without a change, by
 *     the reference's own once-seen categories over its rows (Good 1953,
 *     doi:10.1093/biomet/40.3-4.237)
 * @param pValue an upper bound of the chance of so many rows without a change
 */
record UnseenCategories(
    boolean numbers,
    Map<String, Long> counts,
    long rows,
    long present,
    double usual,
    double pValue) {

  /** Ten points more than usual: a tenth of the rows are answered by nothing that was learned. */
  private static final double LARGE = 0.10;

  private static final int NAMED = 3;
  private static final double ALPHA = 0.05;

  static UnseenCategories of(ColumnPair pair) {
    if (!(pair.referenceSummary() instanceof CategoricalSummary reference
        && pair.currentSummary() instanceof CategoricalSummary current)) {
      return pair.fewValues()
          .map(few -> ofNumbers(few, pair))
          .orElse(new UnseenCategories(true, Map.of(), 0, 0, 0, 1));
    }
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
    return new UnseenCategories(
        false, unseen, rows, current.present(), usual(reference), chance(reference, current, rows));
  }

  private static UnseenCategories ofNumbers(FewValues few, ColumnPair pair) {
    long present = pair.currentSummary().present();
    UnseenChance chance =
        new UnseenChance(few.pooledSizes(), pair.referenceSummary().present(), present);
    double pValue = few.unseen() == 0 ? 1 : chance.ofAtLeast(few.unseen());
    return new UnseenCategories(true, Map.of(), few.unseen(), present, few.usualShare(), pValue);
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

  /**
   * The share of rows in unseen categories with its 95 % Wilson interval; empty if there are none.
   */
  Map<String, Double> details() {
    if (rows == 0) {
      return Map.of();
    }
    Map<String, Double> details = new LinkedHashMap<>();
    Interval interval = ProportionInterval.wilson((double) rows, (double) present, ALPHA);
    if (!numbers) {
      details.put("unseen_categories", (double) counts.size());
    }
    details.put("unseen_share", (double) rows / present);
    details.put("unseen_share_low", interval.low());
    details.put("unseen_share_high", interval.high());
    details.put("unseen_p", pValue);
    return details;
  }

  /** What to add to a reason: {@code ; new: 'XX' (4.2 %)}; blank if there are none. */
  String clause() {
    if (numbers && rows > 0) {
      return "; %s of the rows have values that the reference never had"
          .formatted(Wording.percent(share()));
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

  /** Whether so many more rows than usual are in unseen categories that it matters. */
  boolean isLarge() {
    return present > 0 && share() - usual >= LARGE;
  }

  /** The fault in words. */
  String fault(double adjustedP) {
    return "data: %s of the rows %s that the reference never had, %s would be usual (%s)%s"
        .formatted(
            Wording.percent(share()),
            numbers ? "have values" : "are in categories",
            Wording.percent(usual),
            Wording.p(adjustedP),
            numbers ? "" : clause());
  }

  private double share() {
    return (double) rows / present;
  }
}
