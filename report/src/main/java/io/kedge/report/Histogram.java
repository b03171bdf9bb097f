/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import io.kedge.kernel.TimeWindow;
import java.util.List;
import java.util.Optional;

/**
 * Both sides of a column on the bins that its PSI is computed from, with what each bin adds to it.
 * Immutable.
 *
 * @param column the column
 * @param window the window of the current side; empty when all rows were judged together
 * @param bins the bins in order
 * @param edges the inner edges of a number's bins, ascending; empty for categories
 * @param psi the sum of the contributions
 * @param newcomers categories of the current side alone that have no bin of their own, if any
 */
public record Histogram(
    String column,
    Optional<TimeWindow> window,
    List<Bin> bins,
    List<Double> edges,
    double psi,
    Optional<Newcomers> newcomers) {

  /** What the bin of all values without a bin of their own is called. */
  public static final String ALL_OTHERS = "all others";

  /** Copies the lists. */
  public Histogram {
    edges = List.copyOf(edges);
    bins = List.copyOf(bins);
  }

  /** Whether the bins are stretches of numbers; otherwise each one is a category. */
  public boolean numeric() {
    return !edges.isEmpty() && edges.size() + 1 == bins.size();
  }

  /** Reference rows in all bins. */
  public long referenceTotal() {
    return bins.stream().mapToLong(Bin::reference).sum();
  }

  /** Current rows in all bins. */
  public long currentTotal() {
    return bins.stream().mapToLong(Bin::current).sum();
  }

  /** The reference's share of a bin, in [0, 1]. */
  public double referenceShare(Bin bin) {
    return (double) bin.reference() / referenceTotal();
  }

  /** The current share of a bin, in [0, 1]. */
  public double currentShare(Bin bin) {
    return (double) bin.current() / currentTotal();
  }

  /**
   * One bin. Immutable.
   *
   * @param label the bin in words: {@code (1.5, 2]}, or the category's name
   * @param reference reference rows
   * @param current current rows
   * @param contribution what it adds to the PSI; not negative
   * @param rest whether it holds all values without a bin of their own; its label is then {@link
   *     #ALL_OTHERS}, which a category may be called too
   */
  public record Bin(String label, long reference, long current, double contribution, boolean rest) {

    /** A bin of one category or one stretch of numbers. */
    public Bin(String label, long reference, long current, double contribution) {
      this(label, reference, current, contribution, false);
    }
  }

  /**
   * Categories without a bin of their own that only the current side has. Immutable.
   *
   * @param mostFrequent the name of the most frequent one
   * @param rows its current rows
   * @param categories how many there are, at least 1
   */
  public record Newcomers(String mostFrequent, long rows, long categories) {}
}
