/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.stats.inference.Interval;
import io.kedge.stats.inference.ProportionInterval;
import io.kedge.stats.summary.CategoricalSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Categories that the reference has never seen: news by themselves, whatever the statistics say.
 *
 * @param counts rows by name, most frequent first; without those the summary could not keep
 * @param rows current rows in such categories, the ones not kept included
 * @param present current rows with a value
 */
record UnseenCategories(Map<String, Long> counts, long rows, long present) {

  private static final int NAMED = 3;
  private static final double ALPHA = 0.05;

  static UnseenCategories of(ColumnPair pair) {
    if (!(pair.referenceSummary() instanceof CategoricalSummary reference
        && pair.currentSummary() instanceof CategoricalSummary current)) {
      return new UnseenCategories(Map.of(), 0, 0);
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
    return new UnseenCategories(unseen, rows, current.present());
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
    details.put("unseen_categories", (double) counts.size());
    details.put("unseen_share", (double) rows / present);
    details.put("unseen_share_low", interval.low());
    details.put("unseen_share_high", interval.high());
    return details;
  }

  /** What to add to a reason: {@code ; new: 'XX' (4.2 %)}; blank if there are none. */
  String clause() {
    if (counts.isEmpty()) {
      return "";
    }
    List<String> named =
        counts.entrySet().stream()
            .map(
                one ->
                    "'%s' (%s)"
                        .formatted(
                            Wording.name(one.getKey()),
                            Wording.percent((double) one.getValue() / present)))
            .toList();
    return "; new: " + Wording.list(named, NAMED);
  }
}
