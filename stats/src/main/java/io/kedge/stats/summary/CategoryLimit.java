/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Which categories of a column are kept: the frozen ones, and of the others those with the smallest
 * hashes. A category that is kept in the union of two sets of rows was therefore kept in each of
 * them. Immutable.
 *
 * @param cap how many categories are kept beside the frozen ones
 * @param frozen the categories that are always kept: those of the reference
 */
public record CategoryLimit(int cap, Set<String> frozen) {

  /** Keeps every category. */
  public static final CategoryLimit NONE = new CategoryLimit(Integer.MAX_VALUE, Set.of());

  private static final Comparator<String> BY_HASH =
      Comparator.comparingLong(CategoryLimit::hash).thenComparing(Comparator.naturalOrder());

  /**
   * Checks the cap and copies the categories.
   *
   * @throws IllegalArgumentException if the cap is negative
   */
  public CategoryLimit {
    if (cap < 0) {
      throw new IllegalArgumentException("cap must be at least 0, but was " + cap);
    }
    frozen = Set.copyOf(frozen);
  }

  /** Whether more of the categories would have to be kept than the cap allows. */
  boolean exceededBy(Set<String> categories) {
    return categories.size() > cap
        && categories.stream().filter(name -> !frozen.contains(name)).count() > cap;
  }

  /** Removes the categories that are not kept; answers how many rows they had. */
  <C> long trim(Map<String, C> counts, ToLongFunction<C> rows) {
    if (!exceededBy(counts.keySet())) {
      return 0;
    }
    List<String> others = new ArrayList<>(counts.keySet());
    others.removeIf(frozen::contains);
    others.sort(BY_HASH);
    long dropped = 0;
    for (String category : others.subList(cap, others.size())) {
      C removed = counts.remove(category);
      dropped += removed == null ? 0 : rows.applyAsLong(removed);
    }
    return dropped;
  }

  /** The greatest hash of those that are not frozen; the least number when all are. */
  long greatestHash(Set<String> categories) {
    return categories.stream()
        .filter(name -> !frozen.contains(name))
        .mapToLong(CategoryLimit::hash)
        .max()
        .orElse(Long.MIN_VALUE);
  }

  /** Whether the category is kept when as many as the cap allows have up to that hash. */
  boolean mayKeep(String category, long greatestHash) {
    return greatestHash == Long.MAX_VALUE
        || hash(category) <= greatestHash
        || frozen.contains(category);
  }

  /** FNV-1a over the characters, then mixed so that similar names lie far apart. */
  static long hash(String name) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    return hash ^ (hash >>> 31);
  }
}
