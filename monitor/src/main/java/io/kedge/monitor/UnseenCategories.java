/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.stats.inference.Interval;
import io.kedge.stats.inference.ProportionInterval;
import io.kedge.stats.math.Normal;
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
 * @param usual the share of rows in unseen categories that is to be expected without a change, by
 *     the reference's own once-seen categories (Good 1953, doi:10.1093/biomet/40.3-4.237)
 */
record UnseenCategories(Map<String, Long> counts, long rows, long present, Usual usual) {

  /** Ten points more than usual: a tenth of the rows are answered by nothing that was learned. */
  private static final double LARGE = 0.10;

  /** One in a thousand, since every categorical column of every window is looked at. */
  private static final double SIGNIFICANCE = 0.001;

  private static final int NAMED = 3;
  private static final double ALPHA = 0.05;

  static UnseenCategories of(ColumnPair pair) {
    if (!(pair.referenceSummary() instanceof CategoricalSummary reference
        && pair.currentSummary() instanceof CategoricalSummary current)) {
      return new UnseenCategories(Map.of(), 0, 0, new Usual(0, 0));
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
    return new UnseenCategories(unseen, rows, current.present(), Usual.of(reference));
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

  /** Whether so many rows are in unseen categories that the data are at fault. */
  boolean isFault() {
    if (present == 0 || share() - usual.share() < LARGE) {
      return false;
    }
    double sampling = usual.share() * (1 - usual.share()) / present;
    double error = Math.sqrt(sampling + usual.variance());
    return error == 0 || Normal.sf((share() - usual.share()) / error) < SIGNIFICANCE;
  }

  /** The fault in words. */
  String fault() {
    return "data: %s of the rows are in categories that the reference never had, %s would be usual"
        .formatted(Wording.percent(share()), Wording.percent(usual.share()));
  }

  private double share() {
    return (double) rows / present;
  }

  /**
   * What a second sample like the reference would hold of categories that the reference lacks.
   *
   * @param share once-seen categories as a share of the reference's rows
   * @param variance of that share (Esty 1983, doi:10.1214/aos/1176346263)
   */
  record Usual(double share, double variance) {

    static Usual of(CategoricalSummary reference) {
      double n = reference.present();
      if (n == 0) {
        return new Usual(0, 0);
      }
      double once = reference.counts().values().stream().filter(count -> count == 1).count();
      double twice = reference.counts().values().stream().filter(count -> count == 2).count();
      return new Usual(once / n, (once * (1 - once / n) + 2 * twice) / (n * n));
    }
  }
}
