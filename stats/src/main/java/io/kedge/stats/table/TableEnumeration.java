/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.table;

import io.kedge.stats.math.Gamma;
import io.kedge.stats.math.NeumaierSum;
import java.util.OptionalDouble;

/**
 * All tables with the margins of a given one, and how probable those are that are as far from even.
 * One thread, one use.
 */
public final class TableEnumeration {

  /** Tables gone through in a few milliseconds; beyond it the chi-square tail has to do. */
  private static final double MOST_TABLES = 100_000;

  /** Rounding of the statistic; tables with an equal one count as ties. */
  private static final double SLACK = 1e-10;

  private final ContingencyTable table;
  private final NeumaierSum all = new NeumaierSum();
  private final NeumaierSum asFar = new NeumaierSum();
  private final long[] after;
  private final double observed;
  private final double logTables;

  /** The enumeration around the table, both rows of which have a count. */
  public TableEnumeration(ContingencyTable table) {
    this.table = table;
    this.after = new long[table.columns() + 1];
    double score = 0;
    for (int i = table.columns() - 1; i >= 0; i--) {
      after[i] = after[i + 1] + table.columnTotal(i);
      score += score(i, table.reference(i));
    }
    this.observed = score * (1 - SLACK);
    this.logTables = logChoose(after[0], table.referenceTotal());
  }

  /** The share of probability at or beyond the table; empty if there are too many tables. */
  public OptionalDouble pValue() {
    double most = 1;
    for (int i = 0; i < table.columns() - 1; i++) {
      most *= 1.0 + Math.min(table.columnTotal(i), table.referenceTotal());
      if (most > MOST_TABLES) {
        return OptionalDouble.empty();
      }
    }
    fill(0, table.referenceTotal(), new Partial(0, -logTables));
    return OptionalDouble.of(Math.min(1, asFar.value() / all.value()));
  }

  /** What the columns filled so far contribute to the statistic and to the probability. */
  private record Partial(double score, double logProbability) {}

  private void fill(int column, long left, Partial so) {
    if (column == table.columns()) {
      double probability = Math.exp(so.logProbability);
      all.add(probability);
      if (so.score >= observed) {
        asFar.add(probability);
      }
      return;
    }
    long total = table.columnTotal(column);
    for (long k = Math.max(0, left - after[column + 1]); k <= Math.min(total, left); k++) {
      Partial next =
          new Partial(so.score + score(column, k), so.logProbability + logChoose(total, k));
      fill(column + 1, left - k, next);
    }
  }

  /** The column's part of Pearson's statistic times nm, with k of its rows in the reference. */
  private double score(int column, long k) {
    double total = table.columnTotal(column);
    double excess = k * table.total() - total * table.referenceTotal();
    return excess * excess / total;
  }

  private static double logChoose(long n, long k) {
    return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
  }
}
