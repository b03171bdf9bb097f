/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of one column, reference first, with the counts that several statistics share: each
 * is made when first asked for, then kept. Rows without a value are in no bin.
 *
 * <p>Not thread-safe: it belongs to the thread that compares the column.
 */
public final class Sides {

  private final Summary reference;
  private final Summary current;
  private @Nullable BinnedPair shareBins;
  private @Nullable BinnedPair tableBins;
  private @Nullable GridPair gridPair;
  private @Nullable PsiResult psi;
  private final Map<Double, Double> psiExceeds = new HashMap<>();

  /** The sides of one column; nothing is counted yet. */
  public Sides(Summary reference, Summary current) {
    this.reference = reference;
    this.current = current;
  }

  /** The column as it was. */
  public Summary reference() {
    return reference;
  }

  /** The column as it is. */
  public Summary current() {
    return current;
  }

  /**
   * The bins of PSI and its relatives.
   *
   * @throws IllegalArgumentException as {@link BinnedPair#forPsi} does
   */
  public BinnedPair shareBins() {
    if (shareBins == null) {
      shareBins = BinnedPair.forPsi(reference, current, Missing.DROP);
    }
    return shareBins;
  }

  /**
   * The bins of the chi-square family.
   *
   * @throws IllegalArgumentException as {@link BinnedPair#forTable} does
   */
  public BinnedPair tableBins() {
    if (tableBins == null) {
      tableBins =
          BinnedPair.isTabledByValue(reference)
              ? BinnedPair.forTable(reference, current, Missing.DROP)
              : shareBins();
    }
    return tableBins;
  }

  /**
   * The fine counts of two numbers, at least one of which has let its values go.
   *
   * @throws IllegalArgumentException as {@link GridPair#of} does, and if a side is not numeric
   */
  public GridPair gridPair() {
    if (gridPair == null) {
      NumericSummary before = Kinds.numeric("reference", reference);
      gridPair = GridPair.of(before, Kinds.numeric("current", current));
    }
    return gridPair;
  }

  /**
   * The population stability index on {@link #shareBins}.
   *
   * @throws IllegalArgumentException as {@link #shareBins} does, and if a side has no value
   */
  public PsiResult psi() {
    if (psi == null) {
      BinnedPair bins = shareBins();
      if (bins.referenceTotal() == 0 || bins.currentTotal() == 0) {
        throw new IllegalArgumentException(
            "reference and current must each hold at least one value, but held "
                + bins.referenceTotal()
                + " and "
                + bins.currentTotal());
      }
      psi = new PsiResult(new PsiTerms(bins.reference(), bins.current()));
    }
    return psi;
  }

  /**
   * The probability of an index at least as large as {@link #psi} if the true one were exactly
   * {@code d}; kept, since details and gates ask for the same limits.
   *
   * @throws IllegalArgumentException as {@link #psi} does
   */
  public double psiExceeds(double d) {
    return psiExceeds.computeIfAbsent(d, psi()::exceeds);
  }
}
