/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.ordered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.math.SplitMix64;
import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SmirnovLawTest {

  private static final Percentage CLOSE = Percentage.withPercentage(1e-9);

  @Test
  void the_law_given_ties_is_that_of_the_full_lattice() {
    SplitMix64 random = new SplitMix64(21);
    for (int distinct : new int[] {2, 3, 5, 12, 40, 1000}) {
      for (int round = 0; round < 8; round++) {
        double[] x = sample(random, 20 + 3 * round, distinct, 0);
        double[] y = sample(random, 31, distinct, 0.2);
        EcdfGap gap = EcdfGap.of(x, y);
        TieGroups groups = TieGroups.of(x, y);

        double p = SmirnovLaw.givenTies(gap, groups);

        assertThat(p).isCloseTo(lattice(gap, groups), CLOSE);
      }
    }
  }

  @Test
  void without_ties_both_forms_agree() {
    SplitMix64 random = new SplitMix64(22);
    for (int n : new int[] {1, 2, 5, 40, 41}) {
      for (int m : new int[] {1, 3, 40}) {
        double[] x = sample(random, n, 0, 0);
        double[] y = sample(random, m, 0, 0.3);
        EcdfGap gap = EcdfGap.of(x, y);

        double p = SmirnovLaw.withoutTies(gap);

        assertThat(p).isCloseTo(SmirnovLaw.givenTies(gap, TieGroups.of(x, y)), CLOSE);
      }
    }
  }

  @Test
  void the_sides_may_be_swapped() {
    SplitMix64 random = new SplitMix64(23);
    double[] x = sample(random, 57, 9, 0);
    double[] y = sample(random, 80, 9, 0.1);

    double p = SmirnovLaw.givenTies(EcdfGap.of(x, y), TieGroups.of(x, y));

    assertThat(SmirnovLaw.givenTies(EcdfGap.of(y, x), TieGroups.of(y, x))).isCloseTo(p, CLOSE);
  }

  @Test
  void one_side_at_least_is_half_of_both_at_least() {
    EcdfGap gap = new EcdfGap(30 * 20, 7 * 20, 40, 60);

    double above = SmirnovLaw.aboveWithoutTies(gap);
    double both = SmirnovLaw.withoutTies(gap);

    assertThat(above).isBetween(both / 2, both);
  }

  @Test
  void a_tail_of_disjoint_samples_is_one_deal_in_all() {
    EcdfGap gap = new EcdfGap(0, 500L * 400, 500, 400);

    double p = SmirnovLaw.withoutTies(gap);

    // 2 / C(900, 400), computed with whole numbers
    assertThat(Math.log(p)).isCloseTo(-613.951211875378, within(1e-9));
  }

  @Test
  void no_gap_has_probability_one() {
    EcdfGap gap = new EcdfGap(0, 0, 12, 30);

    assertThat(SmirnovLaw.withoutTies(gap)).isEqualTo(1.0);
    assertThat(SmirnovLaw.aboveWithoutTies(gap)).isEqualTo(1.0);
  }

  private static double[] sample(SplitMix64 random, int size, int distinct, double shift) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      double value = random.nextDouble() + shift;
      values[i] = distinct == 0 ? value : Math.floor(distinct * value);
    }
    Arrays.sort(values);
    return values;
  }

  /** The recurrence over every cell: w = 1 beyond the gap at the end of a group, else the mean. */
  private static double lattice(EcdfGap gap, TieGroups groups) {
    int n = (int) gap.n();
    int m = (int) gap.m();
    boolean[] ends = new boolean[n + m + 1];
    int end = 0;
    for (int group = 0; group < groups.count(); group++) {
      end += groups.size(group);
      ends[end] = true;
    }
    double[][] w = new double[n + 1][m + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        if (ends[i + j] && Math.abs((long) i * m - (long) j * n) >= gap.greatest()) {
          w[i][j] = 1;
        } else if (i + j > 0) {
          double before = (i > 0 ? i * w[i - 1][j] : 0) + (j > 0 ? j * w[i][j - 1] : 0);
          w[i][j] = before / (i + j);
        }
      }
    }
    return gap.greatest() == 0 ? 1 : w[n][m];
  }
}
