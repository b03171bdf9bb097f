/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.stats.inference.BenjaminiHochberg;
import java.util.HashMap;
import java.util.Map;

/** P-values of one family of columns, corrected together (Benjamini and Hochberg 1995). */
final class Correction {

  private final Map<String, Double> adjusted;

  private Correction(Map<String, Double> adjusted) {
    this.adjusted = adjusted;
  }

  /** Corrects the p-values, given by the column's name. */
  static Correction over(Map<String, Double> pValues) {
    double[] corrected =
        BenjaminiHochberg.adjust(
            pValues.values().stream().mapToDouble(Double::doubleValue).toArray());
    Map<String, Double> adjusted = new HashMap<>();
    int next = 0;
    for (String column : pValues.keySet()) {
      adjusted.put(column, corrected[next++]);
    }
    return new Correction(adjusted);
  }

  /** The corrected p-value of a column; 1 for one that is not of this family. */
  double of(String column) {
    return adjusted.getOrDefault(column, 1.0);
  }

  /** How many tests were corrected over. */
  int size() {
    return adjusted.size();
  }
}
