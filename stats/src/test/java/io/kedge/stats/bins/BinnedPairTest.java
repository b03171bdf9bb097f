/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kedge.stats.drift.Columns;
import io.kedge.stats.summary.CategoricalAccumulator;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BinnedPairTest {

  private static final double NAN = Double.NaN;

  @Test
  void a_constant_reference_has_a_bin_below_at_and_above() {
    BinnedPair bins = forPsi(new double[] {3, 3, 3}, new double[] {2, 3, 4, 5}, Missing.DROP);

    assertThat(bins.reference()).containsExactly(0, 3, 0);
    assertThat(bins.current()).containsExactly(1, 1, 2);
    assertThat(bins.labels()).containsExactly("< 3", "3", "> 3");
  }

  @Test
  void few_distinct_values_have_a_bin_each() {
    BinnedPair bins = forPsi(new double[] {1, 2, 2, 4}, new double[] {1, 4, 4}, Missing.DROP);

    assertThat(bins.edges()).containsExactly(1, 2);
    assertThat(bins.labels()).containsExactly("≤ 1", "(1, 2]", "> 2");
    assertThat(bins.current()).containsExactly(1, 0, 2);
  }

  @Test
  void missing_values_are_left_out_or_a_last_bin() {
    double[] reference = {1, 2, NAN};
    double[] current = {1, NAN, NAN};

    BinnedPair dropped = forPsi(reference, current, Missing.DROP);
    BinnedPair separate = forPsi(reference, current, Missing.SEPARATE);

    assertThat(dropped.missingBin()).isFalse();
    assertThat(dropped.referenceTotal()).isEqualTo(2);
    assertThat(separate.missingBin()).isTrue();
    assertThat(separate.labels()).endsWith(BinnedPair.MISSING);
    assertThat(separate.reference()).containsExactly(1, 1, 1);
    assertThat(separate.current()).containsExactly(1, 0, 2);
  }

  @Test
  void no_missing_value_needs_no_bin() {
    BinnedPair bins = forPsi(new double[] {1, 2}, new double[] {1}, Missing.SEPARATE);

    assertThat(bins.missingBin()).isFalse();
  }

  @Test
  void a_side_without_values_has_only_zeros() {
    BinnedPair bins = forPsi(new double[] {1, 2}, new double[] {NAN}, Missing.DROP);

    assertThat(bins.referenceTotal()).isEqualTo(2);
    assertThat(bins.currentTotal()).isZero();
  }

  @Test
  void values_that_a_reference_of_few_lacks_are_a_bin_wherever_they_lie() {
    double[] reference = repeated(40, 1, 2, 3);
    double[] current = repeated(20, 0, 1, 2, 2.5, 3, 8);

    BinnedPair table =
        BinnedPair.forTable(NumericSummary.of(reference), NumericSummary.of(current), Missing.DROP);
    BinnedPair shares = forPsi(reference, current, Missing.DROP);

    assertThat(table.labels()).containsExactly("1", "2", "3", BinnedPair.OTHER);
    assertThat(table.reference()).containsExactly(40, 40, 40, 0);
    assertThat(table.current()).containsExactly(20, 20, 20, 60);
    assertThat(shares.labels()).isEqualTo(table.labels());
    assertThat(shares.current()).isEqualTo(table.current());
    assertThat(shares.edges()).isEmpty();
  }

  @Test
  void rare_bins_of_a_table_are_merged() {
    double[] reference = repeated(50, 1, 2);
    double[] current = repeated(50, 1, 2);
    reference[0] = 7;
    current[0] = 9;

    BinnedPair bins =
        BinnedPair.forTable(NumericSummary.of(reference), NumericSummary.of(current), Missing.DROP);

    assertThat(bins.labels()).containsExactly("1", "2", BinnedPair.OTHER);
    assertThat(bins.reference()).containsExactly(49, 50, 1);
    assertThat(bins.current()).containsExactly(49, 50, 1);
  }

  @Test
  void rare_categories_are_merged_and_frequent_ones_keep_their_order() {
    CategoricalSummary reference = names("b", 60, "a", 40, "rare", 2);
    CategoricalSummary current = names("b", 50, "a", 45, "new", 3);

    BinnedPair bins = BinnedPair.forPsi(reference, current, Missing.DROP);

    assertThat(bins.labels()).containsExactly("a", "b", BinnedPair.OTHER);
    assertThat(bins.reference()).containsExactly(40, 60, 2);
    assertThat(bins.current()).containsExactly(45, 50, 3);
    assertThat(bins.edges()).isEmpty();
  }

  @Test
  void a_new_category_that_is_frequent_has_its_own_bin() {
    BinnedPair bins = BinnedPair.forPsi(names("a", 100), names("a", 60, "new", 40), Missing.DROP);

    assertThat(bins.labels()).containsExactly("a", "new");
    assertThat(bins.current()).containsExactly(60, 40);
  }

  @Test
  void beyond_a_hundred_categories_the_99_most_frequent_of_both_sides_stay() {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int i = 0; i < 150; i++) {
      counts.put("c%03d".formatted(i), 1000L - i);
    }
    CategoricalSummary reference = CategoricalSummary.of(counts, 0);

    BinnedPair bins = BinnedPair.forPsi(reference, names("c149", 500, "c000", 500), Missing.DROP);

    assertThat(bins.labels())
        .hasSize(100)
        .startsWith("c000")
        .endsWith("c097", "c149", BinnedPair.OTHER);
    assertThat(bins.current()[98]).isEqualTo(500);
    assertThat(bins.current()[99]).isZero();
    assertThat(bins.referenceTotal()).isEqualTo(reference.rows());
  }

  @Test
  void many_equally_frequent_categories_without_drift_are_significant_one_time_in_twenty() {
    SplittableRandom random = new SplittableRandom(300);
    int significant = 0;
    for (int round = 0; round < 200; round++) {
      BinnedPair bins =
          BinnedPair.forPsi(drawn(random, 2_000, 300), drawn(random, 2_000, 300), Missing.DROP);
      significant +=
          new PsiResult(new PsiTerms(bins.reference(), bins.current())).cautiousPValue() < 0.05
              ? 1
              : 0;
    }

    assertThat(significant).isLessThan(20);
  }

  private static CategoricalSummary drawn(SplittableRandom random, int rows, int categories) {
    String[] values = new String[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = "c" + random.nextInt(categories);
    }
    return CategoricalSummary.of(values);
  }

  @Test
  void a_category_that_the_reference_may_have_forgotten_has_no_bin_of_its_own() {
    CategoricalAccumulator accumulator = new CategoricalAccumulator(3, Set.of());
    String[] reference = IntStream.range(0, 500).mapToObj(i -> "c" + i % 5).toArray(String[]::new);
    accumulator.add(reference, 0, reference.length);
    CategoricalSummary before = accumulator.summary();

    BinnedPair bins = BinnedPair.forPsi(before, CategoricalSummary.of(reference), Missing.DROP);

    assertThat(bins.labels()).hasSize(4).endsWith(BinnedPair.OTHER);
    assertThat(bins.reference()).containsExactly(bins.current());
  }

  @Test
  void a_summary_without_its_values_has_the_same_bins() {
    double[] reference = IntStream.range(0, 5000).mapToDouble(i -> Math.sin(i)).toArray();
    double[] current = IntStream.range(0, 700).mapToDouble(i -> Math.cos(i) / 2).toArray();
    NumericSummary frozen = Columns.binned(reference);

    BinnedPair binned = BinnedPair.forPsi(frozen, Columns.binned(current, frozen), Missing.DROP);
    BinnedPair exact = forPsi(reference, current, Missing.DROP);

    assertThat(binned.edges()).containsExactly(exact.edges());
    assertThat(binned.current()).containsExactly(exact.current());
  }

  @Test
  void sides_of_different_kinds_are_refused_by_name() {
    NumericSummary numbers = NumericSummary.of(new double[] {1});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> BinnedPair.forPsi(numbers, names("a", 1), Missing.DROP))
        .withMessageStartingWith("current must be a numeric summary");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BinnedPair.forPsi(names("a", 1), numbers, Missing.DROP))
        .withMessageStartingWith("current must be a categorical summary");
  }

  private static BinnedPair forPsi(double[] reference, double[] current, Missing missing) {
    return BinnedPair.forPsi(NumericSummary.of(reference), NumericSummary.of(current), missing);
  }

  private static double[] repeated(int times, double... values) {
    return IntStream.range(0, times * values.length)
        .mapToDouble(i -> values[i % values.length])
        .toArray();
  }

  private static CategoricalSummary names(Object... namesAndCounts) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int i = 0; i < namesAndCounts.length; i += 2) {
      counts.put((String) namesAndCounts[i], ((Integer) namesAndCounts[i + 1]).longValue());
    }
    return CategoricalSummary.of(counts, 0);
  }
}
