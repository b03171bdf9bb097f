/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SidesTest {

  private static final NumericSummary MANY = numbers(100, 1);
  private static final NumericSummary FEW =
      NumericSummary.of(IntStream.range(0, 90).mapToDouble(i -> i % 15).toArray());

  @Test
  void counts_are_made_once() {
    Sides sides = new Sides(MANY, numbers(80, 2));

    assertThat(sides.shareBins()).isSameAs(sides.shareBins());
    assertThat(sides.tableBins()).isSameAs(sides.shareBins());
    assertThat(sides.psi()).isSameAs(sides.psi());
    assertThat(sides.gridPair()).isSameAs(sides.gridPair());
  }

  @Test
  void they_are_those_that_a_statistic_alone_would_make() {
    Summary current = NumericSummary.of(IntStream.range(0, 40).mapToDouble(i -> i % 7).toArray());
    Sides sides = new Sides(FEW, current);

    assertSame(sides.shareBins(), BinnedPair.forPsi(FEW, current, Missing.DROP));
    assertSame(sides.tableBins(), BinnedPair.forTable(FEW, current, Missing.DROP));
    assertThat(sides.tableBins().reference()).isNotEqualTo(sides.shareBins().reference());
  }

  @Test
  void the_index_is_that_of_the_shared_bins() {
    Sides sides = new Sides(MANY, numbers(80, 2));
    BinnedPair bins = sides.shareBins();

    double want = new PsiResult(new PsiTerms(bins.reference(), bins.current())).psi();

    assertThat(want).isPositive();
    assertThat(sides.psi().psi()).isEqualTo(want);
    for (int i = 0; i < 2; i++) {
      assertThat(sides.psiExceeds(0.1)).isEqualTo(sides.psi().exceeds(0.1));
      assertThat(sides.psiExceeds(0.25)).isEqualTo(sides.psi().exceeds(0.25));
    }
  }

  @Test
  void a_side_without_a_value_has_no_index() {
    Sides sides = new Sides(MANY, NumericSummary.of(new double[] {Double.NaN}));

    assertThatIllegalArgumentException()
        .isThrownBy(sides::psi)
        .withMessageContaining("at least one value")
        .withMessageContaining("100 and 0");
  }

  @Test
  void sides_of_different_kinds_are_refused_each_time() {
    Sides sides = new Sides(MANY, CategoricalSummary.of(new String[] {"a"}));

    for (int i = 0; i < 2; i++) {
      assertThatIllegalArgumentException()
          .isThrownBy(sides::shareBins)
          .withMessageContaining("current must be a numeric summary");
      assertThatIllegalArgumentException()
          .isThrownBy(sides::gridPair)
          .withMessageContaining("current must be a numeric summary");
    }
  }

  private static void assertSame(BinnedPair got, BinnedPair want) {
    assertThat(got.reference()).containsExactly(want.reference());
    assertThat(got.current()).containsExactly(want.current());
    assertThat(got.edges()).containsExactly(want.edges());
    assertThat(got.labels()).isEqualTo(want.labels());
  }

  private static NumericSummary numbers(int rows, int power) {
    return NumericSummary.of(
        IntStream.range(0, rows).mapToDouble(i -> Math.pow(i, power)).toArray());
  }
}
