/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import static io.kedge.stats.drift.ChiSquareTest.categories;
import static io.kedge.stats.drift.ChiSquareTest.repeated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.kedge.stats.summary.NumericSummary;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

class DivergencesTest {

  private static final List<ToDoubleBiFunction<double[], double[]>> BOUNDED =
      List.of(JensenShannon::of, Hellinger::of, TotalVariation::of, LInfinity::of);

  private static final List<DriftStatistic> ALL =
      List.of(
          new KullbackLeibler(),
          new JensenShannon(),
          new Hellinger(),
          new TotalVariation(),
          new LInfinity());

  @Test
  void equal_shares_of_other_totals_are_at_distance_zero() {
    double[] p = {1, 2, 4, 0};
    double[] q = {3, 6, 12, 0};

    BOUNDED.forEach(distance -> assertThat(distance.applyAsDouble(p, q)).isZero());
    assertThat(KullbackLeibler.of(p, q)).hasValue(0);
    assertThat(KullbackLeibler.smoothed(new long[] {1, 2, 4, 0}, new long[] {3, 6, 12, 0}))
        .isCloseTo(0, within(1e-15));
  }

  @Test
  void disjoint_shares_are_at_the_greatest_distance() {
    double[] p = {1, 0};
    double[] q = {0, 5};

    BOUNDED.forEach(distance -> assertThat(distance.applyAsDouble(p, q)).isEqualTo(1));
    assertThat(JensenShannon.distanceNats(p, q)).isCloseTo(0.8325546111576978, within(1e-15));
  }

  @Test
  void bounded_distances_do_not_depend_on_the_order_of_the_sides() {
    double[] p = {0.1, 0.3, 0.6};
    double[] q = {0.25, 0.7, 0.05};

    BOUNDED.forEach(
        distance ->
            assertThat(distance.applyAsDouble(p, q))
                .isCloseTo(distance.applyAsDouble(q, p), withinPercentage(1e-12)));
  }

  @Test
  void small_changes_do_not_cancel() {
    double step = 1e-9;
    double[] p = {0.5, 0.5};
    double[] q = {0.5 + step, 0.5 - step};

    assertThat(KullbackLeibler.of(p, q).orElseThrow())
        .isCloseTo(2 * step * step, withinPercentage(1e-5));
    assertThat(JensenShannon.divergenceNats(p, q))
        .isCloseTo(step * step / 2, withinPercentage(1e-5));
    assertThat(Hellinger.of(p, q)).isCloseTo(step / Math.sqrt(2), withinPercentage(1e-5));
  }

  @Test
  void the_divergence_from_the_reference_needs_every_bin_of_it() {
    Map<String, Long> both = Map.of("a", 50L, "b", 50L);
    Map<String, Long> one = Map.of("a", 100L);

    Comparison lost = new KullbackLeibler().compare(categories(both), categories(one));
    Comparison gained = new KullbackLeibler().compare(categories(one), categories(both));

    assertThat(((NotMeasured) lost).reason()).isEqualTo(NotMeasured.Reason.UNDEFINED);
    assertThat(((Measured) gained).value()).isCloseTo(Math.log(2), within(1e-15));
    assertThat(KullbackLeibler.smoothed(new long[] {50, 50}, new long[] {100, 0}))
        .isBetween(1.0, 3.0);
  }

  @Test
  void p_values_follow_the_law_of_psi() {
    Map<String, Long> reference = Map.of("a", 5050L, "b", 4950L);
    Map<String, Long> current = Map.of("a", 4890L, "b", 5110L);
    double want = ChiSquare.of(new long[] {5050, 4950}, new long[] {4890, 5110}).pValue();

    for (DriftStatistic statistic : List.of(new JensenShannon(), new Hellinger())) {
      Measured result = (Measured) statistic.compare(categories(reference), categories(current));

      assertThat(result.pValue().orElseThrow()).isCloseTo(want, withinPercentage(0.5));
    }
  }

  @Test
  void the_bin_that_moved_most_is_named() {
    assertThat(LInfinity.movedBin(new double[] {5, 3, 2}, new double[] {4, 1, 5})).isEqualTo(2);
    assertThat(LInfinity.movedBin(new double[] {5, 5}, new double[] {4, 6})).isZero();
  }

  @Test
  void a_side_without_values_is_insufficient_data() {
    NumericSummary some = NumericSummary.of(new double[] {1, 2, 3});
    NumericSummary none = NumericSummary.of(new double[] {Double.NaN});

    for (DriftStatistic statistic : ALL) {
      for (Comparison comparison :
          List.of(statistic.compare(some, none), statistic.compare(none, some))) {
        assertThat(comparison).isInstanceOf(NotMeasured.class);
        assertThat(((NotMeasured) comparison).reason())
            .isEqualTo(NotMeasured.Reason.INSUFFICIENT_DATA);
      }
    }
  }

  @Test
  void a_constant_that_moves_is_seen() {
    NumericSummary before = NumericSummary.of(repeated(40, 7));
    NumericSummary after = NumericSummary.of(repeated(40, Math.nextUp(7.0)));

    for (DriftStatistic statistic : ALL.subList(1, ALL.size())) {
      assertThat(((Measured) statistic.compare(before, before)).value()).isZero();
      assertThat(((Measured) statistic.compare(before, after)).value()).isEqualTo(1);
    }
  }

  @Test
  void sides_of_different_kinds_are_a_mistake() {
    NumericSummary numbers = NumericSummary.of(new double[] {1});

    for (DriftStatistic statistic : ALL) {
      assertThatThrownBy(() -> statistic.compare(numbers, categories(Map.of("a", 1L))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("current");
    }
  }
}
