/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.stats.sketch.Grid;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumericSummaryTest {

  @Test
  void missing_values_are_counted_and_left_out() {
    NumericSummary summary = NumericSummary.of(new double[] {3, Double.NaN, 1, 2});

    assertThat(summary.rows()).isEqualTo(4);
    assertThat(summary.missing()).isEqualTo(1);
    assertThat(summary.present()).isEqualTo(3);
    assertThat(summary.sorted()).containsExactly(1, 2, 3);
    assertThat(summary.isExact()).isTrue();
  }

  @Test
  void negative_zero_is_zero() {
    NumericSummary summary = NumericSummary.of(new double[] {0.0, -0.0, -0.0});

    assertThat(summary.distinct()).isEqualTo(new Distinct(1, false));
    assertThat(summary.frequent()).containsOnlyKeys(0.0).containsEntry(0.0, 3L);
    assertThat(Arrays.stream(summary.sorted()).mapToLong(Double::doubleToRawLongBits))
        .containsOnly(0L);
  }

  @Test
  void infinities_are_values_but_have_no_part_in_moments() {
    NumericSummary summary =
        NumericSummary.of(new double[] {Double.POSITIVE_INFINITY, 5, Double.NEGATIVE_INFINITY, 7});

    assertThat(summary.infinite()).isEqualTo(2);
    assertThat(summary.present()).isEqualTo(4);
    assertThat(summary.moments().mean()).isEqualTo(6);
    assertThat(summary.sorted()).startsWith(Double.NEGATIVE_INFINITY).hasSize(4);
  }

  @Test
  void deciles_are_values_of_the_sample() {
    NumericSummary summary = NumericSummary.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});

    assertThat(summary.quantileEdges(10)).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(summary.quantileEdges(2)).containsExactly(6);
  }

  @Test
  void few_values_have_a_bin_each() {
    NumericSummary summary = NumericSummary.of(new double[] {0, 0, 0, 1, 4});

    assertThat(summary.quantileEdges(10)).containsExactly(0, 1);
  }

  @Test
  void a_constant_has_three_bins() {
    NumericSummary summary = NumericSummary.of(new double[] {2, 2});

    assertThat(summary.quantileEdges(10)).containsExactly(Math.nextDown(2.0), 2);
    assertThat(NumericSummary.of(new double[] {Double.NEGATIVE_INFINITY}).quantileEdges(10))
        .containsExactly(Double.NEGATIVE_INFINITY);
  }

  @Test
  void a_spike_at_the_maximum_has_a_bin_of_its_own() {
    double[] values = new double[200];
    Arrays.fill(values, 100);
    Arrays.setAll(values, i -> i < 12 ? i : 100);

    assertThat(NumericSummary.of(values).quantileEdges(10)).containsExactly(Math.nextDown(100.0));
  }

  @Test
  void nothing_has_no_edges() {
    NumericSummary nothing = NumericSummary.of(new double[] {Double.NaN});

    assertThat(nothing.quantileEdges(10)).isEmpty();
    assertThat(nothing.countsOn(new double[] {1})).containsExactly(0, 0);
    assertThat(nothing.frozen(1_000).gridCounts()).containsExactly(0);
  }

  @Test
  void values_beyond_the_budget_are_let_go_only_with_a_grid() {
    Grid grid = Grid.ofEdges(new double[] {1, 2});
    NumericAccumulator current = new NumericAccumulator(3, grid);
    NumericAccumulator reference = new NumericAccumulator(3, null);

    current.add(new double[] {0, 1, 2, 3}, 0, 4);
    reference.add(new double[] {0, 1, 2, 3}, 0, 4);

    assertThat(current.summary().isExact()).isFalse();
    assertThat(current.summary().gridCounts()).containsExactly(2, 1, 1);
    assertThat(reference.summary().isExact()).isTrue();
    assertThat(reference.summary().grid()).isEmpty();
  }

  @Test
  void merging_outgrows_the_budget() {
    Grid grid = Grid.ofEdges(new double[] {1, 2});
    NumericAccumulator accumulator = new NumericAccumulator(3, grid);
    accumulator.add(new double[] {0, 1}, 0, 2);
    NumericSummary two = accumulator.summary();

    NumericSummary four = two.merge(two);

    assertThat(two.isExact()).isTrue();
    assertThat(four.isExact()).isFalse();
    assertThat(four.gridCounts()).containsExactly(4, 0, 0);
  }

  @Test
  void exact_values_are_counted_anew_on_the_edges_of_the_other_side() {
    NumericAccumulator outgrown = new NumericAccumulator(0, Grid.ofEdges(new double[] {5}));
    outgrown.add(new double[] {4, 6}, 0, 2);
    NumericSummary exact = NumericSummary.of(new double[] {1, 2, 9}).frozen(10);

    NumericSummary merged = exact.merge(outgrown.summary());

    assertThat(merged.grid()).isEqualTo(Optional.of(Grid.ofEdges(new double[] {5})));
    assertThat(merged.gridCounts()).containsExactly(3, 2);
    assertThat(merged).isEqualTo(outgrown.summary().merge(exact));
  }

  @Test
  void counts_on_different_edges_do_not_merge() {
    NumericAccumulator one = new NumericAccumulator(0, Grid.ofEdges(new double[] {5}));
    NumericAccumulator two = new NumericAccumulator(0, Grid.ofEdges(new double[] {6}));
    one.add(new double[] {1}, 0, 1);
    two.add(new double[] {1}, 0, 1);

    assertThatThrownBy(() -> one.summary().merge(two.summary()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("different edges");
  }

  @Test
  void names_and_numbers_do_not_merge() {
    NumericSummary numbers = NumericSummary.of(new double[] {1});
    CategoricalSummary names = CategoricalSummary.of(new String[] {"a"});

    assertThatThrownBy(() -> numbers.merge(names)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> names.merge(numbers)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void distinct_values_are_exact_to_the_cap() {
    double[] thousand = new double[ValueCounts.CAP];
    Arrays.setAll(thousand, i -> i);
    double[] more = new double[ValueCounts.CAP + 1];
    Arrays.setAll(more, i -> i);

    assertThat(NumericSummary.of(thousand).distinct().text()).isEqualTo("1000");
    assertThat(NumericSummary.of(thousand).frequent()).hasSize(1_000);
    assertThat(NumericSummary.of(more).distinct().text()).isEqualTo("at least 1000");
    assertThat(NumericSummary.of(more).frequent()).isEmpty();
  }

  @Test
  void what_was_let_go_is_not_handed_out() {
    NumericAccumulator accumulator = new NumericAccumulator(0, Grid.ofEdges(new double[] {5}));
    accumulator.add(new double[] {1}, 0, 1);
    NumericSummary outgrown = accumulator.summary();

    assertThatThrownBy(outgrown::sorted).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> outgrown.countsOn(new double[] {4}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4.0");
    assertThatThrownBy(NumericSummary.of(new double[] {1})::gridCounts)
        .isInstanceOf(IllegalStateException.class);
  }
}
