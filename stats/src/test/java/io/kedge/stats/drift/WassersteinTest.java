/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.drift.NotMeasured.Reason;
import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.summary.NumericSummary;
import org.junit.jupiter.api.Test;

/** The figures themselves are held by the golden family {@code distances}. */
class WassersteinTest {

  private static final Wasserstein WASSERSTEIN = new Wasserstein();

  @Test
  void a_shift_is_measured_in_standard_deviations() {
    Measured distance = measured(new double[] {0, 2, 4}, new double[] {3, 5, 7});

    assertThat(distance.details()).containsEntry("raw", 3.0);
    assertThat(distance.value()).isCloseTo(3 / Math.sqrt(8.0 / 3), within(1e-15));
    assertThat(distance.pValue()).isEmpty();
  }

  @Test
  void a_constant_reference_gives_zero_or_no_value() {
    double[] four = {4, 4, 4};

    Measured same = measured(four, new double[] {4, 4});
    NotMeasured moved = refused(four, new double[] {4, 5});

    assertThat(same.value()).isZero();
    assertThat(moved.reason()).isEqualTo(Reason.UNDEFINED);
  }

  @Test
  void an_infinite_value_has_no_distance() {
    NotMeasured refusal = refused(new double[] {1, 2}, new double[] {1, Double.POSITIVE_INFINITY});

    assertThat(refusal.reason()).isEqualTo(Reason.INVALID_INPUT);
  }

  @Test
  void a_distance_beyond_all_numbers_is_left_out_while_the_value_stands() {
    Measured distance =
        measured(new double[] {1.6e308, 1.7e308, 1.5e308}, new double[] {-1.6e308, -1.2e308});

    assertThat(distance.value()).isCloseTo(36.74234614174768, within(1e-12));
    assertThat(distance.details()).doesNotContainKey("raw");
  }

  @Test
  void counts_on_a_grid_bracket_the_exact_value() {
    SplitMix64 random = new SplitMix64(51);
    for (int shape = 0; shape < 5; shape++) {
      double[] reference = Columns.numbers(random, 5000, shape);
      double[] current = Columns.numbers(random, 1500, shape);
      current[0] = -2;
      NumericSummary frozen = Columns.binned(reference);
      double exact = measured(reference, current).value();

      Measured binned = (Measured) WASSERSTEIN.compare(frozen, Columns.binned(current, frozen));

      double slack = 1e-9 * exact;
      assertThat(exact)
          .isBetween(binned.details().get("lower") - slack, binned.details().get("upper") + slack);
      assertThat(binned.value())
          .isBetween(binned.details().get("lower") - slack, binned.details().get("upper") + slack);
    }
  }

  @Test
  void known_values_need_no_grid() {
    SplitMix64 random = new SplitMix64(52);
    double[] reference = Columns.numbers(random, 2000, 1);
    double[] current = Columns.numbers(random, 900, 1);
    NumericSummary frozen = Columns.binned(reference);

    Measured binned = (Measured) WASSERSTEIN.compare(frozen, Columns.binned(current, frozen));

    assertThat(binned.value()).isCloseTo(measured(reference, current).value(), within(1e-12));
    assertThat(binned.details().get("lower")).isEqualTo(binned.details().get("upper"));
  }

  @Test
  void arrays_with_nan_are_refused_by_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wasserstein.distance(new double[] {1}, new double[] {1, Double.NaN}))
        .withMessage("current must hold finite values, but held NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wasserstein.distance(new double[0], new double[] {1}))
        .withMessage("reference must hold at least one value, but was empty");
  }

  private static Measured measured(double[] reference, double[] current) {
    return (Measured) compared(reference, current);
  }

  private static NotMeasured refused(double[] reference, double[] current) {
    return (NotMeasured) compared(reference, current);
  }

  private static Comparison compared(double[] reference, double[] current) {
    return WASSERSTEIN.compare(NumericSummary.of(reference), NumericSummary.of(current));
  }
}
