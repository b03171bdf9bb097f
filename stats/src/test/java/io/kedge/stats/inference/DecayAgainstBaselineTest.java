/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.RegressionAccumulator;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.RegressionRows;
import io.kedge.stats.performance.metric.PerformanceMetrics;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DecayAgainstBaselineTest {

  private static final DecayThresholds LIMITS = new DecayThresholds(0.1, 0.15, ChangeMode.RELATIVE);
  private static final PerformanceMetric MAE = PerformanceMetrics.named("mae").orElseThrow();

  private static RegressionOutcomes errors(long seed, int rows, double factor) {
    SplittableRandom random = new SplittableRandom(seed);
    RegressionAccumulator outcomes = new RegressionAccumulator(rows);
    for (int row = 0; row < rows; row++) {
      outcomes.add(factor * random.nextGaussian(), 0, RegressionRows.UNKNOWN_TIME);
    }
    return outcomes.outcomes();
  }

  private static FixedBaseline of(MetricValue value, long rows) {
    MetricValue.Known known = (MetricValue.Known) value;
    return new FixedBaseline(known.value(), OptionalLong.of(rows), known.standardError());
  }

  @Test
  void figures_of_a_reference_give_what_its_rows_give() {
    RegressionOutcomes reference = errors(1, 800, 1);
    RegressionOutcomes current = errors(2, 500, 1.2);

    DecayResult.Known byRows = (DecayResult.Known) Decay.of(MAE, reference, current, LIMITS);
    DecayResult.Known byFigures =
        (DecayResult.Known) Decay.against(of(MAE.measure(reference), 800), MAE, current, LIMITS);

    assertThat(byFigures.change()).isEqualTo(byRows.change());
    assertThat(byFigures.level()).isEqualTo(byRows.level());
    assertThat(byFigures.pValue().orElseThrow())
        .isCloseTo(byRows.pValue().orElseThrow(), within(1e-12));
    assertThat(byFigures.interval()).isEqualTo(byRows.interval());
    assertThat(byFigures.referenceCount()).isEqualTo(800);
  }

  @Test
  void without_a_spread_the_value_is_taken_as_it_stands() {
    RegressionOutcomes current = errors(3, 500, 1.2);
    double value = ((MetricValue.Known) MAE.measure(current)).value();

    DecayResult.Known same =
        (DecayResult.Known) Decay.against(FixedBaseline.of(value), MAE, current, LIMITS);

    assertThat(same.change()).isZero();
    assertThat(same.pValue().orElseThrow()).isEqualTo(0.5);
    assertThat(same.referenceCount()).isZero();
  }

  @Test
  void nothing_relates_to_a_baseline_of_zero_or_below() {
    for (double value : new double[] {0, -1}) {
      DecayResult result = Decay.against(FixedBaseline.of(value), MAE, errors(4, 100, 1), LIMITS);

      assertThat(result).isInstanceOf(DecayResult.Unknown.class);
    }
  }

  @Test
  void figures_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> FixedBaseline.of(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FixedBaseline(1, OptionalLong.of(0), OptionalDouble.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FixedBaseline(1, OptionalLong.empty(), OptionalDouble.of(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
