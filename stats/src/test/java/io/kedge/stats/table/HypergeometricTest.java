/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HypergeometricTest {

  @Test
  void the_most_probable_count_is_no_rarer_than_any() {
    assertThat(new Hypergeometric(7, 5, 9).noMoreProbableThan(2, 1)).isCloseTo(1, within(1e-15));
  }

  @Test
  void a_count_beyond_double_range_has_no_probability() {
    assertThat(new Hypergeometric(5000, 5000, 5000).noMoreProbableThan(0, 1)).isZero();
  }

  @Test
  void the_support_may_be_a_single_count() {
    assertThat(new Hypergeometric(0, 5, 9).noMoreProbableThan(0, 1)).isEqualTo(1);
    assertThat(new Hypergeometric(14, 5, 9).noMoreProbableThan(5, 1)).isEqualTo(1);
  }

  @Test
  void probabilities_of_four_tables_add_up() {
    // three of six rows are marked, three are in the reference: 1, 9, 9 and 1 of 20
    assertThat(new Hypergeometric(3, 3, 3).noMoreProbableThan(0, 1.0000001))
        .isCloseTo(0.1, within(1e-15));
    assertThat(new Hypergeometric(3, 3, 3).noMoreProbableThan(2, 1.0000001))
        .isCloseTo(1, within(1e-15));
  }
}
