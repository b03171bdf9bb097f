/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.sketch.Grid;
import io.kedge.stats.sketch.Shape;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumericSummaryLawsTest {

  private static final int BUDGET = 1_000;

  @ParameterizedTest
  @EnumSource
  void merging_equals_summarising_the_union(Shape shape) {
    double[] values = withMissing(shape, 5_000);
    for (int cut : new int[] {0, 1, 700, 2_500, 5_000}) {
      NumericSummary left = onGrid(values, 0, cut);
      NumericSummary right = onGrid(values, cut, values.length);

      NumericSummary merged = left.merge(right);

      assertSame(merged, onGrid(values, 0, values.length));
    }
  }

  @ParameterizedTest
  @EnumSource
  void merging_while_all_is_exact_equals_summarising_the_union(Shape shape) {
    double[] values = withMissing(shape, 900);

    NumericSummary merged =
        onGrid(values, 0, 300).merge(onGrid(values, 300, 500)).merge(onGrid(values, 500, 900));

    assertThat(merged.isExact()).isTrue();
    assertSame(merged, onGrid(values, 0, 900));
  }

  @ParameterizedTest
  @EnumSource
  void the_order_of_merging_does_not_matter(Shape shape) {
    double[] values = withMissing(shape, 4_000);
    NumericSummary a = onGrid(values, 0, 400);
    NumericSummary b = onGrid(values, 400, 900);
    NumericSummary c = onGrid(values, 900, 4_000);

    assertThat(a.merge(b)).isEqualTo(b.merge(a));
    assertThat(a.merge(c)).isEqualTo(c.merge(a));
    assertSame(a.merge(b).merge(c), a.merge(b.merge(c)));
    assertSame(c.merge(a).merge(b), b.merge(c.merge(a)));
  }

  @ParameterizedTest
  @EnumSource
  void the_size_of_arrays_does_not_matter(Shape shape) {
    double[] values = withMissing(shape, 9_000);
    NumericAccumulator pieces = accumulator();
    Random random = new Random(5);
    for (int from = 0; from < values.length; ) {
      int to = Math.min(values.length, from + 1 + random.nextInt(3_000));
      pieces.add(values, from, to);
      // Looking in between must leave no trace.
      pieces.summary();
      from = to;
    }

    assertThat(pieces.summary()).isEqualTo(onGrid(values, 0, values.length));
  }

  @ParameterizedTest
  @EnumSource
  void a_frozen_grid_gives_the_bins_of_the_values(Shape shape) {
    double[] values = withMissing(shape, 7_777);
    NumericSummary exact = NumericSummary.of(values);

    NumericSummary frozen = exact.frozen(1_000).withBudget(100);

    assertThat(frozen.isExact()).isFalse();
    for (int bins : new int[] {2, 5, 10, 20}) {
      double[] edges = exact.quantileEdges(bins);
      assertThat(frozen.quantileEdges(bins)).as("%d bins", bins).isEqualTo(edges);
      assertThat(frozen.countsOn(edges)).as("%d bins", bins).isEqualTo(exact.countsOn(edges));
      assertThat(edges).isSorted().doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void grid_counts_equal_those_of_sorted_values(Shape shape) {
    double[] values = withMissing(shape, 6_000);

    NumericSummary summary = onGrid(values, 0, values.length);

    double[] sorted = NumericSummary.of(values).sorted();
    assertThat(summary.gridCounts()).isEqualTo(grid().countSorted(sorted));
  }

  private static void assertSame(NumericSummary actual, NumericSummary expected) {
    assertThat(actual.rows()).isEqualTo(expected.rows());
    assertThat(actual.missing()).isEqualTo(expected.missing());
    assertThat(actual.infinite()).isEqualTo(expected.infinite());
    assertThat(actual.grid()).isEqualTo(expected.grid());
    assertThat(actual.gridCounts()).isEqualTo(expected.gridCounts());
    assertThat(actual.distinct()).isEqualTo(expected.distinct());
    assertThat(actual.frequent()).isEqualTo(expected.frequent());
    assertThat(actual.isExact()).isEqualTo(expected.isExact());
    if (expected.isExact()) {
      assertThat(actual.sorted()).isEqualTo(expected.sorted());
    }
    assertThat(actual.moments().count()).isEqualTo(expected.moments().count());
    assertThat(actual.moments().min()).isEqualTo(expected.moments().min());
    assertThat(actual.moments().max()).isEqualTo(expected.moments().max());
    if (expected.moments().count() > 0) {
      double size =
          Math.max(Math.abs(expected.moments().min()), Math.abs(expected.moments().max()));
      assertThat(actual.moments().mean())
          .isCloseTo(expected.moments().mean(), within(Math.max(Double.MIN_VALUE, 1e-14 * size)));
    }
  }

  private static double[] withMissing(Shape shape, int size) {
    double[] values = shape.sample(size, 31);
    for (int i = 0; i < size; i += 13) {
      values[i] = Double.NaN;
    }
    return values;
  }

  private static NumericSummary onGrid(double[] values, int from, int to) {
    NumericAccumulator accumulator = accumulator();
    accumulator.add(values, from, to);
    return accumulator.summary();
  }

  private static NumericAccumulator accumulator() {
    return new NumericAccumulator(BUDGET, grid());
  }

  private static Grid grid() {
    double[] reference = Shape.NORMAL.sample(2_000, 1);
    Arrays.sort(reference);
    return Grid.freeze(reference, 100);
  }
}
