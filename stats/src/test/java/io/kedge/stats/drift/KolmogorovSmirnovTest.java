/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.summary.NumericSummary;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The figures themselves are held by the golden family {@code ks}. */
class KolmogorovSmirnovTest {

  private static final KolmogorovSmirnov KS = new KolmogorovSmirnov();

  @Test
  void the_exact_p_value_of_tied_data_is_far_below_that_of_the_limit_law() {
    double[] reference = shares(200, 0.2);
    double[] current = shares(150, 0.33);

    double exact = KolmogorovSmirnov.pValue(reference, current);
    double limit =
        KolmogorovSmirnov.limitPValue(KolmogorovSmirnov.distance(reference, current), 200, 150);

    assertThat(exact).isLessThan(0.01);
    assertThat(limit).isGreaterThan(0.09);
  }

  @Test
  void three_against_three_apart_have_one_chance_in_ten() {
    double p = KolmogorovSmirnov.pValue(new double[] {1, 2, 3}, new double[] {4, 5, 6});

    assertThat(p).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void beyond_the_budget_the_limit_law_takes_over() {
    double[] reference = uniform(7, 40_000, 0);
    double[] current = uniform(8, 30_000, 0.05);

    Measured ks = (Measured) KS.compare(NumericSummary.of(reference), NumericSummary.of(current));

    double limit = KolmogorovSmirnov.limitPValue(ks.value(), 40_000, 30_000);
    assertThat(ks.pValue()).hasValue(limit);
  }

  @Test
  void large_samples_of_one_size_without_ties_stay_exact() {
    double[] reference = uniform(9, 50_000, 0);
    double[] current = uniform(10, 50_000, 0.01);

    double p = KolmogorovSmirnov.pValue(reference, current);

    double limit =
        KolmogorovSmirnov.limitPValue(
            KolmogorovSmirnov.distance(reference, current), 50_000, 50_000);
    assertThat(p).isLessThan(limit).isCloseTo(limit, within(limit * 0.05));
  }

  @Test
  void counts_on_a_grid_bracket_the_exact_value() {
    SplitMix64 random = new SplitMix64(41);
    for (int shape = 0; shape < 5; shape++) {
      double[] reference = Columns.numbers(random, 5000, shape);
      double[] current = Columns.numbers(random, 1500, shape);
      current[0] = -1e6;
      NumericSummary frozen = Columns.binned(reference);
      Measured exact =
          (Measured) KS.compare(NumericSummary.of(reference), NumericSummary.of(current));

      Measured binned = (Measured) KS.compare(frozen, Columns.binned(current, frozen));

      double lower = binned.details().get("d_lower");
      double upper = binned.details().get("d_upper");
      assertThat(binned.value()).isEqualTo(lower);
      assertThat(exact.value()).isBetween(lower - 1e-15, upper + 1e-15);
      assertThat(upper - lower).isLessThan(0.002);
    }
  }

  @Test
  void an_exact_side_is_counted_on_the_grid_of_the_other() {
    double[] reference = uniform(11, 4000, 0);
    double[] current = uniform(12, 900, 0.1);
    NumericSummary frozen = Columns.binned(reference);

    Comparison mixed = KS.compare(NumericSummary.of(reference), Columns.binned(current, frozen));

    assertThat(mixed).isEqualTo(KS.compare(frozen, Columns.binned(current, frozen)));
  }

  @Test
  void known_values_make_the_bracket_a_point() {
    NumericSummary frozen = Columns.binned(shares(4000, 0.5));

    Measured ks = (Measured) KS.compare(frozen, Columns.binned(shares(1000, 0.3), frozen));

    assertThat(ks.details())
        .containsEntry("d_lower", ks.value())
        .containsEntry("d_upper", ks.value());
    assertThat(ks.value()).isCloseTo(0.2, within(1e-15));
  }

  @Test
  void both_directions_are_told_apart() {
    NumericSummary low = NumericSummary.of(new double[] {1, 2, 3, 4});
    NumericSummary high = NumericSummary.of(new double[] {3, 4, 5, 6});

    Measured up = (Measured) KS.compare(low, high);

    assertThat(up.details()).containsEntry("d_plus", 0.5).containsEntry("d_minus", 0.0);
  }

  private static double[] shares(int rows, double ones) {
    double[] values = new double[rows];
    Arrays.fill(values, (int) Math.round(rows * (1 - ones)), rows, 1);
    return values;
  }

  private static double[] uniform(long seed, int rows, double shift) {
    SplitMix64 random = new SplitMix64(seed);
    double[] values = new double[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = random.nextDouble() + shift;
    }
    Arrays.sort(values);
    return values;
  }
}
