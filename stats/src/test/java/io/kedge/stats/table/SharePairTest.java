/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SharePairTest {

  @Test
  void equal_shares_of_other_totals_differ_by_exactly_nothing() {
    SharePair pair = SharePair.of(new long[] {1, 2, 7}, new long[] {3, 6, 21});

    for (int bin = 0; bin < pair.bins(); bin++) {
      assertThat(pair.difference(bin)).isZero();
    }
  }

  @Test
  void weights_near_the_ends_of_the_range_have_shares() {
    SharePair huge = SharePair.of(new double[] {1.5e308, 1.5e308}, new double[] {1e308, 0});
    SharePair tiny = SharePair.of(new double[] {2e-320, 2e-320}, new double[] {1e-310, 0});

    assertThat(huge.difference(0)).isEqualTo(0.5);
    assertThat(tiny.difference(1)).isEqualTo(-0.5);
  }

  @Test
  void only_bins_with_weight_are_occupied() {
    assertThat(SharePair.of(new long[] {1, 0, 0}, new long[] {0, 0, 2}).occupied()).isEqualTo(2);
  }

  @Test
  void weights_that_have_no_shares_are_refused() {
    double[] one = {1};

    for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> SharePair.of(one, new double[] {weight}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("q");
    }
    assertThatThrownBy(() -> SharePair.of(one, new double[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 and 2");
  }
}
