/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.monitor.setting.DriftLimits;
import io.kedge.stats.bins.Missing;
import io.kedge.stats.drift.Bands.Band;
import io.kedge.stats.drift.DriftStatistics;
import io.kedge.stats.drift.Measured;
import io.kedge.stats.drift.PopulationStabilityIndex;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class AnalysePsiTest {

  private final AnalysePsi analysis = new AnalysePsi(DriftLimits.defaults());

  private PsiAnswer analyse(double[] reference, double[] current, BinChoice bins) {
    return analyse(NumericSummary.of(reference), NumericSummary.of(current), bins);
  }

  private PsiAnswer analyse(Summary reference, Summary current, BinChoice bins) {
    return analysis.analyse(
        new PsiQuestion(
            reference, current, bins, Missing.DROP, PopulationStabilityIndex.DESCRIPTOR.bands()));
  }

  private static double[] normal(long seed, int rows, DoubleUnaryOperator map) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[rows];
    Arrays.setAll(values, row -> map.applyAsDouble(random.nextGaussian()));
    return values;
  }

  @Test
  void five_values_a_side_are_answered_and_never_reliable() {
    PsiAnswer answer =
        analyse(
            new double[] {0.1, 0.2, 0.3, 0.4, 0.5},
            new double[] {0.15, 0.25, 0.35, 0.45, 0.55},
            BinChoice.DECILES);

    assertThat(answer.psi().psi()).isCloseTo(0.21459172165788004, within(1e-15));
    assertThat(answer.psi().expectedUnderNoDrift()).isEqualTo(1.6);
    assertThat(answer.reliable()).isFalse();
    assertThat(answer.unstable()).isFalse();
    assertThat(answer.warnings()).contains("small_sample");
    assertThat(answer.recommendations().get(0)).contains("Do not act", "at least 100 values");
  }

  @Test
  void the_figures_are_those_of_the_statistics_themselves() {
    NumericSummary reference = NumericSummary.of(normal(1, 3000, x -> x));
    NumericSummary current = NumericSummary.of(normal(2, 2000, x -> 1.2 * x + 0.1));

    PsiAnswer answer = analyse(reference, current, BinChoice.DECILES);

    Measured psi =
        (Measured) DriftStatistics.named("psi").orElseThrow().compare(reference, current);
    Measured ks = (Measured) DriftStatistics.named("ks").orElseThrow().compare(reference, current);
    assertThat(answer.psi().psi()).isEqualTo(psi.value());
    assertThat(answer.ks()).contains(ks);
  }

  @Test
  void a_stray_point_does_not_make_the_index_explode() {
    double[] reference = normal(3, 1000, x -> x);
    double[] stray = normal(4, 1000, x -> x);
    stray[0] = 1e12;

    assertThat(analyse(reference, stray, BinChoice.DECILES).psi().psi()).isLessThan(0.05);
    assertThat(analyse(reference, stray, new BinChoice(10, BinChoice.Cut.UNIFORM)).psi().psi())
        .isLessThan(0.1);
  }

  @Test
  void a_constant_reference_has_finite_answers() {
    double[] constant = new double[200];
    double[] other = new double[200];
    Arrays.fill(other, 1);

    PsiAnswer same = analyse(constant, constant, BinChoice.DECILES);
    PsiAnswer moved = analyse(constant, other, BinChoice.DECILES);

    assertThat(same.psi().psi()).isZero();
    assertThat(same.warnings()).containsExactly("constant_reference");
    assertThat(moved.psi().psi()).isBetween(1.0, 100.0);
    assertThat(moved.band()).isEqualTo(Band.CRITICAL);
  }

  @Test
  void an_unstable_index_that_may_be_chance_is_not_to_be_acted_on() {
    double[] few = normal(5, 100, x -> x);
    PsiAnswer chance =
        analyse(few, normal(20, 100, x -> x), new BinChoice(50, BinChoice.Cut.QUANTILE));

    assertThat(chance.unstable()).isTrue();
    assertThat(chance.psi().pValue()).isGreaterThan(0.05);
    assertThat(chance.warnings()).contains("not_significant");
    assertThat(chance.recommendations().get(0)).contains("may be chance");
  }

  @Test
  void uniform_bins_have_equal_widths() {
    PsiAnswer answer =
        analyse(
            new double[] {0, 1, 2, 10},
            new double[] {5, 5},
            new BinChoice(5, BinChoice.Cut.UNIFORM));

    assertThat(answer.bins().edges()).containsExactly(2, 4, 6, 8);
    assertThat(answer.bins().reference()).containsExactly(3, 0, 0, 0, 1);
  }

  @Test
  void categories_are_compared_without_an_order() {
    PsiAnswer answer =
        analyse(
            CategoricalSummary.of(repeated("a", 150, "b", 50)),
            CategoricalSummary.of(repeated("a", 50, "b", 150)),
            BinChoice.DECILES);

    // 2 · (0.75 − 0.25) · ln(0.75/0.25), smoothed a little
    assertThat(answer.psi().psi()).isCloseTo(Math.log(3), within(0.02));
    assertThat(answer.ks()).isEmpty();
    assertThat(answer.recommendations().get(0)).contains("retrain");
  }

  private static String[] repeated(String one, int times, String two, int more) {
    String[] values = new String[times + more];
    Arrays.fill(values, 0, times, one);
    Arrays.fill(values, times, times + more, two);
    return values;
  }
}
