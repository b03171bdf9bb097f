/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.stats.drift.Columns;
import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.summary.NumericSummary;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class GridPairTest {

  private static final int ROWS = 2_500;

  @Test
  void counts_on_a_grid_of_ones_own_are_those_looked_up_edge_by_edge() {
    SplitMix64 random = new SplitMix64(51);
    NumericSummary reference = Columns.binned(random.doubles(ROWS).toArray());
    NumericSummary current =
        Columns.binned(random.doubles(ROWS).map(u -> 1.1 * u).toArray(), reference);

    GridPair pair = GridPair.of(reference, current);

    assertThat(pair.edges()).hasSizeGreaterThan(900);
    assertThat(pair.reference()).containsExactly(reference.countsOn(pair.edges()));
    assertThat(pair.current()).containsExactly(current.countsOn(pair.edges()));
  }

  @Test
  void the_gaps_are_those_of_the_definition_bit_for_bit() {
    SplitMix64 random = new SplitMix64(52);
    for (double share : new double[] {0, 0.3, 0.9}) {
      NumericSummary reference = Columns.binned(mixed(random, share));
      NumericSummary current = Columns.binned(mixed(random, share / 2), reference);

      GridPair pair = GridPair.of(reference, current);

      assertThat(pair.gaps().atEdges()).isEqualTo(atEdges(pair)).isPositive();
      assertThat(pair.gaps().possible()).isEqualTo(possible(pair));
    }
  }

  @Test
  void cells_of_one_value_leave_no_room_between_the_gaps() {
    NumericSummary reference = NumericSummary.of(new double[] {1, 1, 2, 2, 3, 3});
    NumericSummary current = NumericSummary.of(new double[] {1, 2, 2, 2, 3, 4});

    GridPair.Gaps gaps = GridPair.of(reference, current).gaps();

    assertThat(gaps.possible()).isEqualTo(gaps.atEdges()).isEqualTo(2.0 / 6 - 1.0 / 6);
  }

  /** Values of which a share is exactly a half. */
  private static double[] mixed(SplitMix64 random, double share) {
    return DoubleStream.generate(() -> random.nextDouble() < share ? 0.5 : random.nextDouble())
        .limit(ROWS)
        .toArray();
  }

  private static double atEdges(GridPair pair) {
    double greatest = 0;
    for (int cell = 0; cell < pair.reference().length; cell++) {
      double f = upTo(pair.reference(), cell + 1);
      double g = upTo(pair.current(), cell + 1);
      greatest = Math.max(greatest, Math.abs(f - g));
    }
    return greatest;
  }

  private static double possible(GridPair pair) {
    double greatest = atEdges(pair);
    for (int cell = 0; cell < pair.reference().length; cell++) {
      double fBefore = upTo(pair.reference(), cell);
      double gBefore = upTo(pair.current(), cell);
      double fAfter = upTo(pair.reference(), cell + 1);
      double gAfter = upTo(pair.current(), cell + 1);
      if (!pair.isOnEdge(cell)) {
        greatest = Math.max(greatest, Math.max(fAfter - gBefore, gAfter - fBefore));
      }
    }
    return Math.min(1, greatest);
  }

  /** The share of rows in the first cells. */
  private static double upTo(long[] counts, int cells) {
    long rows = 0;
    for (int cell = 0; cell < cells; cell++) {
      rows += counts[cell];
    }
    return (double) rows / ROWS;
  }
}
