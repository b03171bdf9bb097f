/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.ordered;

import java.util.Arrays;

/** How often each different value occurs in two samples together, ascending by value. Immutable. */
public final class TieGroups {

  private final int[] sizes;
  private final int pooled;

  private TieGroups(int[] sizes, int pooled) {
    this.sizes = sizes;
    this.pooled = pooled;
  }

  /** The groups of two ascending samples without NaN. */
  public static TieGroups of(double[] reference, double[] current) {
    int[] sizes = new int[reference.length + current.length];
    int groups = 0;
    int i = 0;
    int j = 0;
    while (i < reference.length || j < current.length) {
      double value = smaller(reference, i, current, j);
      int before = i + j;
      while (i < reference.length && reference[i] <= value) {
        i++;
      }
      while (j < current.length && current[j] <= value) {
        j++;
      }
      sizes[groups++] = i + j - before;
    }
    return new TieGroups(Arrays.copyOf(sizes, groups), sizes.length);
  }

  private static double smaller(double[] reference, int i, double[] current, int j) {
    if (i == reference.length) {
      return current[j];
    }
    return j == current.length ? reference[i] : Math.min(reference[i], current[j]);
  }

  /** Whether no value occurs twice. */
  public boolean none() {
    return sizes.length == pooled;
  }

  /** How many different values there are. */
  public int count() {
    return sizes.length;
  }

  /** How often the value of that rank, from 0, occurs. */
  public int size(int group) {
    return sizes[group];
  }
}
