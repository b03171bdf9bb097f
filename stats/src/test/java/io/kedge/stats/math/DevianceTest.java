/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class DevianceTest {

  @Test
  void terms_vanish_with_the_square_of_the_difference() {
    for (double r : new double[] {1e-150, 1e-12, -1e-12, 1e-5}) {
      assertThat(Deviance.ofObserved(r)).isCloseTo(r * r / 2, withinPercentage(1e-2));
      assertThat(Deviance.ofExpected(r)).isCloseTo(r * r / 2, withinPercentage(1e-2));
    }
    assertThat(Deviance.ofObserved(0)).isZero();
    assertThat(Deviance.ofExpected(0)).isZero();
  }

  @Test
  void series_and_formula_meet() {
    for (double r : new double[] {0.1, -0.1}) {
      double inside = r * (1 - 1e-15);

      assertThat(Deviance.ofObserved(inside))
          .isCloseTo(Deviance.ofObserved(r), withinPercentage(1e-10));
      assertThat(Deviance.ofExpected(inside))
          .isCloseTo(Deviance.ofExpected(r), withinPercentage(1e-10));
    }
  }

  @Test
  void an_absent_value_costs_its_expected_count() {
    assertThat(Deviance.ofObserved(-1)).isEqualTo(1);
    assertThat(Deviance.ofExpected(-1)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void nothing_is_less_than_absent() {
    assertThatThrownBy(() -> Deviance.ofObserved(-1.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("r must");
    assertThatThrownBy(() -> Deviance.ofExpected(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
