/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoncentralChiSquaredTest {

  /** Forty-digit sums of the Poisson mixture (mpmath). */
  @ParameterizedTest
  @CsvSource({
    "1.0, 1, 1e-6, 0.31731074983359829",
    "30.0, 1, 1e-3, 4.3874561879847603e-8",
    "1300.0, 9, 1.0, 2.3015884893481287e-263",
    "10500.0, 9, 10000.0, 0.0075495582497664988",
    "9000.0, 9, 10000.0, 0.99999988465322364",
    "11500.0, 99, 10000.0, 6.6666685216531868e-12",
    "0.01, 2, 3.0, 0.99888295869924064",
    "60000.0, 9, 50000.0, 3.3212232924338846e-101",
    "700.0, 0.5, 20.0, 1.2720841559261537e-107"
  })
  void tails_agree_with_forty_digit_sums(double x, double df, double nc, double want) {
    assertThat(NoncentralChiSquared.sf(x, df, nc)).isCloseTo(want, withinPercentage(1e-9));
  }

  /** SciPy (Boost). */
  @ParameterizedTest
  @CsvSource({
    "1e6, 1e6, 0.501595765132202",
    "1002000, 1e6, 0.1597459653685519",
    "1009000, 1e6, 3.6298413372181943e-06",
    "998000, 1e6, 0.842431767462098",
    "100100000, 1e8, 2.8911371870391076e-07"
  })
  void large_non_centralities_hold(double x, double nc, double want) {
    assertThat(NoncentralChiSquared.sf(x, 9, nc)).isCloseTo(want, withinPercentage(1e-7));
  }

  @Test
  void the_normal_form_continues_the_mixture() {
    for (double sds : new double[] {-4, -1, 0, 1, 4}) {
      double x = 1e8 + 9 + sds * Math.sqrt(4e8);

      double mixture = NoncentralChiSquared.sf(x, 9, 1e8 - 1e6 * Math.ulp(1e8));
      double normal = NoncentralChiSquared.sf(x, 9, 1e8 + 1e6 * Math.ulp(1e8));

      assertThat(normal).isCloseTo(mixture, withinPercentage(1e-3));
    }
  }

  @Test
  void without_non_centrality_it_is_chi_square() {
    assertThat(NoncentralChiSquared.sf(5, 9, 0)).isEqualTo(ChiSquared.sf(5, 9));
    assertThat(NoncentralChiSquared.sf(5, 9, 1e-9)).isCloseTo(ChiSquared.sf(5, 9), within(1e-9));
  }

  @Test
  void nothing_lies_below_zero_and_nothing_beyond_infinity() {
    assertThat(NoncentralChiSquared.sf(0, 9, 10)).isEqualTo(1);
    assertThat(NoncentralChiSquared.sf(-1, 9, 10)).isEqualTo(1);
    assertThat(NoncentralChiSquared.sf(Double.POSITIVE_INFINITY, 9, 10)).isZero();
    assertThat(NoncentralChiSquared.sf(1e-300, 9, 10)).isCloseTo(1, within(1e-13));
    assertThat(NoncentralChiSquared.sf(1e300, 9, 10)).isZero();
  }

  @Test
  void but_for_rounding_a_tail_never_falls_as_the_non_centrality_grows() {
    double last = 0;

    for (double nc = 0; nc < 400; nc += 0.5) {
      double tail = NoncentralChiSquared.sf(150, 9, nc);

      assertThat(tail).isBetween(last - 1e-13, 1.0);
      last = tail;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "30, 9, 0.025",
    "30, 9, 0.975",
    "1e6, 9, 0.025",
    "1e6, 9, 0.975",
    "0.9, 0.5, 0.5",
    "5000, 99, 1e-6",
    "2e10, 9, 0.5"
  })
  void the_non_centrality_found_has_the_tail_asked_for(double x, double df, double p) {
    double nc = NoncentralChiSquared.nonCentralityWithSf(x, df, p);

    assertThat(nc).isPositive();
    assertThat(NoncentralChiSquared.sf(x, df, nc)).isCloseTo(p, withinPercentage(1e-5));
  }

  @Test
  void the_non_centrality_is_zero_where_the_central_tail_is_large_enough() {
    assertThat(NoncentralChiSquared.nonCentralityWithSf(5, 9, 0.5)).isZero();
    assertThat(NoncentralChiSquared.nonCentralityWithSf(0, 9, 0.975)).isZero();
    assertThat(NoncentralChiSquared.nonCentralityWithSf(1e-8, 9, 0.999999999)).isZero();
  }

  @Test
  void arguments_out_of_range_are_named() {
    assertThatThrownBy(() -> NoncentralChiSquared.sf(1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("df");
    assertThatThrownBy(() -> NoncentralChiSquared.sf(1, 9, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nc");
    assertThatThrownBy(() -> NoncentralChiSquared.sf(Double.NaN, 9, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
    assertThatThrownBy(() -> NoncentralChiSquared.nonCentralityWithSf(1, 9, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p");
  }
}
