/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GridTest {

  @Test
  void cells_are_closed_on_the_right() {
    Grid grid = Grid.ofEdges(new double[] {1, 2});

    assertThat(grid.cells()).isEqualTo(3);
    assertThat(grid.cellOf(1)).isZero();
    assertThat(grid.cellOf(1.5)).isEqualTo(1);
    assertThat(grid.cellOf(2)).isEqualTo(1);
    assertThat(grid.cellOf(Math.nextUp(2.0))).isEqualTo(2);
    assertThat(grid.cellOf(Double.POSITIVE_INFINITY)).isEqualTo(2);
  }

  @Test
  void few_values_are_edges_of_their_own() {
    Grid grid = Grid.freeze(new double[] {1, 1, 2, 5}, 10);

    assertThat(grid.edges())
        .containsExactly(Math.nextDown(1.0), 1, Math.nextDown(2.0), 2, Math.nextDown(5.0), 5);
    assertThat(grid.countSorted(new double[] {0, 1, 1.5, 2, 3, 5, 6}))
        .containsExactly(1, 1, 1, 1, 1, 1, 1);
  }

  @Test
  void a_constant_has_cells_below_at_and_above() {
    Grid grid = Grid.freeze(new double[] {3, 3, 3}, 10);

    assertThat(grid.edges()).containsExactly(Math.nextDown(3.0), 3);
    assertThat(grid.countSorted(new double[] {2, 3, 3, 4})).containsExactly(1, 2, 1);
  }

  @Test
  void quantiles_are_values_of_the_sample() {
    double[] sample = {1, 2, 3, 4, 5, 6, 7};

    Grid grid = Grid.freeze(sample, 3);

    assertThat(grid.edges()).containsExactly(Math.nextDown(1.0), 3, 5, Math.nextDown(7.0), 7);
  }

  @Test
  void nothing_has_one_cell() {
    Grid grid = Grid.freeze(new double[0], 10);
    long[] counts = new long[1];

    grid.count(new double[] {1, 2}, 0, 2, counts);

    assertThat(counts).containsExactly(2);
  }

  @Test
  void grids_with_the_same_edges_are_equal() {
    Grid grid = Grid.ofEdges(new double[] {-0.0, 1});

    assertThat(grid).isEqualTo(Grid.ofEdges(new double[] {0.0, 1}));
    assertThat(grid).hasSameHashCodeAs(Grid.ofEdges(new double[] {0.0, 1}));
    assertThat(grid).isNotEqualTo(Grid.ofEdges(new double[] {0.0, 2}));
  }

  @Test
  void edges_that_do_not_ascend_are_refused() {
    assertThatThrownBy(() -> Grid.ofEdges(new double[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("edge 1 is 1.0");
    assertThatThrownBy(() -> Grid.ofEdges(new double[] {Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Grid.freeze(new double[] {1}, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void counts_of_another_size_are_refused() {
    Grid grid = Grid.ofEdges(new double[] {1, 2});

    assertThatThrownBy(() -> grid.count(new double[] {1}, 0, 1, new long[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 numbers");
  }
}
