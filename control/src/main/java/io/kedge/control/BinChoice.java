/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.stats.bins.Binning;
import io.kedge.stats.summary.NumericSummary;

/**
 * How the values of the reference are cut into bins; the outer bins are open. Immutable.
 *
 * @param bins how many, at most
 * @param cut where the edges are
 */
public record BinChoice(int bins, Cut cut) {

  /** Deciles of the reference. */
  public static final BinChoice DECILES = new BinChoice(10, Cut.QUANTILE);

  private static final int MOST = 100;

  /** Where edges are. */
  public enum Cut {
    /** At order statistics of the reference: bins hold about equally many of its values. */
    QUANTILE,
    /** At equal distances between the reference's least and greatest value. */
    UNIFORM
  }

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is not from 2 to 100
   */
  public BinChoice {
    if (bins < 2 || bins > MOST) {
      throw new IllegalArgumentException("bins must be from 2 to 100, but were " + bins);
    }
  }

  /**
   * The inner edges, ascending; fewer than asked for where values are tied. A reference that
   * reaches to infinity has no equal distances and is cut at order statistics.
   */
  double[] edges(NumericSummary reference) {
    boolean uniform = cut == Cut.UNIFORM && reference.infinite() == 0;
    return (uniform ? Binning.EQUAL_WIDTH : Binning.ORDER_STATISTIC).edges(reference, bins);
  }
}
