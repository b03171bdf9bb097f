/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import io.kedge.stats.summary.CategoricalSummary;
import java.util.TreeMap;

/** Counts as the summary of a column with one category a bin. */
final class Categories {

  private Categories() {}

  static CategoricalSummary of(long[] counts) {
    TreeMap<String, Long> byName = new TreeMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        byName.put("bin " + i, counts[i]);
      }
    }
    return CategoricalSummary.of(byName, 0);
  }
}
