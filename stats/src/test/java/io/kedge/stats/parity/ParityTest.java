/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.drift.Columns;
import io.kedge.stats.drift.Measured;
import io.kedge.stats.drift.PopulationStabilityIndex;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Wanted figures: from the definitions, in whole numbers and fractions, by a Python script. */
class ParityTest {

  private static final double[] REFERENCE = {
    0.5, 1.25, 1.75, 2, 2, 2.5, 3.25, 3.5, 4, 4.75, 5, 5.5, 6.25, 7, 7.5, 8, 8.25, 9, 9.5, 10
  };
  private static final double[] CURRENT = {6.5, 7, 7.25, 8, 9, 9.75, 10, 11, 2};

  @Test
  void numbers_have_the_figures_of_the_plain_definitions() {
    SortedMap<String, Double> figures = expected(REFERENCE, CURRENT);

    assertFigures(
        figures,
        Map.of(
            "psi", 3.559407118002192,
            "psi_eps1e6", 5.635061393138126,
            "js_distance", 0.5562455486451001,
            "ks", 97.0 / 180,
            "ks_p", 0.03729574573717967,
            "ks_p_limit", 0.054374838510316346,
            "wasserstein", 2.7583333333333333));
  }

  @Test
  void categories_have_the_figures_of_the_plain_definitions() {
    CategoricalSummary reference =
        CategoricalSummary.of(new TreeMap<>(Map.of("a", 50L, "b", 30L, "c", 20L)), 4);
    CategoricalSummary current =
        CategoricalSummary.of(new TreeMap<>(Map.of("a", 20L, "b", 25L, "d", 5L)), 0);

    SortedMap<String, Double> figures = Parity.EXPECTED.figures(reference, current);

    assertFigures(
        figures,
        Map.of(
            "psi", 2.5030466436235375,
            "psi_eps1e6", 4.028303174498729,
            "js_distance", 0.43449107248841246,
            "linf", 0.21153846153846156,
            "chi2", 26.653846153846153,
            "chi2_p", 2.3353058973868688e-05));
  }

  @Test
  void an_edge_is_rounded_so_that_an_equal_value_stays_in_its_bin() {
    // The first decile is interpolated half way from 0.1 to 0.5: 0.30000000000000004.
    double[] reference = {0.1, 0.5, 1, 2, 3, 4};

    double psi = expected(reference, new double[] {0.3}).get("psi");

    double emptied = (1e-4 - 1.0 / 6) * Math.log(1e-4 * 6);
    double filledFromNothing = (1 - 1e-4) * Math.log(1e4);
    assertThat(psi).isCloseTo(6 * emptied + filledFromNothing, within(1e-12));
  }

  @Test
  void missing_numbers_are_left_out() {
    double[] withMissing = {6.5, 7, Double.NaN, 7.25, 8, 9, 9.75, 10, 11, 2, Double.NaN};

    assertThat(expected(REFERENCE, withMissing)).isEqualTo(expected(REFERENCE, CURRENT));
  }

  @Test
  void a_figure_without_a_finite_value_is_left_out() {
    SortedMap<String, Double> infinite =
        expected(REFERENCE, new double[] {1, Double.POSITIVE_INFINITY});
    SortedMap<String, Double> single = expected(new double[] {1}, new double[] {2});

    assertThat(infinite).containsKey("ks").doesNotContainKey("wasserstein");
    assertThat(single).containsKey("ks_p_limit").doesNotContainKey("ks_p");
  }

  @Test
  void no_figures_without_exact_values_or_rows() {
    NumericSummary reference = Columns.binned(REFERENCE);
    NumericSummary current = NumericSummary.of(CURRENT);
    NumericSummary none = NumericSummary.of(new double[] {Double.NaN});

    for (Parity parity : Parity.values()) {
      assertThat(parity.figures(reference, current)).isEmpty();
      assertThat(parity.figures(current, none)).isEmpty();
    }
  }

  @Test
  void the_floor_is_the_detail_of_our_own_index() {
    NumericSummary reference = NumericSummary.of(REFERENCE);
    NumericSummary current = NumericSummary.of(CURRENT);

    Measured ours = (Measured) new PopulationStabilityIndex().compare(reference, current);

    assertThat(Parity.FLOOR_1E_4.figures(reference, current))
        .isEqualTo(Map.of("psi", ours.details().get("psi_floor_1e-4")));
  }

  @Test
  void type_seven_edges_lie_between_values_and_ours_on_them() {
    NumericSummary reference = NumericSummary.of(REFERENCE);
    NumericSummary current = NumericSummary.of(new double[] {1.5, 1.5, 1.5});

    double ours = ((Measured) new PopulationStabilityIndex().compare(reference, current)).value();
    double typeSeven = Parity.TYPE_7.figures(reference, current).get("psi");

    // 1.5 is above our first edge 1.25 and below the interpolated 1.7; both cut the reference alike
    long[] counts = {2, 3, 1, 2, 2, 2, 2, 2, 2, 2};
    long[] first = {3, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    long[] second = {0, 3, 0, 0, 0, 0, 0, 0, 0, 0};
    assertThat(typeSeven).isEqualTo(PopulationStabilityIndex.of(counts, first).psi());
    assertThat(ours).isEqualTo(PopulationStabilityIndex.of(counts, second).psi());
  }

  @Test
  void sides_of_different_kinds_are_a_mistake_of_the_caller() {
    NumericSummary numbers = NumericSummary.of(CURRENT);
    CategoricalSummary names = CategoricalSummary.of(new String[] {"a"});

    for (Parity parity : Parity.values()) {
      assertThatIllegalArgumentException().isThrownBy(() -> parity.figures(numbers, names));
    }
  }

  private static SortedMap<String, Double> expected(double[] reference, double[] current) {
    return Parity.EXPECTED.figures(NumericSummary.of(reference), NumericSummary.of(current));
  }

  private static void assertFigures(Map<String, Double> got, Map<String, Double> want) {
    assertThat(got).containsOnlyKeys(want.keySet());
    want.forEach(
        (name, figure) -> assertThat(got.get(name)).as(name).isCloseTo(figure, within(1e-12)));
  }
}
