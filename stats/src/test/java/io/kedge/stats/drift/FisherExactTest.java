/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import static io.kedge.stats.drift.ChiSquareTest.categories;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherExactTest {

  /** SciPy, fisher_exact. */
  @ParameterizedTest
  @CsvSource({
    "1000, 1, 90, 10, 2.5440975333268574e-10",
    "100000, 50000, 100500, 49500, 0.052983748518159506",
    "490, 10, 10, 490, 4.472848470286896e-259",
    "3000000, 2000000, 3001000, 1999000, 0.5190058562458795",
    "10000000, 3, 5000, 2, 2.4965015107844456e-06",
    "0, 5, 3, 2, 0.16666666666666666"
  })
  void p_values_agree_with_scipy(long a, long b, long c, long d, double want) {
    assertThat(FisherExact.pValue(new long[] {a, b}, new long[] {c, d}))
        .isCloseTo(want, withinPercentage(1e-6));
    assertThat(FisherExact.pValue(new long[] {d, c}, new long[] {b, a}))
        .isCloseTo(want, withinPercentage(1e-6));
  }

  @Test
  void beyond_a_thousand_million_rows_the_chi_square_tail_stands_in() {
    long[] reference = {300_000_000_000_000L, 200_000_000_000_000L};
    long[] current = {300_000_100_000_000L, 199_999_900_000_000L};

    assertThat(FisherExact.pValue(reference, current))
        .isEqualTo(ChiSquare.of(reference, current).pValue());
  }

  @Test
  void a_single_value_cannot_change_its_share() {
    assertThat(FisherExact.pValue(new long[] {5, 0}, new long[] {9, 0})).isEqualTo(1);
  }

  @Test
  void the_value_is_the_distance_of_the_shares() {
    Comparison comparison =
        new FisherExact()
            .compare(
                categories(Map.of("no", 75L, "yes", 25L)),
                categories(Map.of("no", 50L, "yes", 50L)));

    assertThat(((Measured) comparison).value()).isEqualTo(0.25);
  }

  @Test
  void more_than_two_values_are_undefined_for_data_and_refused_for_callers() {
    Map<String, Long> three = Map.of("a", 30L, "b", 30L, "c", 30L);
    long[] counts = {30, 30, 30};

    Comparison comparison = new FisherExact().compare(categories(three), categories(three));

    assertThat(((NotMeasured) comparison).reason()).isEqualTo(NotMeasured.Reason.UNDEFINED);
    assertThatThrownBy(() -> FisherExact.pValue(counts, counts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 2 columns");
  }
}
