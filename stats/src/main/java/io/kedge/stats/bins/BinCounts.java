/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts of both sides on named bins, and how rare bins are merged. Immutable by agreement: the
 * arrays are shared and not written to.
 */
public final class BinCounts {

  /** The bin of all categories that have none of their own. */
  public static final String OTHER = "__other__";

  /** Expected count below which a bin is merged with other rare ones (Cochran 1954). */
  public static final double LEAST_EXPECTED = 5;

  private final long[] reference;
  private final long[] current;
  private final List<String> labels;

  /** Counts and labels, all of the same length. */
  public BinCounts(long[] reference, long[] current, List<String> labels) {
    this.reference = reference;
    this.current = current;
    this.labels = labels;
  }

  /** Reference rows by bin. */
  public long[] reference() {
    return reference;
  }

  /** Current rows by bin. */
  public long[] current() {
    return current;
  }

  /** The bins in words, in order. */
  public List<String> labels() {
    return labels;
  }

  /** The number of bins. */
  public int size() {
    return reference.length;
  }

  /** The same with only the first bins. */
  public BinCounts first(int size) {
    return new BinCounts(
        Arrays.copyOf(reference, size), Arrays.copyOf(current, size), labels.subList(0, size));
  }

  /** The same with one more bin at the end. */
  public BinCounts plus(String label, long referenceCount, long currentCount) {
    int size = size();
    long[] left = Arrays.copyOf(reference, size + 1);
    long[] right = Arrays.copyOf(current, size + 1);
    left[size] = referenceCount;
    right[size] = currentCount;
    List<String> names = new ArrayList<>(labels);
    names.add(label);
    return new BinCounts(left, right, names);
  }

  /**
   * The same with every bin whose smaller expected count is below five merged into one last bin
   * {@link #OTHER}; bins empty on both sides go. A bin of that name is always merged.
   *
   * @param n all reference rows, those in no bin here included
   * @param m all current rows, likewise
   */
  public BinCounts pooled(long n, long m) {
    long[] left = new long[size()];
    long[] right = new long[size()];
    List<String> names = new ArrayList<>();
    long otherReference = 0;
    long otherCurrent = 0;
    for (int bin = 0; bin < size(); bin++) {
      if (isFrequent(bin, n, m)) {
        left[names.size()] = reference[bin];
        right[names.size()] = current[bin];
        names.add(labels.get(bin));
      } else {
        otherReference += reference[bin];
        otherCurrent += current[bin];
      }
    }
    int kept = names.size();
    BinCounts bins = new BinCounts(Arrays.copyOf(left, kept), Arrays.copyOf(right, kept), names);
    return otherReference + otherCurrent == 0
        ? bins
        : bins.plus(OTHER, otherReference, otherCurrent);
  }

  private boolean isFrequent(int bin, long n, long m) {
    double rows = (double) reference[bin] + current[bin];
    boolean expected = Math.min(n, m) * rows >= LEAST_EXPECTED * ((double) n + m);
    return expected && !labels.get(bin).equals(OTHER);
  }
}
