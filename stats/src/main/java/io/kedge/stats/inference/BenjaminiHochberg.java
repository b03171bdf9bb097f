/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The correction of p-values that keeps the expected share of false discoveries below the level
 * they are compared with.
 *
 * <p>Adjusted = min over j ≥ i of {@code k·p₍ⱼ₎/j}, at most 1, in the order of input; O(k log k).
 * Holds for independent and positively dependent tests. Stateless.
 *
 * <p><b>References</b>: Benjamini and Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x.
 */
public final class BenjaminiHochberg {

  private BenjaminiHochberg() {}

  /**
   * The adjusted p-values, in the order of input; none for none.
   *
   * @throws IllegalArgumentException if a p-value is NaN or outside [0, 1]
   */
  public static double[] adjust(double[] pValues) {
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("pValues must be in [0, 1], but had " + p);
      }
    }
    int count = pValues.length;
    int[] descending =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]).reversed())
            .mapToInt(i -> i)
            .toArray();
    double[] adjusted = new double[count];
    double smallest = 1;
    for (int place = 0; place < count; place++) {
      double rank = count - place;
      smallest = Math.min(smallest, pValues[descending[place]] * (count / rank));
      adjusted[descending[place]] = smallest;
    }
    return adjusted;
  }

  /**
   * Which hypotheses are rejected at the stated false discovery rate: those whose adjusted p-value
   * does not exceed it.
   *
   * @throws IllegalArgumentException if a p-value is NaN or outside [0, 1]
   */
  public static boolean[] reject(double[] pValues, double rate) {
    double[] adjusted = adjust(pValues);
    boolean[] rejected = new boolean[adjusted.length];
    for (int i = 0; i < rejected.length; i++) {
      rejected[i] = adjusted[i] <= rate;
    }
    return rejected;
  }
}
