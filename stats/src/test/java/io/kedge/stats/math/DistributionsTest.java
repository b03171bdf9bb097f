/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DistributionsTest {

  @Test
  void upper_tails_hold_down_to_1e_300() {
    assertThat(Normal.sf(37.0471)).isCloseTo(1e-300, withinPercentage(0.1));
    assertThat(ChiSquared.sf(1373, 1)).isBetween(1e-300, 2e-300);
    assertThat(Kolmogorov.sf(18.5)).isCloseTo(2 * Math.exp(-684.5), withinPercentage(1e-9));
    assertThat(Kuiper.sf(18.5)).isCloseTo(2 * 1368 * Math.exp(-684.5), withinPercentage(1e-9));
  }

  @Test
  void quantiles_invert_tails_far_out() {
    for (double p : new double[] {1e-250, 1e-100, 1e-10, 0.3, 0.999}) {
      assertThat(ChiSquared.sf(ChiSquared.isf(p, 9), 9)).isCloseTo(p, withinPercentage(1e-9));
    }
    for (double p : new double[] {1e-200, 1e-12, 0.4}) {
      assertThat(StudentT.sf(-StudentT.quantile(p, 4), 4)).isCloseTo(p, withinPercentage(1e-9));
      assertThat(Normal.cdf(Normal.quantile(p))).isCloseTo(p, withinPercentage(1e-9));
    }
  }

  @Test
  void the_ends_of_a_probability_give_the_ends_of_the_range() {
    assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Normal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(StudentT.quantile(0, 3)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(StudentT.quantile(1, 3)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(ChiSquared.isf(0, 3)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(ChiSquared.isf(1, 3)).isZero();
  }

  @Test
  void infinite_values_have_no_tail_left() {
    double infinity = Double.POSITIVE_INFINITY;

    assertThat(Normal.sf(infinity)).isZero();
    assertThat(Normal.sf(-infinity)).isEqualTo(1);
    assertThat(StudentT.sf(infinity, 3)).isZero();
    assertThat(ChiSquared.sf(infinity, 3)).isZero();
    assertThat(FisherF.sf(infinity, 3, 4)).isZero();
    assertThat(Gamma.q(2, infinity)).isZero();
    assertThat(Kolmogorov.sf(infinity)).isZero();
    assertThat(Kuiper.sf(infinity)).isZero();
  }

  @Test
  void both_series_of_the_limit_laws_meet() {
    assertThat(Kolmogorov.sf(Math.nextDown(1.0))).isCloseTo(Kolmogorov.sf(1.0), within(1e-15));
    assertThat(Kuiper.sf(Math.nextDown(1.3))).isCloseTo(Kuiper.sf(1.3), within(1e-14));
  }

  @Test
  void the_limit_laws_are_one_near_zero() {
    for (double x : new double[] {-1, 0, Double.MIN_VALUE, 1e-200, 1e-3, 0.1}) {
      assertThat(Kolmogorov.sf(x)).isEqualTo(1);
      assertThat(Kuiper.sf(x)).isEqualTo(1);
    }
  }

  @Test
  void nothing_but_a_number_has_a_tail() {
    refuses(() -> Normal.sf(Double.NaN), "x");
    refuses(() -> Normal.quantile(1.5), "p");
    refuses(() -> StudentT.sf(Double.NaN, 3), "t");
    refuses(() -> StudentT.sf(1, 0), "df");
    refuses(() -> ChiSquared.sf(1, Double.NaN), "df");
    refuses(() -> ChiSquared.isf(-0.1, 3), "p");
    refuses(() -> FisherF.sf(1, 0, 3), "d1");
    refuses(() -> Beta.regularized(1, 1, 1.5), "x");
    refuses(() -> Gamma.q(0, 1), "a");
    refuses(() -> Gamma.logGamma(0), "x");
    refuses(() -> Kolmogorov.sf(Double.NaN), "x");
    refuses(() -> Kuiper.sf(Double.NaN), "x");
  }

  private static void refuses(ThrowingCallable call, String argument) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(argument + " must");
  }
}
