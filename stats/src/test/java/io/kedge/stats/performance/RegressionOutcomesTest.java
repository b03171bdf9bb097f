/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.performance.Outcomes.Blocks;
import io.kedge.stats.performance.sums.ErrorSums;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RegressionOutcomesTest {

  private static final long HOUR = 3_600_000L;
  private static final Percentage TWELVE_DIGITS = Percentage.withPercentage(1e-10);

  @Test
  void a_row_without_prediction_or_label_is_counted_and_otherwise_left_out() {
    RegressionAccumulator accumulator = new RegressionAccumulator(10);

    accumulator.add(Double.NaN, 1, 0);
    accumulator.add(1, Double.NaN, 0);
    accumulator.add(2, 1, 0);

    assertThat(accumulator.outcomes().offered()).isEqualTo(new Offered(3, 2, 2));
    assertThat(accumulator.outcomes().labelled()).isEqualTo(1);
    assertThat(accumulator.outcomes().errors().meanAbsolute()).isEqualTo(1);
  }

  @Test
  void an_infinite_value_is_an_obstacle_and_no_sum() {
    RegressionAccumulator accumulator = new RegressionAccumulator(10);

    accumulator.add(Double.POSITIVE_INFINITY, 1, 0);
    accumulator.add(Double.MAX_VALUE, -Double.MAX_VALUE, 0);
    accumulator.add(2, 1, 0);

    assertThat(accumulator.outcomes().infinite()).isEqualTo(2);
    assertThat(accumulator.outcomes().obstacle()).isPresent();
    assertThat(accumulator.outcomes().errors().largest()).isEqualTo(1);
  }

  @Test
  void merging_parts_gives_the_union_whatever_the_order() {
    SplitMix64 random = new SplitMix64(11);
    RegressionAccumulator whole = new RegressionAccumulator(5000);
    RegressionAccumulator[] parts = new RegressionAccumulator[3];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new RegressionAccumulator(5000);
    }

    for (int i = 0; i < 3000; i++) {
      double label = 1e6 + random.nextGaussian();
      double prediction = label + random.nextGaussian() * Math.exp(4 * random.nextGaussian());
      long time = ((long) (random.nextDouble() * 15 * 24)) * HOUR;
      whole.add(prediction, label, time);
      parts[random.nextInt(3)].add(prediction, label, time);
    }
    RegressionOutcomes forwards =
        parts[0].outcomes().merge(parts[1].outcomes()).merge(parts[2].outcomes());
    RegressionOutcomes backwards =
        parts[2].outcomes().merge(parts[1].outcomes().merge(parts[0].outcomes()));

    assertAlike(forwards, whole.outcomes());
    assertAlike(backwards, whole.outcomes());
    assertThat(forwards.exact()).isEqualTo(whole.outcomes().exact());
    assertThat(forwards.hours().keySet()).isEqualTo(whole.outcomes().hours().keySet());
  }

  private static void assertAlike(RegressionOutcomes got, RegressionOutcomes want) {
    assertThat(got.rows()).isEqualTo(want.rows());
    assertThat(got.labelled()).isEqualTo(want.labelled());
    assertAlike(got.errors(), want.errors());
    assertThat(got.labels().mean()).isCloseTo(want.labels().mean(), TWELVE_DIGITS);
    assertThat(got.labels().deviations()).isCloseTo(want.labels().deviations(), TWELVE_DIGITS);
    assertThat(got.labels().percentage()).isCloseTo(want.labels().percentage(), TWELVE_DIGITS);
    assertThat(got.labels().symmetric()).isCloseTo(want.labels().symmetric(), TWELVE_DIGITS);
    assertThat(got.labels().absolute()).isCloseTo(want.labels().absolute(), TWELVE_DIGITS);
    assertThat(got.days().keySet()).isEqualTo(want.days().keySet());
    got.days().forEach((day, sums) -> assertAlike(sums, want.days().get(day)));
    got.hours().forEach((hour, sums) -> assertAlike(sums, want.hours().get(hour)));
  }

  private static void assertAlike(ErrorSums got, ErrorSums want) {
    assertThat(got.count()).isEqualTo(want.count());
    assertThat(got.largest()).isEqualTo(want.largest());
    assertThat(got.exponent()).isEqualTo(want.exponent());
    assertThat(got.absolute()).isCloseTo(want.absolute(), TWELVE_DIGITS);
    assertThat(got.squares()).isCloseTo(want.squares(), TWELVE_DIGITS);
    assertThat(got.fourths()).isCloseTo(want.fourths(), TWELVE_DIGITS);
    assertThat(got.mean()).isCloseTo(want.mean(), TWELVE_DIGITS);
  }

  @Test
  void a_bias_that_almost_cancels_survives_merging() {
    RegressionAccumulator first = new RegressionAccumulator(0);
    RegressionAccumulator second = new RegressionAccumulator(0);

    first.add(1e16, 0, 0);
    first.add(1, 0, 0);
    second.add(-1e16, 0, 0);

    assertThat(first.outcomes().merge(second.outcomes()).errors().mean())
        .isCloseTo(1.0 / 3, TWELVE_DIGITS);
  }

  @Test
  void errors_of_very_different_size_merge_without_overflow() {
    RegressionOutcomes small = RegressionOutcomes.of(new double[] {1e-200}, new double[] {0});
    RegressionOutcomes large = RegressionOutcomes.of(new double[] {1e200}, new double[] {0});

    RegressionOutcomes both = small.merge(large);

    assertThat(both.errors().rootMeanSquare()).isCloseTo(1e200 / Math.sqrt(2), TWELVE_DIGITS);
    assertThat(small.errors().rootMeanSquare()).isCloseTo(1e-200, TWELVE_DIGITS);
    assertThat(large.merge(small).errors()).isEqualTo(both.errors());
  }

  @Test
  void single_rows_are_let_go_once_they_outgrow_the_budget() {
    RegressionOutcomes two = RegressionOutcomes.of(new double[] {1, 2}, new double[] {0, 0});
    RegressionAccumulator full = new RegressionAccumulator(2);

    full.add(1, 0, 0);
    full.add(2, 0, 0);
    boolean before = full.outcomes().isExact();
    full.add(3, 0, 0);

    assertThat(before).isTrue();
    assertThat(full.outcomes().isExact()).isFalse();
    assertThat(two.merge(two).isExact()).isFalse();
    assertThat(two.merge(RegressionOutcomes.empty(2)).isExact()).isTrue();
  }

  @Test
  void hours_are_kept_below_twenty_days_and_days_always() {
    RegressionAccumulator accumulator = new RegressionAccumulator(0);

    for (int day = -3; day < 16; day++) {
      for (int row = 0; row < 3; row++) {
        accumulator.add(1, 0, 24L * day * HOUR + row);
        accumulator.add(1, 0, 24L * day * HOUR + 5 * HOUR + row);
      }
    }
    RegressionOutcomes nineteen = accumulator.outcomes();
    accumulator.add(1, 0, 16 * 24 * HOUR);
    RegressionOutcomes twenty = accumulator.outcomes();

    assertThat(nineteen.days()).hasSize(19).containsKey(-3L);
    assertThat(nineteen.hours()).hasSize(38).containsKey(-72L);
    assertThat(nineteen.blocks()).isEqualTo(Blocks.HOURS);
    assertThat(twenty.hours()).isEmpty();
    assertThat(twenty.blocks()).isEqualTo(Blocks.DAYS);
    assertThat(nineteen.merge(twenty).hours()).isEmpty();
  }

  @Test
  void hours_of_a_row_each_say_nothing_of_neighbours() {
    RegressionAccumulator accumulator = new RegressionAccumulator(0);

    for (int hour = 0; hour < 14 * 24; hour++) {
      accumulator.add(1, 0, hour * HOUR);
    }

    assertThat(accumulator.outcomes().blocks()).isEqualTo(Blocks.NONE);
    assertThat(accumulator.outcomes().blockCaution().orElseThrow()).contains("fewer than 20 days");
  }

  @Test
  void a_row_without_a_time_forbids_blocks_and_says_so() {
    RegressionAccumulator accumulator = new RegressionAccumulator(0);

    for (int day = 0; day < 30; day++) {
      accumulator.add(1, 0, 24L * day * HOUR);
    }
    accumulator.add(1, 0, RegressionRows.UNKNOWN_TIME);

    assertThat(accumulator.outcomes().blocks()).isEqualTo(Blocks.NONE);
    assertThat(accumulator.outcomes().blockCaution())
        .hasValueSatisfying(text -> assertThat(text).contains("have no time"));
  }

  @Test
  void rows_without_any_time_need_no_caution() {
    RegressionOutcomes outcomes = RegressionOutcomes.of(new double[] {1}, new double[] {0});

    assertThat(outcomes.blockCaution()).isEmpty();
  }

  @Test
  void the_standard_error_of_a_mean_is_that_of_its_rows() {
    ErrorSums errors =
        RegressionOutcomes.of(new double[] {1, 2, 6}, new double[] {0, 0, 0}).errors();

    assertThat(errors.meanAbsoluteError()).isCloseTo(Math.sqrt(7.0 / 3), within(1e-15));
  }

  @Test
  void mistakes_of_the_caller_are_named() {
    assertThatThrownBy(() -> new RegressionAccumulator(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("budget");
    assertThatThrownBy(
            () -> RegressionOutcomes.empty(1).merge(ClassificationOutcomes.empty(1, Task.BINARY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("regression");
  }
}
