/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import static io.kedge.stats.drift.ChiSquareTest.categories;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CramersVTest {

  @Test
  void disjoint_sides_are_associated_in_full() {
    assertThat(CramersV.of(new long[] {7, 0}, new long[] {0, 9})).isEqualTo(1);
    assertThat(CramersV.corrected(new long[] {7, 0}, new long[] {0, 9})).isEqualTo(1);
  }

  @Test
  void the_correction_takes_away_what_chance_explains() {
    assertThat(CramersV.corrected(new long[] {50, 50}, new long[] {52, 48})).isZero();
    assertThat(CramersV.corrected(new long[] {1, 0}, new long[] {0, 1})).isZero();
    assertThat(CramersV.corrected(new long[] {9}, new long[] {4})).isZero();
  }

  @Test
  void the_balanced_form_does_not_shrink_with_unequal_sides() {
    Measured even = measured(Map.of("a", 5000L, "b", 5000L), Map.of("a", 6000L, "b", 4000L));
    Measured uneven = measured(Map.of("a", 5000L, "b", 5000L), Map.of("a", 60L, "b", 40L));

    assertThat(even.details().get("balanced")).isCloseTo(even.value(), withinPercentage(1e-9));
    assertThat(uneven.value()).isLessThan(even.value() / 4);
    assertThat(uneven.details().get("balanced"))
        .isCloseTo(even.details().get("balanced"), within(0.002));
  }

  private static Measured measured(Map<String, Long> reference, Map<String, Long> current) {
    return (Measured) new CramersV().compare(categories(reference), categories(current));
  }
}
