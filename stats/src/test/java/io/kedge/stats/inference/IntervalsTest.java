/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.inference.DifferenceOfProportions.Arm;
import io.kedge.stats.math.Beta;
import org.junit.jupiter.api.Test;

class IntervalsTest {

  @Test
  void no_success_leaves_an_upper_limit_and_all_successes_a_lower_one() {
    Interval none = ProportionInterval.wilson(0, 20, 0.05);
    Interval all = ProportionInterval.wilson(20, 20, 0.05);

    assertThat(none.low()).isZero();
    assertThat(none.high()).isBetween(0.1, 0.2);
    assertThat(all.high()).isEqualTo(1);
    assertThat(all.low()).isCloseTo(1 - none.high(), within(1e-15));
  }

  @Test
  void the_exact_interval_has_the_stated_tails() {
    Interval exact = ProportionInterval.clopperPearson(3, 50, 0.05);

    assertThat(1 - Beta.regularized(48, 3, 1 - exact.low())).isCloseTo(0.025, within(1e-10));
    assertThat(Beta.regularized(47, 4, 1 - exact.high())).isCloseTo(0.025, within(1e-10));
  }

  @Test
  void a_difference_changes_its_sign_with_its_arms() {
    Interval forwards = DifferenceOfProportions.newcombe(Arm.of(8, 10), Arm.of(30, 60), 0.1);
    Interval backwards = DifferenceOfProportions.newcombe(Arm.of(30, 60), Arm.of(8, 10), 0.1);

    assertThat(backwards.low()).isCloseTo(-forwards.high(), within(1e-15));
    assertThat(backwards.high()).isCloseTo(-forwards.low(), within(1e-15));
  }

  @Test
  void arms_that_never_vary_have_a_certain_answer() {
    assertThat(DifferenceOfProportions.pValue(Arm.of(5, 5), Arm.of(0, 5))).isZero();
    assertThat(DifferenceOfProportions.pValue(Arm.of(5, 5), Arm.of(5, 5))).isEqualTo(1);
  }

  @Test
  void a_baseline_that_may_be_zero_has_no_bounded_ratio() {
    RatioOfLosses ratio = new RatioOfLosses(1, 0.6, 2, 0.1);

    assertThat(ratio.fieller(0.05)).isEmpty();
    assertThat(new RatioOfLosses(1, 0.1, 2, 0.1).fieller(0.05))
        .hasValueSatisfying(interval -> assertThat(interval.contains(2)).isTrue());
  }

  @Test
  void the_usual_lag_grows_slowly_and_stays_below_the_rows() {
    assertThat(MeanInterval.usualLag(100)).isEqualTo(4);
    assertThat(MeanInterval.usualLag(1000)).isEqualTo(6);
    assertThat(MeanInterval.usualLag(2)).isEqualTo(1);
    assertThat(MeanInterval.usualLag(1)).isZero();
  }

  @Test
  void a_wider_lag_widens_the_interval_of_rows_that_follow_each_other() {
    double[] waves = new double[400];
    for (int i = 0; i < waves.length; i++) {
      waves[i] = Math.sin(i / 20.0);
    }

    double plain = MeanInterval.varianceInOrder(waves, 0);
    double careful = MeanInterval.varianceInOrder(waves, 20);

    assertThat(careful).isGreaterThan(10 * plain);
  }

  @Test
  void mistakes_of_the_caller_are_named() {
    assertThatThrownBy(() -> ProportionInterval.wilson(3, 2, 0.05))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("successes");
    assertThatThrownBy(() -> ProportionInterval.wilson(1, 2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alpha");
    assertThatThrownBy(() -> MeanInterval.student(new double[] {1}, 0.05))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("values");
    assertThatThrownBy(() -> new Interval(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("low");
    assertThatThrownBy(() -> new RatioOfLosses(0, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("means");
  }
}
