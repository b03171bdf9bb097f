/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SumsTest {

  @Test
  void what_plain_addition_loses_is_kept() {
    assertThat(Sums.sum(new double[] {1, 1e100, 1, -1e100})).isEqualTo(2);
    assertThat(Sums.sum(new double[] {1e16, 1, 1, -1e16})).isEqualTo(2);
  }

  @Test
  void two_sums_add_up_with_their_errors() {
    NeumaierSum left = new NeumaierSum();
    NeumaierSum right = new NeumaierSum();
    left.add(1e100);
    left.add(1);
    right.add(-1e100);
    right.add(1);

    left.add(right);

    assertThat(left.value()).isEqualTo(2);
  }

  @Test
  void a_sum_added_to_itself_doubles() {
    NeumaierSum sum = new NeumaierSum();
    sum.add(3);

    sum.add(sum);

    assertThat(sum.value()).isEqualTo(6);
  }

  @Test
  void an_infinity_stays_one() {
    assertThat(Sums.sum(new double[] {1, Double.POSITIVE_INFINITY, 1}))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Sums.sum(new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})).isNaN();
    assertThat(Sums.sum(new double[] {1, Double.NaN})).isNaN();
  }

  @Test
  void a_range_is_half_open_and_may_be_empty() {
    double[] values = {1, 2, 4, 8};

    assertThat(Sums.sum(values, 1, 3)).isEqualTo(6);
    assertThat(Sums.sum(values, 2, 2)).isZero();
    assertThat(Sums.sum(new double[0])).isZero();
    assertThatThrownBy(() -> Sums.sum(values, 3, 5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_mean_exists_where_the_sum_overflows() {
    assertThat(Sums.mean(new double[] {1.5e308, 1.5e308})).isEqualTo(1.5e308);
    assertThat(Sums.mean(new double[] {1.5e308, 1.5e308, -1.5e308, -1.5e308})).isZero();
    assertThat(Sums.mean(new double[] {8 * Double.MIN_VALUE, 16 * Double.MIN_VALUE}))
        .isEqualTo(12 * Double.MIN_VALUE);
    assertThatThrownBy(() -> Sums.mean(new double[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("values");
  }
}
