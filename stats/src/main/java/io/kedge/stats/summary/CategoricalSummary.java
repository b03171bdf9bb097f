/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a column of names. The categories of the reference are always counted; of others
 * as many as the cap allows, those with the smallest hashes, so that neither the order of rows nor
 * that of merging matters. Immutable.
 */
public final class CategoricalSummary implements Summary {

  private final SortedMap<String, Long> counts;
  private final long missing;
  private final long beyondCap;
  private final CategoryLimit limit;

  CategoricalSummary(
      SortedMap<String, Long> counts, long missing, long beyondCap, CategoryLimit limit) {
    this.counts = Collections.unmodifiableSortedMap(counts);
    this.missing = missing;
    this.beyondCap = beyondCap;
    this.limit = limit;
  }

  /** The summary with all names of the array; null and the empty text are missing. */
  public static CategoricalSummary of(@Nullable String[] values) {
    CategoricalAccumulator accumulator = new CategoricalAccumulator(Integer.MAX_VALUE, Set.of());
    accumulator.add(values, 0, values.length);
    return accumulator.summary();
  }

  /**
   * The summary of names that were counted elsewhere, all of them kept.
   *
   * @param counts rows by category, each at least 1
   * @param missing rows without a name
   * @throws IllegalArgumentException if a count is below 1 or {@code missing} is negative
   */
  public static CategoricalSummary of(SortedMap<String, Long> counts, long missing) {
    return restore(counts, missing, 0, CategoryLimit.NONE);
  }

  /**
   * The summary with those parts, for reading one that was stored.
   *
   * @param beyondCap rows in categories that were not kept
   * @throws IllegalArgumentException if the parts do not agree with each other
   */
  public static CategoricalSummary restore(
      SortedMap<String, Long> counts, long missing, long beyondCap, CategoryLimit limit) {
    boolean positive = counts.values().stream().allMatch(count -> count > 0);
    if (!positive || missing < 0 || beyondCap < 0 || limit.exceededBy(counts.keySet())) {
      throw new IllegalArgumentException(
          "counts must be positive and within the cap, but were %s with %d missing and %d beyond"
              .formatted(counts, missing, beyondCap));
    }
    return new CategoricalSummary(new TreeMap<>(counts), missing, beyondCap, limit);
  }

  @Override
  public long rows() {
    return counts.values().stream().mapToLong(Long::longValue).sum() + beyondCap + missing;
  }

  @Override
  public long missing() {
    return missing;
  }

  @Override
  public boolean isExact() {
    return beyondCap == 0;
  }

  /** Rows by category in the order of names; complete while this summary is exact. */
  public SortedMap<String, Long> counts() {
    return counts;
  }

  /** Rows in categories that were not kept. */
  public long beyondCap() {
    return beyondCap;
  }

  /** Which categories are kept. */
  public CategoryLimit limit() {
    return limit;
  }

  @Override
  public Distinct distinct() {
    return new Distinct(counts.size(), !isExact());
  }

  /** The same as a reference: the categories kept now are kept whatever is merged into it. */
  public CategoricalSummary frozen() {
    return new CategoricalSummary(
        counts, missing, beyondCap, new CategoryLimit(limit.cap(), counts.keySet()));
  }

  @Override
  public CategoricalSummary merge(Summary other) {
    if (!(other instanceof CategoricalSummary that)) {
      throw new IllegalArgumentException("other must summarise names, but summarises numbers");
    }
    CategoryLimit both = limit(that);
    SortedMap<String, Long> sum = new TreeMap<>(counts);
    that.counts.forEach((name, count) -> sum.merge(name, count, Long::sum));
    long dropped = both.trim(sum, Long::longValue);
    return new CategoricalSummary(
        sum, missing + that.missing, beyondCap + that.beyondCap + dropped, both);
  }

  /** A category is known on both sides if the inexact sides always counted it. */
  private CategoryLimit limit(CategoricalSummary that) {
    int cap = Math.min(limit.cap(), that.limit.cap());
    Set<String> frozen = new HashSet<>(limit.frozen());
    if (isExact() && that.isExact()) {
      frozen.addAll(that.limit.frozen());
    } else if (isExact()) {
      frozen = that.limit.frozen();
    } else if (!that.isExact() && !frozen.equals(that.limit.frozen())) {
      throw new IllegalArgumentException(
          "the two sides kept different categories, and both have let some go");
    }
    return new CategoryLimit(cap, frozen);
  }

  /** Whether the other has the same counts and keeps the same categories. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CategoricalSummary that
        && counts.equals(that.counts)
        && missing == that.missing
        && beyondCap == that.beyondCap
        && limit.equals(that.limit);
  }

  @Override
  public int hashCode() {
    return Objects.hash(counts, missing, beyondCap);
  }

  @Override
  public String toString() {
    return rows() + " rows, " + missing + " missing, " + distinct().text() + " categories";
  }
}
