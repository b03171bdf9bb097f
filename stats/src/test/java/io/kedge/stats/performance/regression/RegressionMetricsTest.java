/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.drift.NotMeasured.Reason;
import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.RegressionAccumulator;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.StandardErrors;
import io.kedge.stats.performance.Task;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RegressionMetricsTest {

  private static final long DAY = 86_400_000L;

  @Test
  void a_percentage_of_zero_has_no_value() {
    RegressionOutcomes outcomes = RegressionOutcomes.of(new double[] {1, 2}, new double[] {0, 2});

    MetricValue value = new MeanAbsolutePercentageError().measure(outcomes);

    assertThat(value).isInstanceOf(MetricValue.Unknown.class);
    assertThat(((MetricValue.Unknown) value).reason()).isEqualTo(Reason.UNDEFINED);
  }

  @Test
  void a_median_needs_single_rows() {
    RegressionAccumulator accumulator = new RegressionAccumulator(1);

    accumulator.add(1, 0, 0);
    MetricValue one = new MedianAbsoluteError().measure(accumulator.outcomes());
    accumulator.add(1, 0, 0);
    MetricValue two = new MedianAbsoluteError().measure(accumulator.outcomes());

    assertThat(one).isInstanceOf(MetricValue.Known.class);
    assertThat(((MetricValue.Unknown) two).explanation()).contains("single rows");
  }

  @Test
  void explained_variance_forgives_a_constant_offset() {
    double[] labels = {1, 4, 2};
    double[] predictions = {1.1, 4.1, 2.1};

    assertThat(ExplainedVariance.of(predictions, labels).orElseThrow()).isCloseTo(1, within(1e-15));
    assertThat(CoefficientOfDetermination.of(predictions, labels).orElseThrow()).isLessThan(1);
  }

  @Test
  void rows_that_resemble_their_day_have_a_larger_standard_error() {
    SplitMix64 random = new SplitMix64(8);
    RegressionAccumulator alike = new RegressionAccumulator(0);
    RegressionAccumulator independent = new RegressionAccumulator(0);

    for (int day = 0; day < 200; day++) {
      double mood = Math.abs(random.nextGaussian());
      for (int i = 0; i < 50; i++) {
        alike.add(mood + 0.1 * random.nextDouble(), 0, day * DAY + i);
        independent.add(random.nextGaussian(), 0, day * DAY + i);
      }
    }
    StandardErrors ofAlike = new MeanAbsoluteError().standardErrors(alike.outcomes()).orElseThrow();
    StandardErrors ofIndependent =
        new MeanAbsoluteError().standardErrors(independent.outcomes()).orElseThrow();

    double ofDayMeans = Math.sqrt(1 - 2 / Math.PI) / Math.sqrt(200);
    assertThat(ofAlike.value()).isCloseTo(ofDayMeans, Percentage.withPercentage(15));
    assertThat(ofAlike.value()).isGreaterThan(5 * ofAlike.rows());
    assertThat(ofIndependent.blocks().orElseThrow())
        .isCloseTo(ofIndependent.rows(), Percentage.withPercentage(20));
  }

  @Test
  void the_error_of_a_root_mean_square_is_half_that_of_the_mean_square_relatively() {
    RegressionAccumulator accumulator = new RegressionAccumulator(0);
    for (int day = 0; day < 30; day++) {
      accumulator.add(1 + day % 7, 0, day * DAY);
    }

    StandardErrors errors =
        new RootMeanSquaredError().standardErrors(accumulator.outcomes()).orElseThrow();

    // one row a day: blocks and rows are the same thing
    assertThat(errors.blocks().orElseThrow()).isCloseTo(errors.rows(), within(1e-12));
  }

  @Test
  void standard_errors_survive_huge_values() {
    RegressionAccumulator accumulator = new RegressionAccumulator(0);
    for (int day = 0; day < 30; day++) {
      accumulator.add((1 + day % 7) * 1e200, 0, day * DAY);
    }

    StandardErrors errors =
        new MeanAbsoluteError().standardErrors(accumulator.outcomes()).orElseThrow();

    assertThat(errors.rows()).isBetween(1e199, 1e200);
    assertThat(errors.blocks().orElseThrow())
        .isCloseTo(errors.rows(), Percentage.withPercentage(1e-9));
  }

  @Test
  void a_quantile_outside_zero_and_one_is_refused() {
    assertThatThrownBy(() -> new PinballLoss(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("quantile");
  }

  @Test
  void outcomes_of_classes_are_refused() {
    assertThatThrownBy(
            () -> new MeanAbsoluteError().measure(ClassificationOutcomes.empty(1, Task.BINARY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("regression");
  }
}
