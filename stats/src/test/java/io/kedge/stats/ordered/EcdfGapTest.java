/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.ordered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kedge.stats.math.SplitMix64;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EcdfGapTest {

  @Test
  void a_small_side_is_searched_with_the_result_of_the_plain_definition() {
    SplitMix64 random = new SplitMix64(11);
    for (int round = 0; round < 60; round++) {
      double[] large = sample(random, 400, 1 + round % 7);
      double[] small = sample(random, 1 + round % 20, 1 + round % 7);

      assertThat(EcdfGap.of(large, small)).isEqualTo(plain(large, small));
      assertThat(EcdfGap.of(small, large)).isEqualTo(plain(small, large));
    }
  }

  @Test
  void sides_of_like_size_are_walked_with_the_result_of_the_plain_definition() {
    SplitMix64 random = new SplitMix64(12);
    for (int round = 0; round < 60; round++) {
      double[] reference = sample(random, 30 + round, 1 + round % 9);
      double[] current = sample(random, 45, 1 + round % 9);

      assertThat(EcdfGap.of(reference, current)).isEqualTo(plain(reference, current));
    }
  }

  @Test
  void negative_zero_ties_with_zero_on_a_searched_side_too() {
    double[] large = new double[64];
    Arrays.fill(large, 0, 40, -0.0);
    double[] small = {0.0, -0.0};

    EcdfGap gap = EcdfGap.of(large, small);

    assertThat(gap.greatest()).isZero();
  }

  @Test
  void an_empty_sample_and_nan_are_refused_by_name() {
    double[] one = {1};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EcdfGap.of(one, new double[0]))
        .withMessage("current must hold at least one value, but was empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EcdfGap.of(new double[] {0, Double.NaN}, one))
        .withMessage("reference must hold numbers, but held NaN");
  }

  private static double[] sample(SplitMix64 random, int size, int distinct) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = distinct == 7 ? random.nextDouble() : Math.floor(distinct * random.nextDouble());
    }
    Arrays.sort(values);
    return values;
  }

  private static EcdfGap plain(double[] x, double[] y) {
    long above = 0;
    long below = 0;
    for (double[] values : new double[][] {x, y}) {
      for (double value : values) {
        long i = Arrays.stream(x).filter(v -> v <= value).count();
        long j = Arrays.stream(y).filter(v -> v <= value).count();
        above = Math.max(above, i * y.length - j * x.length);
        below = Math.max(below, j * x.length - i * y.length);
      }
    }
    return new EcdfGap(above, below, x.length, y.length);
  }
}
