/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import static io.kedge.control.PsiQuestions.ANALYSIS;
import static io.kedge.control.PsiQuestions.answer;
import static io.kedge.control.PsiQuestions.asked;
import static io.kedge.control.PsiQuestions.constant;
import static io.kedge.control.PsiQuestions.names;
import static io.kedge.control.PsiQuestions.normal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.kedge.control.BinChoice.Cut;
import io.kedge.stats.bins.Missing;
import io.kedge.stats.drift.Bands;
import io.kedge.stats.drift.Bands.Band;
import io.kedge.stats.summary.NumericSummary;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PsiTrapsTest {

  private static final double[] FIVE = {0.1, 0.2, 0.3, 0.4, 0.5};
  private static final double[] FIVE_MOVED = {0.15, 0.25, 0.35, 0.45, 0.55};

  @Test
  void the_contract_s_example_has_its_digits() {
    PsiAnswer answer = answer(FIVE, FIVE_MOVED);

    assertThat(answer.psi().psi()).isEqualTo(0.21459172165788004);
    assertThat(answer.psi().expectedUnderNoDrift()).isCloseTo(1.6, within(1e-15));
    assertThat(answer.psi().floor(1e-4)).isCloseTo(1.6580498377744515, within(1e-12));
    assertThat(answer.band()).isEqualTo(Band.MODERATE);
    assertThat(answer.unstable()).isFalse();
    assertThat(answer.reliable()).isFalse();
    assertThat(answer.warnings()).contains("small_sample");
    assertThat(answer.recommendations().get(0)).contains("collect at least 100 values");
  }

  @Test
  void five_equal_values_are_not_called_stable() {
    PsiAnswer answer = answer(FIVE, FIVE);

    assertThat(answer.psi().psi()).isZero();
    assertThat(answer.reliable()).isFalse();
    assertThat(answer.recommendations().get(0)).startsWith("Do not act on it yet");
  }

  @ParameterizedTest
  @CsvSource({"99, 100, false", "100, 99, false", "100, 100, true"})
  void reliable_means_a_hundred_values_on_each_side(int reference, int current, boolean reliable) {
    PsiAnswer answer = answer(normal(1, reference, 0), normal(2, current, 0));

    assertThat(answer.reliable()).isEqualTo(reliable);
    assertThat(answer.warnings().contains("small_sample")).isEqualTo(!reliable);
  }

  @Test
  void missing_values_do_not_make_a_sample_larger() {
    double[] gappy = Arrays.copyOf(normal(1, 99, 0), 150);
    Arrays.fill(gappy, 99, 150, Double.NaN);

    PsiAnswer answer = answer(gappy, normal(2, 200, 0));

    assertThat(answer.reliable()).isFalse();
    assertThat(answer.warnings()).contains("missing_values");
  }

  @Test
  void a_constant_reference_met_by_itself_scores_zero() {
    PsiAnswer answer = answer(constant(3, 200), constant(3, 200));

    assertThat(answer.psi().psi()).isZero();
    assertThat(answer.psi().pValue()).isEqualTo(1);
    assertThat(answer.warnings()).contains("constant_reference");
  }

  @Test
  void a_constant_reference_met_by_something_else_scores_a_finite_critical_value() {
    PsiAnswer answer = answer(constant(3, 200), constant(4, 200));

    assertThat(answer.psi().psi()).isFinite().isGreaterThan(1);
    assertThat(answer.band()).isEqualTo(Band.CRITICAL);
    assertThat(answer.unstable()).isTrue();
    assertThat(answer.warnings()).contains("constant_reference");
  }

  @Test
  void one_stray_point_does_not_make_the_index_explode() {
    double[] current = normal(2, 1_000, 0);
    double[] strayed = current.clone();
    strayed[0] = 1e300;

    double before = answer(normal(1, 1_000, 0), current).psi().psi();
    PsiAnswer after = answer(normal(1, 1_000, 0), strayed);

    assertThat(after.psi().psi()).isCloseTo(before, within(0.005));
    assertThat(after.band()).isEqualTo(Band.STABLE);
  }

  @Test
  void a_stray_point_of_the_reference_does_not_hide_a_shift() {
    double[] reference = normal(1, 1_000, 0);
    reference[0] = 1e300;

    PsiAnswer answer = answer(reference, normal(2, 1_000, 1));

    assertThat(answer.band()).isEqualTo(Band.CRITICAL);
  }

  @Test
  void a_shift_of_one_deviation_is_critical_and_says_what_to_do() {
    PsiAnswer answer = answer(normal(1, 1_000, 0), normal(2, 1_000, 1));

    assertThat(answer.band()).isEqualTo(Band.CRITICAL);
    assertThat(answer.unstable()).isTrue();
    assertThat(answer.psi().pValue()).isLessThan(1e-6);
    assertThat(answer.recommendations().get(0)).contains("changed very much");
    assertThat(answer.warnings()).isEmpty();
  }

  @Test
  void an_index_in_a_band_that_chance_explains_says_so() {
    PsiAnswer answer = answer(normal(11, 100, 0), normal(12, 100, 0));

    assertThat(answer.psi().psi()).isGreaterThan(0.1);
    assertThat(answer.psi().pValue()).isGreaterThan(0.05);
    assertThat(answer.reliable()).isTrue();
    assertThat(answer.warnings()).contains("not_significant");
    assertThat(answer.recommendations().get(0)).contains("may be chance");
  }

  @Test
  void unstable_begins_at_the_significant_limit_itself() {
    PsiAnswer plain = answer(FIVE, FIVE_MOVED);
    double psi = plain.psi().psi();

    assertThat(withBands(0.1, psi, 0.5).unstable()).isTrue();
    assertThat(withBands(0.1, psi, 0.5).band()).isEqualTo(Band.SIGNIFICANT);
    assertThat(withBands(0.1, Math.nextUp(psi), 0.5).unstable()).isFalse();
  }

  private static PsiAnswer withBands(double moderate, double significant, double critical) {
    return ANALYSIS.analyse(
        new PsiQuestion(
            NumericSummary.of(FIVE),
            NumericSummary.of(FIVE_MOVED),
            BinChoice.DECILES,
            Missing.DROP,
            new Bands(moderate, significant, critical)));
  }

  @Test
  void missing_values_have_a_bin_when_asked_for() {
    double[] half = normal(2, 400, 0);
    Arrays.fill(half, 0, 200, Double.NaN);
    NumericSummary reference = NumericSummary.of(normal(1, 400, 0));
    Bands bands = new Bands(0.1, 0.25, 0.5);

    PsiAnswer dropped =
        ANALYSIS.analyse(
            new PsiQuestion(
                reference, NumericSummary.of(half), BinChoice.DECILES, Missing.DROP, bands));
    PsiAnswer binned =
        ANALYSIS.analyse(
            new PsiQuestion(
                reference, NumericSummary.of(half), BinChoice.DECILES, Missing.SEPARATE, bands));

    assertThat(dropped.bins().labels()).hasSize(10);
    assertThat(dropped.band()).isNotEqualTo(Band.CRITICAL);
    assertThat(binned.bins().labels()).hasSize(11).last().isEqualTo("(missing)");
    assertThat(binned.bins().current()[10]).isEqualTo(200);
    assertThat(binned.band()).isEqualTo(Band.CRITICAL);
  }

  @Test
  void categories_are_compared_by_name_and_have_no_distance() {
    PsiAnswer answer =
        ANALYSIS.analyse(
            asked(names("a", "a", "a", "b", "b", "c"), names("a", "b", "b", "c", "c", "d")));

    assertThat(answer.ks()).isEmpty();
    assertThat(answer.bins().edges()).isEmpty();
    assertThat(answer.bins().referenceTotal()).isEqualTo(6);
    assertThat(answer.psi().psi()).isFinite();
  }

  @Test
  void the_distance_beside_the_index_is_that_of_kolmogorov_and_smirnov() {
    PsiAnswer answer = answer(FIVE, FIVE_MOVED);

    assertThat(answer.ks()).isPresent();
    assertThat(answer.ks().get().value()).isCloseTo(0.2, within(1e-15));
    assertThat(answer.ks().get().pValue()).hasValue(1.0);
  }

  @Test
  void uniform_bins_are_equally_wide() {
    double[] reference = new double[101];
    Arrays.setAll(reference, i -> i);
    BinChoice uniform = new BinChoice(4, Cut.UNIFORM);

    PsiAnswer answer =
        ANALYSIS.analyse(
            new PsiQuestion(
                NumericSummary.of(reference),
                NumericSummary.of(reference),
                uniform,
                Missing.DROP,
                new Bands(0.1, 0.25, 0.5)));

    assertThat(answer.bins().edges()).containsExactly(25, 50, 75);
    assertThat(answer.psi().psi()).isZero();
  }

  @Test
  void the_ends_of_the_doubles_can_be_cut_uniformly() {
    double[] reference = {-Double.MAX_VALUE, -1, 0, 1, Double.MAX_VALUE};

    double[] edges = new BinChoice(4, Cut.UNIFORM).edges(NumericSummary.of(reference));

    assertThat(edges).hasSize(3).isSorted().doesNotContain(Double.NEGATIVE_INFINITY);
    assertThat(edges[1]).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1", "101", "-3"})
  void a_number_of_bins_out_of_range_is_refused(int bins) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BinChoice(bins, Cut.QUANTILE))
        .withMessageContaining("2 to 100")
        .withMessageContaining(Integer.toString(bins));
  }

  @Test
  void a_side_without_a_value_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked(new double[] {Double.NaN}, FIVE))
        .withMessageContaining("must have a value");
  }

  @Test
  void few_distinct_values_are_told() {
    double[] dice = new double[300];
    Arrays.setAll(dice, i -> 1 + i % 6);

    PsiAnswer answer = answer(dice, dice);

    assertThat(answer.bins().labels()).hasSize(6);
    assertThat(answer.warnings()).containsExactly("few_distinct_values");
  }
}
