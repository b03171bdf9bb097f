/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import static io.kedge.stats.inference.DecaySamples.errors;
import static io.kedge.stats.inference.DecaySamples.hits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.math.Normal;
import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.classification.Accuracy;
import io.kedge.stats.performance.regression.MeanAbsoluteError;
import io.kedge.stats.performance.regression.MeanError;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedBaselineTest {

  private static final DecayThresholds FIFTEEN =
      new DecayThresholds(0.10, 0.15, ChangeMode.RELATIVE);
  private static final DecayThresholds POINTS =
      new DecayThresholds(0.03, 0.05, ChangeMode.ABSOLUTE);

  @Test
  void a_baseline_with_its_rows_and_error_gives_the_figures_of_the_rows_themselves() {
    RegressionOutcomes reference = errors(normal(1, 400, 1.0));
    RegressionOutcomes current = errors(normal(2, 300, 1.2));
    PerformanceMetric metric = new MeanAbsoluteError();
    MetricValue.Known known = (MetricValue.Known) metric.measure(reference);
    FixedBaseline baseline =
        new FixedBaseline(known.value(), OptionalLong.of(400), known.standardError());

    DecayResult.Known ofRows = known(Decay.of(metric, reference, current, FIFTEEN));
    DecayResult.Known ofFigures = known(Decay.against(baseline, metric, current, FIFTEEN));

    assertThat(ofFigures).isEqualTo(ofRows);
  }

  @Test
  void a_share_needs_only_its_rows() {
    Outcomes reference = hits(180, 200);
    Outcomes current = hits(166, 200);
    PerformanceMetric metric = new Accuracy();
    FixedBaseline baseline = new FixedBaseline(0.9, OptionalLong.of(200), OptionalDouble.empty());

    DecayResult.Known ofRows = known(Decay.of(metric, reference, current, POINTS));
    DecayResult.Known ofFigures = known(Decay.against(baseline, metric, current, POINTS));

    assertThat(ofFigures.pValue().orElseThrow())
        .isCloseTo(ofRows.pValue().orElseThrow(), within(1e-12));
    assertThat(ofFigures.interval().orElseThrow().high())
        .isCloseTo(ofRows.interval().orElseThrow().high(), within(1e-12));
    assertThat(baseline.isTakenAsExact(Accuracy.DESCRIPTOR)).isFalse();
  }

  @Test
  void a_bare_number_is_taken_as_exact_and_says_so() {
    RegressionOutcomes current = errors(normal(2, 300, 1.2));
    PerformanceMetric metric = new MeanAbsoluteError();
    MetricValue.Known now = (MetricValue.Known) metric.measure(current);

    DecayResult.Known result =
        known(Decay.against(FixedBaseline.of(0.8), metric, current, FIFTEEN));

    double error = now.standardError().orElseThrow();
    double z = Math.log(now.value() / 0.8) / (error / now.value());
    assertThat(result.pValue().orElseThrow()).isCloseTo(Normal.sf(z), within(1e-15));
    assertThat(result.caution().orElseThrow()).contains("own uncertainty is unknown");
    assertThat(result.referenceCount()).isZero();
    assertThat(result.currentCount()).isEqualTo(300);
    assertThat(FixedBaseline.of(0.8).isTakenAsExact(MeanAbsoluteError.DESCRIPTOR)).isTrue();
  }

  @Test
  void without_decay_a_bare_number_that_is_right_errs_as_often_as_it_says() {
    PerformanceMetric metric = new MeanAbsoluteError();
    FixedBaseline truth = FixedBaseline.of(Math.sqrt(2 / Math.PI));
    int runs = 2_000;

    long rejected =
        IntStream.range(0, runs)
            .mapToObj(run -> errors(normal(1_000 + run, 200, 1)))
            .map(current -> known(Decay.against(truth, metric, current, FIFTEEN)))
            .filter(result -> result.pValue().orElseThrow() < 0.05)
            .count();

    assertThat(rejected / (double) runs).isBetween(0.035, 0.065);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, -0.0})
  void a_relative_change_of_nothing_has_no_meaning(double value) {
    DecayResult result =
        Decay.against(FixedBaseline.of(value), new MeanAbsoluteError(), errors(1, 2, 3), FIFTEEN);

    assertThat(result).isInstanceOf(DecayResult.Unknown.class);
    assertThat(((DecayResult.Unknown) result).explanation()).contains("not above zero");
  }

  @Test
  void a_baseline_as_uncertain_as_itself_relates_to_nothing() {
    FixedBaseline vague = new FixedBaseline(1, OptionalLong.of(3), OptionalDouble.of(0.6));

    DecayResult result = Decay.against(vague, new MeanAbsoluteError(), errors(1, 2, 3), FIFTEEN);

    assertThat(((DecayResult.Unknown) result).explanation()).contains("not clearly above zero");
  }

  @Test
  void a_baseline_so_small_that_the_change_has_no_number_is_told() {
    DecayResult result =
        Decay.against(
            FixedBaseline.of(Double.MIN_VALUE), new MeanAbsoluteError(), errors(1, 2, 3), FIFTEEN);

    assertThat(((DecayResult.Unknown) result).explanation()).contains("beyond the range");
  }

  @ParameterizedTest
  @CsvSource({"95", "-0.1", "1.0000001"})
  void a_share_outside_its_range_is_told(double value) {
    DecayResult result =
        Decay.against(FixedBaseline.of(value), new Accuracy(), hits(150, 200), POINTS);

    assertThat(((DecayResult.Unknown) result).explanation()).contains("share from 0 to 1");
  }

  @ParameterizedTest
  @CsvSource({"1e-300, 1e200", "0.5, 1e200", "0.5, 1e-200", "0, 0.3", "1, 0.3"})
  void no_error_of_a_share_makes_the_figures_run_off(double value, double error) {
    FixedBaseline odd = new FixedBaseline(value, OptionalLong.of(5), OptionalDouble.of(error));

    DecayResult.Known result = known(Decay.against(odd, new Accuracy(), hits(180, 200), POINTS));

    assertThat(result.pValue().orElseThrow()).isBetween(0.0, 1.0);
    assertThat(result.interval().orElseThrow().low()).isFinite();
  }

  @Test
  void a_bias_is_judged_by_its_size() {
    DecayThresholds half = new DecayThresholds(0.25, 0.5, ChangeMode.RELATIVE);

    DecayResult.Known result =
        known(Decay.against(FixedBaseline.of(-1), new MeanError(), errors(1.5, 1.4, 1.6), half));

    assertThat(result.baseline()).isEqualTo(-1);
    assertThat(result.change()).isCloseTo(0.5, within(1e-12));
    assertThat(result.level()).isEqualTo(DecayResult.Level.CRITICAL);
  }

  @Test
  void figures_that_are_none_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> FixedBaseline.of(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FixedBaseline(1, OptionalLong.of(0), OptionalDouble.empty()))
        .withMessageContaining("rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FixedBaseline(1, OptionalLong.empty(), OptionalDouble.of(-1)))
        .withMessageContaining("standardError");
  }

  private static DecayResult.Known known(DecayResult result) {
    assertThat(result).isInstanceOf(DecayResult.Known.class);
    return (DecayResult.Known) result;
  }

  private static double[] normal(long seed, int rows, double scale) {
    SplitMix64 random = new SplitMix64(seed);
    double[] values = new double[rows];
    Arrays.setAll(values, i -> scale * Normal.quantile((random.nextDouble() + 1e-9) / (1 + 2e-9)));
    return values;
  }
}
