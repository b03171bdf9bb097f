/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Named.named;

import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every entry of the list, whatever it computes. Seeds are fixed. */
class DriftStatisticsLawsTest {

  private static final int SHAPES = 5;
  private static final double INF = Double.POSITIVE_INFINITY;

  /** Statistics that need the order or distance of values inside a bin. */
  private static final Set<String> NOT_FROM_COUNTS = Set.of("ks", "wasserstein");

  static Stream<Named<DriftStatistic>> all() {
    return DriftStatistics.all().stream().map(each -> named(each.descriptor().wireName(), each));
  }

  @ParameterizedTest
  @MethodSource("all")
  void identical_summaries_give_the_neutral_value(DriftStatistic statistic) {
    SplitMix64 random = new SplitMix64(31);
    List<Summary> columns = columns(random, 300);
    for (int shape = 0; shape < SHAPES; shape++) {
      columns.add(Columns.binned(Columns.numbers(random, 3000, shape)));
    }
    for (Summary column : columns) {
      if (Columns.takes(statistic, column)
          && statistic.compare(column, column) instanceof Measured same) {
        assertThat(same.value()).isZero();
        same.pValue().ifPresent(p -> assertThat(p).isEqualTo(1.0));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_statistic_measures_ordinary_columns(DriftStatistic statistic) {
    SplitMix64 random = new SplitMix64(32);
    List<Summary> references = columns(random, 300);
    List<Summary> currents = columns(random, 200);
    int measured = 0;
    for (int i = 0; i < references.size(); i++) {
      if (Columns.takes(statistic, references.get(i))
          && statistic.compare(references.get(i), currents.get(i)) instanceof Measured value) {
        measured++;
        assertInRange(statistic, value);
      }
    }

    assertThat(measured).isPositive();
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_merged_side_compares_as_the_union_does(DriftStatistic statistic) {
    SplitMix64 random = new SplitMix64(33);
    for (int shape = 0; shape < SHAPES; shape++) {
      double[] reference = Columns.numbers(random, 300, shape);
      double[] first = Columns.numbers(random, 120, shape);
      double[] second = Columns.numbers(random, 90, shape);
      NumericSummary before = NumericSummary.of(reference);
      Summary merged = NumericSummary.of(second).merge(NumericSummary.of(first));

      assertAlike(statistic, before, merged, Columns.both(first, second));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void merged_categories_compare_as_the_union_does(DriftStatistic statistic) {
    SplitMix64 random = new SplitMix64(34);
    for (int categories : new int[] {2, 9, 160}) {
      CategoricalSummary before = CategoricalSummary.of(Columns.names(random, 400, categories));
      String[] first = Columns.names(random, 150, categories);
      String[] second = Columns.names(random, 60, categories + 3);
      Summary merged = CategoricalSummary.of(second).merge(CategoricalSummary.of(first));

      assertAlike(statistic, before, merged, Columns.both(first, second));
    }
  }

  private static void assertAlike(
      DriftStatistic statistic, Summary before, Summary merged, Summary union) {
    if (Columns.takes(statistic, before)) {
      assertThat(statistic.compare(before, merged)).isEqualTo(statistic.compare(before, union));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void counts_on_the_grid_give_the_exact_figures_bit_for_bit(DriftStatistic statistic) {
    SplitMix64 random = new SplitMix64(35);
    for (int shape = 0; shape < SHAPES; shape++) {
      double[] reference = Columns.numbers(random, 3000, shape);
      double[] current = Columns.numbers(random, 700, shape);
      NumericSummary before = NumericSummary.of(reference);
      NumericSummary frozen = Columns.binned(reference);
      boolean fromCounts = !NOT_FROM_COUNTS.contains(statistic.descriptor().wireName());
      if (Columns.takes(statistic, before) && fromCounts) {
        Comparison exact = statistic.compare(before, NumericSummary.of(current));

        assertThat(statistic.compare(frozen, Columns.binned(current, frozen))).isEqualTo(exact);
        assertThat(statistic.compare(before, Columns.binned(current, frozen))).isEqualTo(exact);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void odd_columns_give_a_finite_value_in_range_or_a_reason(DriftStatistic statistic) {
    List<double[]> odd = oddNumbers();
    for (double[] reference : odd) {
      NumericSummary before = NumericSummary.of(reference);
      NumericSummary frozen = before.frozen(1000).withBudget(0);
      for (double[] current : odd) {
        NumericSummary now = NumericSummary.of(current);
        if (Columns.takes(statistic, before)) {
          assertAnswers(statistic, before, now);
          assertAnswers(statistic, frozen, Columns.binned(current, frozen));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void odd_categories_give_a_finite_value_in_range_or_a_reason(DriftStatistic statistic) {
    List<String[]> odd =
        List.of(
            new String[0],
            new String[] {"", ""},
            new String[] {"a"},
            new String[] {"a", "a", "a"},
            new String[] {"__other__", "b"},
            new String[] {"(missing)", ""});
    for (String[] reference : odd) {
      for (String[] current : odd) {
        CategoricalSummary before = CategoricalSummary.of(reference);
        if (Columns.takes(statistic, before)) {
          assertAnswers(statistic, before, CategoricalSummary.of(current));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void sides_without_any_row_are_insufficient_data(DriftStatistic statistic) {
    Summary empty = NumericSummary.of(new double[0]);
    Summary some = NumericSummary.of(new double[] {1, 2, 3});
    for (Comparison comparison :
        List.of(statistic.compare(empty, some), statistic.compare(some, empty))) {
      assertThat(comparison).isInstanceOf(NotMeasured.class);
      NotMeasured refusal = (NotMeasured) comparison;
      assertThat(refusal.reason()).isEqualTo(NotMeasured.Reason.INSUFFICIENT_DATA);
      assertThat(refusal.explanation()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void sides_of_different_kinds_are_a_mistake_of_the_caller(DriftStatistic statistic) {
    Summary numbers = NumericSummary.of(new double[] {1, 2, 3});
    Summary names = CategoricalSummary.of(new String[] {"a", "b"});

    assertThatIllegalArgumentException().isThrownBy(() -> statistic.compare(numbers, names));
    assertThatIllegalArgumentException().isThrownBy(() -> statistic.compare(names, numbers));
  }

  private static void assertAnswers(DriftStatistic statistic, Summary before, Summary now) {
    Comparison comparison = statistic.compare(before, now);
    if (comparison instanceof Measured value) {
      assertInRange(statistic, value);
    } else {
      assertThat(((NotMeasured) comparison).explanation()).isNotBlank();
    }
  }

  private static void assertInRange(DriftStatistic statistic, Measured measured) {
    String[] ends = statistic.descriptor().range().replaceAll("[\\[\\])]", "").split(", ", -1);
    double high = ends[1].equals("∞") ? Double.MAX_VALUE : Double.parseDouble(ends[1]);

    assertThat(measured.value()).isBetween(Double.parseDouble(ends[0]), high);
  }

  private static List<Summary> columns(SplitMix64 random, int rows) {
    List<Summary> columns = new ArrayList<>();
    for (int shape = 0; shape < SHAPES; shape++) {
      columns.add(NumericSummary.of(Columns.numbers(random, rows, shape)));
    }
    for (int categories : new int[] {1, 2, 12, 200}) {
      columns.add(CategoricalSummary.of(Columns.names(random, rows, categories)));
    }
    return columns;
  }

  private static List<double[]> oddNumbers() {
    double[] spread = Columns.numbers(new SplitMix64(36), 60, 3);
    double[] withInfinities = Arrays.copyOf(spread, 64);
    Arrays.fill(withInfinities, 60, 62, INF);
    Arrays.fill(withInfinities, 62, 64, -INF);
    return List.of(
        new double[0],
        new double[] {Double.NaN, Double.NaN},
        new double[] {4},
        new double[] {4, 4, 4, 4, 4, 4},
        new double[] {Math.nextUp(4.0), Math.nextUp(4.0)},
        new double[] {-0.0, 0.0},
        new double[] {INF, INF, INF},
        new double[] {-INF, -INF},
        new double[] {-INF, 1, INF},
        withInfinities,
        spread,
        new double[] {-Double.MAX_VALUE, Double.MAX_VALUE, 1},
        new double[] {1.6e308, 1.7e308, 1.5e308},
        new double[] {Double.MIN_VALUE, 2 * Double.MIN_VALUE, 0},
        new double[] {1e-300, 2e-300, -1e-300});
  }
}
