/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.util.List;
import java.util.Optional;

/**
 * Both sides of one column counted on the same bins, which come from the reference alone (for
 * categories: from both). Numeric bins are right-closed and open at both ends, so a value outside
 * the reference's range and an infinity have their bin. Immutable; the arrays handed out are
 * copies.
 */
public final class BinnedPair {

  /** The bin of all categories that have none of their own. */
  public static final String OTHER = BinCounts.OTHER;

  /** The bin of the rows without a value. */
  public static final String MISSING = "(missing)";

  /** Bins of a numeric column: deciles, as credit scoring has used them since Lewis (1994). */
  public static final int BINS = 10;

  /** Most distinct values of a number that is tabled value by value. */
  static final int FEW_DISTINCT = FewValues.MOST;

  private final long[] reference;
  private final long[] current;
  private final List<String> labels;
  private final double[] edges;
  private final boolean missingBin;

  private BinnedPair(BinCounts counts, double[] edges, boolean missingBin) {
    this.reference = counts.reference();
    this.current = counts.current();
    this.labels = counts.labels();
    this.edges = edges;
    this.missingBin = missingBin;
  }

  /**
   * The bins for PSI and its relatives. A number: the reference's deciles as order statistics (one
   * bin a value if it has at most ten, three bins around a constant). Where the reference has two
   * to twenty values and the current side others as well: one bin a value, the rare and the unseen
   * ones together in the bin {@link #OTHER}, so that a new value is not taken for the one above it.
   * A category: one bin each; beyond a hundred, the reference's 99 most frequent; the rest, and
   * every category with an expected count below five, are the bin {@link #OTHER}.
   *
   * <p>A side without any value has only zeros.
   *
   * @throws IllegalArgumentException if the two are of different kinds, or the current side was
   *     counted on other edges than the reference's
   */
  public static BinnedPair forPsi(Summary reference, Summary current, Missing missing) {
    if (reference instanceof NumericSummary numbers) {
      NumericSummary now = Kinds.numeric("current", current);
      return withUnseen(numbers, now, missing)
          .orElseGet(
              () -> onEdges(numbers, now, Binning.ORDER_STATISTIC.edges(numbers, BINS), missing));
    }
    CategoricalSummary before = (CategoricalSummary) reference;
    CategoricalSummary now = Kinds.categorical("current", current);
    boolean missingBin = wantsMissingBin(before, now, missing);
    BinCounts counts = CategoryBins.of(before, now, missingBin);
    return new BinnedPair(
        missingBin ? counts.plus(MISSING, before.missing(), now.missing()) : counts,
        new double[0],
        missingBin);
  }

  /**
   * The table for chi-square and its relatives: as {@link #forPsi}, except that a number of at most
   * twenty distinct reference values has a bin for each of them, one below and one above, and bins
   * with an expected count below five are merged into {@link #OTHER}. With unseen values the two
   * are the same bins.
   *
   * @throws IllegalArgumentException as {@link #forPsi} does
   */
  public static BinnedPair forTable(Summary reference, Summary current, Missing missing) {
    if (reference instanceof NumericSummary numbers && isTabledByValue(reference)) {
      NumericSummary now = Kinds.numeric("current", current);
      return withUnseen(numbers, now, missing)
          .orElseGet(() -> onEdges(numbers, now, Binning.valueEdges(numbers), missing).pooled());
    }
    return forPsi(reference, current, missing);
  }

  private static Optional<BinnedPair> withUnseen(
      NumericSummary reference, NumericSummary current, Missing missing) {
    boolean missingBin = wantsMissingBin(reference, current, missing);
    long n = missingBin ? reference.rows() : reference.present();
    long m = missingBin ? current.rows() : current.present();
    return FewValues.of(reference, current)
        .filter(few -> few.unseen() > 0)
        .map(few -> few.pooled(n, m))
        // Values that are all rare would all be in one bin, and nothing would be compared.
        .filter(bins -> bins.size() > 1)
        .map(bins -> missingBin ? bins.plus(MISSING, reference.missing(), current.missing()) : bins)
        .map(bins -> new BinnedPair(bins, new double[0], missingBin));
  }

  /** Whether {@link #forTable} has other bins than {@link #forPsi}: a number with few values. */
  static boolean isTabledByValue(Summary reference) {
    return reference instanceof NumericSummary numbers
        && Binning.hasFewValues(numbers, FEW_DISTINCT);
  }

  /**
   * Both sides on given bins.
   *
   * @param edges the inner edges, strictly ascending
   * @throws IllegalArgumentException if a side is not exact and an edge is not one of its grid
   */
  public static BinnedPair onEdges(
      NumericSummary reference, NumericSummary current, double[] edges, Missing missing) {
    double[] own = edges.clone();
    BinCounts counts =
        new BinCounts(reference.countsOn(own), current.countsOn(own), BinLabels.ofEdges(own));
    boolean missingBin = wantsMissingBin(reference, current, missing);
    return new BinnedPair(
        missingBin ? counts.plus(MISSING, reference.missing(), current.missing()) : counts,
        own,
        missingBin);
  }

  private static boolean wantsMissingBin(Summary reference, Summary current, Missing missing) {
    return missing == Missing.SEPARATE && reference.missing() + current.missing() > 0;
  }

  private BinnedPair pooled() {
    int own = missingBin ? reference.length - 1 : reference.length;
    BinCounts values = counts().first(own);
    BinCounts pooled = values.pooled(rows(reference), rows(current));
    if (pooled.size() == own) {
      return this;
    }
    BinCounts all = missingBin ? pooled.plus(MISSING, reference[own], current[own]) : pooled;
    return new BinnedPair(all, new double[0], missingBin);
  }

  private BinCounts counts() {
    return new BinCounts(reference, current, labels);
  }

  /** Reference rows by bin. */
  public long[] reference() {
    return reference.clone();
  }

  /** Current rows by bin. */
  public long[] current() {
    return current.clone();
  }

  /**
   * The bins in words, in order: {@code (1.5, 2]}, or the category's name; numbers are put into
   * words here, not before.
   */
  public List<String> labels() {
    return List.copyOf(labels);
  }

  /**
   * The inner edges of a numeric column's bins, ascending; empty for categories and pooled bins.
   */
  public double[] edges() {
    return edges.clone();
  }

  /** Whether the last bin holds the rows without a value. */
  public boolean missingBin() {
    return missingBin;
  }

  /** Reference rows in all bins. */
  public long referenceTotal() {
    return rows(reference);
  }

  /** Current rows in all bins. */
  public long currentTotal() {
    return rows(current);
  }

  private static long rows(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
