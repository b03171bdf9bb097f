/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.codec;

import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.CategoryLimit;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The stored form of a categorical summary. */
final class CategoricalForm {

  private CategoricalForm() {}

  /** A category's rows are stored doubled, plus one if it is always kept. */
  static void write(CategoricalSummary summary, ByteWriter out) {
    Set<String> frozen = summary.limit().frozen();
    SortedSet<String> names = new TreeSet<>(summary.counts().keySet());
    names.addAll(frozen);
    out.writeCount(summary.missing());
    out.writeCount(summary.beyondCap());
    out.writeCount(summary.limit().cap());
    out.writeCount(names.size());
    for (String name : names) {
      long rows = summary.counts().getOrDefault(name, 0L);
      out.writeText(name);
      out.writeCount(2 * rows + (frozen.contains(name) ? 1 : 0));
    }
  }

  static CategoricalSummary read(ByteReader in) {
    long missing = in.readCount();
    long beyondCap = in.readCount();
    int cap = in.readInt();
    int size = in.readLength(2);
    SortedMap<String, Long> counts = new TreeMap<>();
    Set<String> frozen = new HashSet<>();
    for (int i = 0; i < size; i++) {
      String name = in.readText();
      long stored = in.readCount();
      if (stored > 1) {
        counts.put(name, stored / 2);
      }
      if (stored % 2 == 1) {
        frozen.add(name);
      }
    }
    return CategoricalSummary.restore(counts, missing, beyondCap, new CategoryLimit(cap, frozen));
  }
}
