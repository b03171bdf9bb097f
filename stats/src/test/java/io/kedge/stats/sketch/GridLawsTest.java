/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GridLawsTest {

  private static final int[] SIZES = {1, 2, 3, 17, 400, 6_000};
  private static final int[] CELLS = {1, 2, 10, 1_000};
  private static final double[] SPECIAL = {
    Double.NEGATIVE_INFINITY,
    -Double.MAX_VALUE,
    -1,
    -Double.MIN_VALUE,
    -0.0,
    0.0,
    Double.MIN_VALUE,
    Double.MIN_NORMAL,
    1,
    42,
    100,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY
  };

  @ParameterizedTest
  @EnumSource
  void fast_counts_equal_those_of_binary_search(Shape shape) {
    for (int size : SIZES) {
      for (int cells : CELLS) {
        Grid grid = Grid.freeze(sorted(shape.sample(size, 7L * size)), cells);
        for (Shape other : Shape.values()) {
          double[] values = values(grid, other.sample(size, size + 1L));
          long[] fast = new long[grid.cells()];

          grid.count(values, 0, values.length, fast);

          assertThat(fast)
              .as("reference %s of %d on %d cells, counting %s", shape, size, cells, other)
              .isEqualTo(plainCounts(grid.edges(), values));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void counting_sorted_values_gives_the_same_counts(Shape shape) {
    double[] values = sorted(shape.sample(5_000, 3));
    Grid grid = Grid.freeze(sorted(shape.sample(900, 4)), 100);
    long[] fast = new long[grid.cells()];

    grid.count(values, 0, values.length, fast);

    assertThat(grid.countSorted(values)).isEqualTo(fast);
  }

  @ParameterizedTest
  @EnumSource
  void a_part_of_an_array_adds_to_what_was_counted(Shape shape) {
    double[] values = shape.sample(9_000, 5);
    Grid grid = Grid.freeze(sorted(shape.sample(500, 6)), 10);
    long[] pieces = new long[grid.cells()];
    long[] whole = new long[grid.cells()];

    grid.count(values, 0, 10, pieces);
    grid.count(values, 10, 4_321, pieces);
    grid.count(values, 4_321, 9_000, pieces);
    grid.count(values, 0, 9_000, whole);

    assertThat(pieces).isEqualTo(whole);
  }

  @ParameterizedTest
  @EnumSource
  void every_order_statistic_below_the_maximum_is_an_edge(Shape shape) {
    for (int size : SIZES) {
      double[] sample = sorted(shape.sample(size, 11L * size));

      Grid grid = Grid.freeze(sample, 100);

      for (int decile = 1; decile < 10; decile++) {
        double quantile = sample[(decile * size + 9) / 10 - 1];
        assertThat(grid.indexOf(quantile)).as("%s %d %d", shape, size, decile).isNotNegative();
      }
    }
  }

  /** The sample with every edge, its neighbours and the special numbers in between. */
  private static double[] values(Grid grid, double[] sample) {
    DoubleStream edges =
        Arrays.stream(grid.edges())
            .flatMap(edge -> DoubleStream.of(edge, Math.nextUp(edge), Math.nextDown(edge)));
    return DoubleStream.concat(
            DoubleStream.concat(Arrays.stream(sample), edges), Arrays.stream(SPECIAL))
        .toArray();
  }

  private static long[] plainCounts(double[] edges, double[] values) {
    long[] counts = new long[edges.length + 1];
    for (double value : values) {
      int at = Arrays.binarySearch(edges, value + 0.0);
      counts[at >= 0 ? at : -at - 1]++;
    }
    return counts;
  }

  private static double[] sorted(double[] values) {
    double[] sorted = Arrays.stream(values).map(value -> value + 0.0).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
