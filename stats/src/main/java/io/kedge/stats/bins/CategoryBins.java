/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import io.kedge.stats.summary.CategoricalSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The bins of a categorical column. Stateless. */
public final class CategoryBins {

  /** Most bins; more only add noise (E[PSI] grows with their number). */
  public static final int MOST = 100;

  private CategoryBins() {}

  /**
   * One bin a category of either side; beyond {@link #MOST}, or when a side has let categories go,
   * the 99 most frequent of both sides together. (The reference's own favourites would be chosen
   * for having been lucky there, and look rarer in any other sample.) The rest, and every category
   * with an expected count below five, are the last bin, {@link BinCounts#OTHER}. Rows without a
   * value are in no bin.
   *
   * @param withMissing whether rows without a value count as rows where expected counts are taken
   */
  public static BinCounts of(
      CategoricalSummary reference, CategoricalSummary current, boolean withMissing) {
    SortedSet<String> names = names(reference, current);
    long[] left = counts(reference, names);
    long[] right = counts(current, names);
    return new BinCounts(left, right, new ArrayList<>(names))
        .plus(BinCounts.OTHER, rest(reference, left), rest(current, right))
        .pooled(total(reference, withMissing), total(current, withMissing));
  }

  private static SortedSet<String> names(CategoricalSummary reference, CategoricalSummary current) {
    SortedSet<String> union = new TreeSet<>(reference.counts().keySet());
    union.addAll(current.counts().keySet());
    boolean complete = reference.isExact() && current.isExact();
    if (complete && union.size() <= MOST) {
      return union;
    }
    if (!reference.isExact()) {
      // It has let categories go: a name that only the current side has may be a forgotten one.
      union.retainAll(reference.counts().keySet());
    }
    return mostFrequent(union, reference, current);
  }

  private static SortedSet<String> mostFrequent(
      SortedSet<String> union, CategoricalSummary reference, CategoricalSummary current) {
    Map<String, Long> together = new HashMap<>();
    for (String name : union) {
      long before = reference.counts().getOrDefault(name, 0L);
      together.put(name, before + current.counts().getOrDefault(name, 0L));
    }
    Comparator<Map.Entry<String, Long>> byCount = Map.Entry.comparingByValue();
    return together.entrySet().stream()
        .sorted(byCount.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST - 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static long[] counts(CategoricalSummary side, SortedSet<String> names) {
    SortedMap<String, Long> counts = side.counts();
    return names.stream().mapToLong(name -> counts.getOrDefault(name, 0L)).toArray();
  }

  private static long rest(CategoricalSummary side, long[] counted) {
    long rest = side.present();
    for (long count : counted) {
      rest -= count;
    }
    return rest;
  }

  private static long total(CategoricalSummary side, boolean withMissing) {
    return withMissing ? side.rows() : side.present();
  }
}
