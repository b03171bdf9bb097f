/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.ordered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Figures at real sizes are held by the golden family {@code ks}. */
class OneSampleKolmogorovTest {

  @Test
  void one_value_has_a_straight_line() {
    assertThat(OneSampleKolmogorov.sf(1, 0.5)).isEqualTo(1.0);
    assertThat(OneSampleKolmogorov.sf(1, 0.75)).isCloseTo(0.5, within(1e-15));
    assertThat(OneSampleKolmogorov.sf(1, 1)).isZero();
  }

  @Test
  void two_values_have_the_textbook_parabola() {
    // P(D < x) = 8 (x − 1/4)² for 1/4 ≤ x ≤ 1/2, n = 2
    assertThat(OneSampleKolmogorov.sf(2, 0.4)).isCloseTo(1 - 8 * 0.15 * 0.15, within(1e-14));
  }

  @Test
  void the_forms_meet_where_one_hands_over_to_the_next() {
    double matrix = OneSampleKolmogorov.sf(140, 1.2 / Math.sqrt(140));
    double expansion = OneSampleKolmogorov.sf(141, 1.2 / Math.sqrt(141));
    double oneSided = OneSampleKolmogorov.sf(5000, Math.sqrt(2.2001 / 5000));
    double twoSided = OneSampleKolmogorov.sf(5000, Math.sqrt(2.1999 / 5000));

    assertThat(expansion).isCloseTo(matrix, Percentage.withPercentage(0.1));
    assertThat(oneSided).isCloseTo(twoSided, Percentage.withPercentage(0.1));
  }

  @Test
  void the_expansion_is_the_exact_law_to_five_digits() {
    for (double z : new double[] {0.5, 0.8, 1.0, 1.4}) {
      double x = z / Math.sqrt(200);

      assertThat(PelzGood.cdf(200, x)).isCloseTo(KolmogorovMatrix.cdf(200, x), within(3e-6));
    }
  }
}
