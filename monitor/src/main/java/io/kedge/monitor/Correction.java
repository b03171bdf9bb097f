/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.stats.inference.BenjaminiHochberg;
import java.util.HashMap;
import java.util.Map;

/** P-values of one family of tests, corrected together (Benjamini and Hochberg 1995). */
final class Correction {

  private final Map<Tested, Double> adjusted;

  private Correction(Map<Tested, Double> adjusted) {
    this.adjusted = adjusted;
  }

  /**
   * One test of a run.
   *
   * @param column the column
   * @param subject what of it is tested
   */
  record Tested(String column, Subject subject) {}

  /** What of a column is tested. */
  enum Subject {
    /** Its values. */
    VALUES,
    /** How many of them are missing. */
    MISSING,
    /** How many of them are values that the reference lacks. */
    UNSEEN
  }

  /** Corrects the p-values. */
  static Correction over(Map<Tested, Double> pValues) {
    double[] corrected =
        BenjaminiHochberg.adjust(
            pValues.values().stream().mapToDouble(Double::doubleValue).toArray());
    Map<Tested, Double> adjusted = new HashMap<>();
    int next = 0;
    for (Tested test : pValues.keySet()) {
      adjusted.put(test, corrected[next++]);
    }
    return new Correction(adjusted);
  }

  /** The corrected p-value of a test; 1 for one that is not of this family. */
  double of(String column, Subject subject) {
    return adjusted.getOrDefault(new Tested(column, subject), 1.0);
  }

  /** How many tests were corrected over. */
  int size() {
    return adjusted.size();
  }
}
