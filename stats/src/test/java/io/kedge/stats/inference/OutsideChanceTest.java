/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.math.SplitMix64;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class OutsideChanceTest {

  @Test
  void small_numbers_are_those_of_counting_every_order() {
    // Of the six orders of two reference rows among four, one has no current row outside.
    assertThat(OutsideChance.ofAtLeast(0, 2, 2)).isEqualTo(1);
    assertThat(OutsideChance.ofAtLeast(1, 2, 2)).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(OutsideChance.ofAtLeast(2, 2, 2)).isCloseTo(3 / 6.0, within(1e-12));
    assertThat(OutsideChance.ofAtLeast(7, 1, 7)).isEqualTo(1);
  }

  @Test
  void it_is_the_share_of_drawn_samples() {
    RandomGenerator random = new SplitMix64(11);
    int[] atLeast = new int[31];
    int runs = 20_000;
    for (int run = 0; run < runs; run++) {
      double least = 1;
      double greatest = 0;
      for (int i = 0; i < 20; i++) {
        double value = random.nextDouble();
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
      int outside = 0;
      for (int i = 0; i < 30; i++) {
        double value = random.nextDouble();
        outside += value < least || value > greatest ? 1 : 0;
      }
      for (int t = 0; t <= outside; t++) {
        atLeast[t]++;
      }
    }

    for (int t : new int[] {1, 2, 4, 8, 12}) {
      double chance = OutsideChance.ofAtLeast(t, 20, 30);
      double error = Math.sqrt(chance * (1 - chance) / runs);
      assertThat(atLeast[t] / (double) runs).isCloseTo(chance, within(4 * error));
    }
  }

  @Test
  void what_is_usual_is_no_evidence_and_much_more_is() {
    assertThat(OutsideChance.usualShare(399)).isEqualTo(0.005);
    assertThat(OutsideChance.ofAtLeast(2, 399, 400)).isGreaterThan(0.4);
    assertThat(OutsideChance.ofAtLeast(48, 400, 400)).isLessThan(1e-12);
    assertThat(OutsideChance.ofAtLeast(20, 1_000_000, 1_000_000)).isLessThan(1e-4).isPositive();
  }

  @Test
  void numbers_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> OutsideChance.ofAtLeast(3, 10, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("outside");
    assertThatThrownBy(() -> OutsideChance.usualShare(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reference");
  }
}
