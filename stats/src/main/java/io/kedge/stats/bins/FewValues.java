/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import io.kedge.stats.sketch.Grid;
import io.kedge.stats.summary.NumericSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows of a number that has few values in the reference, counted value by value, and the
 * current rows that have none of these values: a flag that became a fraction, a rating with
 * decimals. Immutable by agreement: the arrays are shared.
 */
public final class FewValues {

  /** Most different reference values of a number that is counted value by value. */
  public static final int MOST = Grid.OWN_CELLS;

  private final double[] values;
  private final long[] reference;
  private final long[] current;
  private final long unseen;
  private final SortedMap<Double, Long> others;

  private FewValues(
      double[] values, long[] reference, long[] current, NumericSummary currentSummary) {
    this.values = values;
    this.reference = reference;
    this.current = current;
    this.unseen = currentSummary.present() - Arrays.stream(current).sum();
    this.others = new TreeMap<>(currentSummary.frequent());
    for (double value : values) {
      others.remove(value);
    }
  }

  /**
   * The counts; empty if the reference has one value or more than {@link #MOST}, or if the current
   * side was counted on edges that cannot tell the reference's values from those between them.
   */
  public static Optional<FewValues> of(NumericSummary reference, NumericSummary current) {
    if (!Binning.hasFewValues(reference, MOST) || reference.distinct().count() < 2) {
      return Optional.empty();
    }
    SortedMap<Double, Long> before = reference.frequent();
    double[] values = before.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    long[] left = before.values().stream().mapToLong(Long::longValue).toArray();
    return counts(current, values).map(now -> new FewValues(values, left, now, current));
  }

  private static Optional<long[]> counts(NumericSummary side, double[] values) {
    if (!side.distinct().atLeast()) {
      SortedMap<Double, Long> known = side.frequent();
      return Optional.of(
          Arrays.stream(values).mapToLong(value -> known.getOrDefault(value, 0L)).toArray());
    }
    Grid apart = Grid.ofEdges(Binning.apartEdges(values));
    if (!side.isExact() && side.grid().filter(grid -> holds(grid, apart.edges())).isEmpty()) {
      return Optional.empty();
    }
    long[] cells = side.countsOn(apart.edges());
    return Optional.of(
        Arrays.stream(values).mapToLong(value -> cells[apart.cellOf(value)]).toArray());
  }

  private static boolean holds(Grid grid, double[] edges) {
    return Arrays.stream(edges).allMatch(edge -> grid.indexOf(edge) >= 0);
  }

  /** Current rows with a value that the reference has in no row. */
  public long unseen() {
    return unseen;
  }

  /** The share of reference rows whose value no other row has: what is unseen without a change. */
  public double usualShare() {
    double once = Arrays.stream(reference).filter(count -> count == 1).count();
    return once / Arrays.stream(reference).sum();
  }

  /**
   * How many values have so many rows on both sides together, by that number. Unseen values that
   * are too many to be known count as having one row each, of which more are unseen than of any
   * other.
   */
  public SortedMap<Long, Long> pooledSizes() {
    SortedMap<Long, Long> sizes = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      sizes.merge(reference[i] + current[i], 1L, Long::sum);
    }
    others.values().forEach(count -> sizes.merge(count, 1L, Long::sum));
    if (others.isEmpty() && unseen > 0) {
      sizes.merge(1L, unseen, Long::sum);
    }
    return sizes;
  }

  /**
   * One bin a value; the values with an expected count below five and the unseen ones are the bin
   * {@link BinCounts#OTHER}. Which values the reference lacks is chance as long as they are rare,
   * so they are compared together with those that it hardly has.
   *
   * @param n all reference rows, those without a value included where they have a bin
   * @param m all current rows, likewise
   */
  BinCounts pooled(long n, long m) {
    List<String> labels = new ArrayList<>();
    for (double value : values) {
      labels.add(BinLabels.text(value));
    }
    return new BinCounts(reference, current, labels).plus(BinCounts.OTHER, 0, unseen).pooled(n, m);
  }
}
