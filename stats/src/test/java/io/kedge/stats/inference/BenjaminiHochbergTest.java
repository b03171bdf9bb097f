/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.math.SplitMix64;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

  @Test
  void a_single_p_value_stays_as_it_is() {
    assertThat(BenjaminiHochberg.adjust(new double[] {0.03})).containsExactly(0.03);
  }

  @Test
  void nothing_adjusts_to_nothing() {
    assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
  }

  @Test
  void a_larger_p_value_can_rescue_a_smaller_one() {
    double[] adjusted = BenjaminiHochberg.adjust(new double[] {0.03, 0.031});

    assertThat(adjusted).containsExactly(0.031, 0.031);
  }

  @Test
  void adjusting_keeps_the_order_and_never_lowers_a_p_value() {
    double[] pValues = new SplitMix64(41).doubles(200).toArray();

    double[] adjusted = BenjaminiHochberg.adjust(pValues);

    for (int i = 0; i < pValues.length; i++) {
      assertThat(adjusted[i]).isBetween(pValues[i], 1.0);
      for (int j = 0; j < pValues.length; j++) {
        assertThat(pValues[i] < pValues[j] && adjusted[i] > adjusted[j]).isFalse();
      }
    }
  }

  @Test
  void few_false_discoveries_are_made_among_many_tests() {
    SplitMix64 random = new SplitMix64(42);
    int runsWithDiscovery = 0;
    for (int run = 0; run < 1000; run++) {
      boolean any = false;
      for (boolean rejected : BenjaminiHochberg.reject(random.doubles(20).toArray(), 0.05)) {
        any |= rejected;
      }
      runsWithDiscovery += any ? 1 : 0;
    }

    assertThat(runsWithDiscovery / 1000.0).isCloseTo(0.05, within(0.025));
  }

  @Test
  void a_p_value_that_is_none_is_refused() {
    assertThatThrownBy(() -> BenjaminiHochberg.adjust(new double[] {0.1, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pValues");
  }
}
