/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.table.ChiSquareParity;
import io.kedge.stats.table.TableResult;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChiSquareTest {

  @Test
  void huge_counts_lose_no_digit() {
    long[] reference = {300_000_000_000_000L, 200_000_000_000_000L};
    long[] current = {300_000_100_000_000L, 199_999_900_000_000L};

    TableResult result = ChiSquare.of(reference, current);

    // exact rational arithmetic
    assertThat(result.statistic()).isCloseTo(41.666670138890915, withinPercentage(1e-12));
    assertThat(result.pValue()).isCloseTo(1.0823854686340438e-10, withinPercentage(1e-6));
    assertThat(LikelihoodRatioG.of(reference, current).statistic())
        .isCloseTo(41.66667013889125, withinPercentage(1e-10));
  }

  @Test
  void one_column_alone_cannot_differ() {
    assertThat(ChiSquare.of(new long[] {5, 0}, new long[] {7, 0}))
        .isEqualTo(new TableResult(0, 0, 1));
  }

  @Test
  void a_side_without_rows_is_insufficient_data() {
    Comparison comparison =
        new ChiSquare().compare(categories(Map.of("a", 3L)), categories(Map.of()));

    assertThat(comparison).isInstanceOf(NotMeasured.class);
    assertThat(((NotMeasured) comparison).reason()).isEqualTo(NotMeasured.Reason.INSUFFICIENT_DATA);
    assertThat(comparison.referenceCount()).isEqualTo(3);
    assertThatThrownBy(() -> ChiSquare.of(new long[] {3}, new long[] {0}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_sparse_table_of_two_columns_has_the_exact_p_value() {
    Measured sparse = measured(Map.of("no", 1000L, "yes", 1L), Map.of("no", 90L, "yes", 10L));

    // SciPy: chi2_contingency without correction, fisher_exact
    assertThat(sparse.value()).isCloseTo(90.09099166054963, withinPercentage(1e-10));
    assertThat(sparse.pValue().orElseThrow())
        .isCloseTo(2.5440975333268574e-10, withinPercentage(1e-7));
    assertThat(sparse.details().get("p_asymptotic"))
        .isCloseTo(2.2745498417330604e-21, withinPercentage(1e-7));
  }

  @Test
  void a_full_table_has_the_chi_square_tail() {
    Measured full = measured(Map.of("no", 40L, "yes", 60L), Map.of("no", 55L, "yes", 45L));

    assertThat(full.pValue().orElseThrow())
        .isEqualTo(ChiSquare.of(new long[] {40, 60}, new long[] {55, 45}).pValue());
    assertThat(full.details()).doesNotContainKey("p_asymptotic");
    assertThat(full.details().get("expected_min")).isEqualTo(47.5);
  }

  @Test
  void enumeration_gives_up_on_too_many_tables() {
    long[] many = {500, 500, 500, 500};

    assertThat(ChiSquare.exactPValue(many, many)).isEmpty();
    assertThat(ChiSquare.exactPValue(new long[] {3, 3}, new long[] {3, 3}).orElseThrow())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void numbers_of_few_values_are_compared_value_by_value() {
    NumericSummary reference = NumericSummary.of(repeated(50, 0, 1, 1));
    NumericSummary current = NumericSummary.of(repeated(50, 0, 0, 1));

    Measured result = (Measured) new ChiSquare().compare(reference, current);

    assertThat(result.value())
        .isCloseTo(
            ChiSquare.of(new long[] {50, 100}, new long[] {100, 50}).statistic(),
            withinPercentage(1e-12));
  }

  @Test
  void the_same_constant_on_both_sides_is_no_change() {
    NumericSummary constant = NumericSummary.of(repeated(40, 7));

    Measured result = (Measured) new ChiSquare().compare(constant, constant);

    assertThat(result.value()).isZero();
    assertThat(result.pValue()).hasValue(1);
  }

  @Test
  void a_test_that_takes_the_reference_as_known_has_no_value_for_a_new_category() {
    long[] reference = {5, 0};
    long[] current = {2, 3};

    assertThat(ChiSquareParity.goodnessOfFitPValue(reference, current)).isNaN();
    assertThat(ChiSquareParity.goodnessOfFitPValue(new long[] {5}, new long[] {2})).isEqualTo(1);
    assertThat(ChiSquareParity.yates(new long[] {5}, new long[] {2}).statistic()).isNaN();
  }

  private static Measured measured(Map<String, Long> reference, Map<String, Long> current) {
    return (Measured) new ChiSquare().compare(categories(reference), categories(current));
  }

  static CategoricalSummary categories(Map<String, Long> counts) {
    return CategoricalSummary.of(new TreeMap<>(counts), 0);
  }

  static double[] repeated(int times, double... values) {
    double[] all = new double[times * values.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = values[i % values.length];
    }
    return all;
  }
}
