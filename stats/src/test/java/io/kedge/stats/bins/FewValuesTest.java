/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.stats.sketch.Grid;
import io.kedge.stats.summary.NumericAccumulator;
import io.kedge.stats.summary.NumericSummary;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FewValuesTest {

  private static final NumericSummary FLAG = NumericSummary.of(new double[] {0, 0, 1}).frozen(1000);

  @Test
  void values_between_below_and_above_are_unseen() {
    NumericSummary now = NumericSummary.of(new double[] {0, 1, 1, 0.5, -1, Double.NaN, 7});

    assertThat(FewValues.of(FLAG, now).orElseThrow().unseen()).isEqualTo(3);
  }

  @Test
  void counts_without_values_tell_the_same_as_the_values() {
    SplittableRandom random = new SplittableRandom(5);
    double[] values = new double[5_000];
    Arrays.setAll(values, i -> i % 4 == 0 ? random.nextInt(2) : random.nextDouble());
    NumericAccumulator thin = new NumericAccumulator(100, FLAG.grid().orElseThrow());
    thin.add(values, 0, values.length);

    NumericSummary counted = thin.summary();

    assertThat(counted.isExact()).isFalse();
    assertThat(counted.distinct().atLeast()).isTrue();
    assertThat(FewValues.of(FLAG, counted).orElseThrow().unseen())
        .isEqualTo(FewValues.of(FLAG, NumericSummary.of(values)).orElseThrow().unseen())
        .isEqualTo(3_750);
  }

  @Test
  void counts_on_edges_that_cannot_tell_say_nothing() {
    NumericAccumulator old = new NumericAccumulator(0, Grid.ofEdges(new double[] {-1e-9, 0, 1}));
    double[] values = new double[2_000];
    Arrays.setAll(values, i -> i / 2_000.0);
    old.add(values, 0, values.length);

    assertThat(FewValues.of(FLAG, old.summary())).isEmpty();
  }

  @Test
  void one_value_and_more_than_twenty_are_not_few() {
    double[] many = new double[42];
    Arrays.setAll(many, i -> i % 21);

    assertThat(FewValues.of(NumericSummary.of(many), FLAG)).isEmpty();
    assertThat(FewValues.of(NumericSummary.of(new double[] {3, 3}), FLAG)).isEmpty();
  }

  @Test
  void infinities_and_neighbouring_numbers_are_values_like_any_other() {
    double next = Math.nextUp(1.0);
    double[] before = {Double.NEGATIVE_INFINITY, 1, next, Double.POSITIVE_INFINITY};
    double[] now = {
      Double.NEGATIVE_INFINITY, 1, next, Double.POSITIVE_INFINITY, 2, Math.nextUp(next)
    };

    assertThat(
            FewValues.of(NumericSummary.of(before), NumericSummary.of(now)).orElseThrow().unseen())
        .isEqualTo(2);
  }
}
