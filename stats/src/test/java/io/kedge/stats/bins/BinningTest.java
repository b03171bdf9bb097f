/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Percentage.withPercentage;

import io.kedge.stats.summary.NumericSummary;
import org.junit.jupiter.api.Test;

/** Edges of ordinary references are held by the golden family {@code psi}. */
class BinningTest {

  @Test
  void a_reference_without_values_has_no_edges() {
    NumericSummary none = NumericSummary.of(new double[] {Double.NaN});

    for (Binning binning : Binning.values()) {
      assertThat(binning.edges(none, 10)).isEmpty();
    }
    assertThat(Binning.valueEdges(none)).isEmpty();
  }

  @Test
  void equal_steps_between_opposite_extremes_do_not_overflow() {
    NumericSummary reference =
        NumericSummary.of(new double[] {-Double.MAX_VALUE, 0, 1, Double.MAX_VALUE});

    double[] edges = Binning.EQUAL_WIDTH.edges(reference, 4);

    assertThat(edges).hasSize(3);
    assertThat(edges[0]).isCloseTo(-Double.MAX_VALUE / 2, withPercentage(1e-12));
    assertThat(edges[1]).isZero();
    assertThat(edges[2]).isCloseTo(Double.MAX_VALUE / 2, withPercentage(1e-12));
  }

  @Test
  void equal_steps_over_an_infinite_range_are_no_edges() {
    NumericSummary reference = NumericSummary.of(new double[] {1, 2, Double.POSITIVE_INFINITY});

    double[] edges = Binning.EQUAL_WIDTH.edges(reference, 4);

    assertThat(edges).isEmpty();
  }

  @Test
  void value_edges_frame_each_value() {
    NumericSummary reference = NumericSummary.of(new double[] {2, 1, 2});

    double[] edges = Binning.valueEdges(reference);

    assertThat(edges).containsExactly(Math.nextDown(1.0), 1, 2);
  }

  @Test
  void fewer_than_two_bins_are_refused_by_name() {
    NumericSummary reference = NumericSummary.of(new double[] {1, 2, 3});

    for (Binning binning : Binning.values()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> binning.edges(reference, 1))
          .withMessageStartingWith("bins must be at least 2");
    }
  }
}
