/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import io.kedge.stats.math.Gamma;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * How likely it is that so many current rows are in categories that the reference lacks, if nothing
 * changed: then every way of dealing the pooled rows to the two sides is as likely as any other.
 *
 * <p>A category of c pooled rows lacks in the reference when all c were dealt to the current side,
 * with probability {@code π = m!(N − c)!/((m − c)!N!)}. Such events are negatively associated
 * (Joag-Dev and Proschan 1983, doi:10.1214/aos/1176346079), so {@code min over θ ≥ 0 of e^(−θt) Π(1
 * − π + π e^(θc))} bounds the chance of t rows or more from above (Chernoff 1952,
 * doi:10.1214/aoms/1177729330), whatever the numbers of rows. How uncertain the reference's own
 * count of rare categories is, is part of it. Immutable after construction; thread-safe.
 */
public final class UnseenChance {

  /** Halvings of the range in which θ is sought; any θ gives a bound, so more only sharpen it. */
  private static final int STEPS = 40;

  private final List<Size> sizes = new ArrayList<>();

  /**
   * The chances of a table.
   *
   * @param pooled how many categories have so many rows on both sides together, by that number
   * @param reference reference rows with a value
   * @param current current rows with a value
   */
  public UnseenChance(SortedMap<Long, Long> pooled, long reference, long current) {
    pooled.forEach(
        (rows, categories) -> {
          if (rows <= current) {
            sizes.add(
                Size.of(
                    (double) rows,
                    (double) categories,
                    logChance((double) rows, (double) reference, (double) current)));
          }
        });
  }

  private static double logChance(double rows, double reference, double current) {
    double all = reference + current;
    return Math.min(
        0,
        Gamma.logGamma(current + 1)
            - Gamma.logGamma(current - rows + 1)
            + Gamma.logGamma(all - rows + 1)
            - Gamma.logGamma(all + 1));
  }

  /** An upper bound of the chance of so many rows or more in unseen categories; in [0, 1]. */
  public double ofAtLeast(long rows) {
    double low = 0;
    double high = 1;
    while (meanAt(high) < rows && high < 1e3) {
      high *= 2;
    }
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (meanAt(middle) < rows) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.min(1, Math.exp(logBoundAt(low, (double) rows)));
  }

  /** The mean number of rows under the tilt θ; ascending, and the bound is sharpest at its root. */
  private double meanAt(double theta) {
    double mean = 0;
    for (Size size : sizes) {
      mean += size.categories() * size.rows() * size.tilted(theta);
    }
    return mean;
  }

  private double logBoundAt(double theta, double rows) {
    double log = -theta * rows;
    for (Size size : sizes) {
      log += size.categories() * size.logMoment(theta);
    }
    return log;
  }

  /** The categories of one size, with the logarithms of the chances that one is unseen, or seen. */
  private record Size(double rows, double categories, double logUnseen, double logSeen) {

    static Size of(double rows, double categories, double logUnseen) {
      return new Size(rows, categories, logUnseen, Math.log(-Math.expm1(logUnseen)));
    }

    /** {@code ln(1 − π + π e^(θ rows))}, without overflow. */
    double logMoment(double theta) {
      double unseen = logUnseen + theta * rows;
      double larger = Math.max(logSeen, unseen);
      return larger + Math.log1p(Math.exp(Math.min(logSeen, unseen) - larger));
    }

    /** The chance that one is unseen under the tilt. */
    double tilted(double theta) {
      return 1 / (1 + Math.exp(logSeen - logUnseen - theta * rows));
    }
  }
}
