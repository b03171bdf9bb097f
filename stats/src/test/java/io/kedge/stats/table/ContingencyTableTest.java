/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContingencyTableTest {

  @Test
  void columns_without_a_count_are_left_out() {
    ContingencyTable table = ContingencyTable.of(new long[] {0, 3, 0, 7}, new long[] {0, 4, 0, 0});

    assertThat(table.columns()).isEqualTo(2);
    assertThat(table.degreesOfFreedom()).isEqualTo(1);
    assertThat(table.referenceTotal()).isEqualTo(10);
    assertThat(table.currentTotal()).isEqualTo(4);
    assertThat(table.leastExpected()).isEqualTo(2);
  }

  @Test
  void a_table_may_be_empty() {
    ContingencyTable table = ContingencyTable.of(new long[0], new long[0]);

    assertThat(table.columns()).isZero();
    assertThat(table.degreesOfFreedom()).isZero();
    assertThat(table.leastExpected()).isZero();
    assertThatThrownBy(() -> ContingencyTable.withRows(new long[] {1}, new long[] {0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 and 0");
  }

  @Test
  void an_excess_of_one_in_huge_products_is_exact() {
    long half = 1L << 51;

    ContingencyTable table =
        ContingencyTable.of(new long[] {half, half + 1}, new long[] {half, half});

    assertThat(table.excess(0)).isEqualTo(-(double) half);
    assertThat(table.excess(1)).isEqualTo((double) half);
  }

  @Test
  void counts_that_cannot_be_counts_are_refused() {
    assertThatThrownBy(() -> ContingencyTable.of(new long[] {1, -2}, new long[] {3, 4}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reference")
        .hasMessageContaining("-2");
    assertThatThrownBy(() -> ContingencyTable.of(new long[] {1}, new long[] {3, 4}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 and 2");
    assertThatThrownBy(() -> ContingencyTable.of(new long[] {1, 1}, new long[] {Long.MAX_VALUE, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2^53");
  }
}
