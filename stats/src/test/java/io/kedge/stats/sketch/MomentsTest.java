/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MomentsTest {

  private static final MathContext PRECISE = new MathContext(60);

  @ParameterizedTest
  @EnumSource
  void agree_with_arithmetic_of_sixty_digits(Shape shape) {
    double[] values = shape.sample(5_003, 21);
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();

    Moments moments = Moments.of(values, 0, values.length);

    assertThat(moments.count()).isEqualTo(finite.length);
    if (finite.length > 1) {
      BigDecimal mean = mean(finite);
      assertThat(moments.mean()).isCloseTo(mean.doubleValue(), within(1e-13 * size(finite)));
      double deviation = deviation(finite, mean);
      assertThat(moments.standardDeviation()).isCloseTo(deviation, within(1e-13 * deviation));
      assertThat(moments.min()).isEqualTo(Arrays.stream(finite).min().orElseThrow());
      assertThat(moments.max()).isEqualTo(Arrays.stream(finite).max().orElseThrow());
    }
  }

  @ParameterizedTest
  @EnumSource
  void merging_in_any_order_gives_twelve_equal_digits(Shape shape) {
    double[] values = shape.sample(6_000, 22);
    Moments a = Moments.of(values, 0, 17);
    Moments b = Moments.of(values, 17, 3_000);
    Moments c = Moments.of(values, 3_000, 6_000);

    Moments left = a.merge(b).merge(c);
    Moments right = c.merge(b.merge(a));
    Moments union = Moments.of(values, 0, 6_000);

    assertThat(a.merge(b)).isEqualTo(b.merge(a));
    // The mean of subnormal numbers cannot be stored more finely than they are themselves.
    double tolerance = shape == Shape.SUBNORMAL ? 1e-4 : 1e-12;
    assertSame(left, union, tolerance);
    assertSame(right, union, tolerance);
  }

  @Test
  void a_mean_near_zero_keeps_its_digits() {
    double[] values = Shape.NORMAL.sample(50_000, 23);
    double[] reversed = new double[values.length];
    Arrays.setAll(reversed, i -> values[values.length - 1 - i]);

    double mean = Moments.of(values, 0, values.length).mean();

    assertThat(mean).isCloseTo(mean(values).doubleValue(), within(1e-14 * Math.abs(mean)));
    assertThat(Moments.of(reversed, 0, values.length).mean())
        .isCloseTo(mean, within(1e-13 * Math.abs(mean)));
  }

  @Test
  void extreme_sizes_neither_overflow_nor_vanish() {
    Moments large = Moments.of(new double[] {1e200, 3e200}, 0, 2);
    Moments small = Moments.of(new double[] {1e-200, 3e-200}, 0, 2);

    assertThat(large.mean()).isCloseTo(2e200, within(1e187));
    assertThat(large.standardDeviation()).isCloseTo(Math.sqrt(2) * 1e200, within(1e187));
    assertThat(small.standardDeviation()).isCloseTo(Math.sqrt(2) * 1e-200, within(1e-213));
    assertThat(large.merge(small).standardDeviation()).isFinite();
  }

  @Test
  void none_is_neutral() {
    Moments some = Moments.of(new double[] {1, 2, 4}, 0, 3);

    assertThat(some.merge(Moments.empty())).isEqualTo(some);
    assertThat(Moments.empty().merge(some)).isEqualTo(some);
    assertThat(Moments.of(new double[] {Double.NaN, Double.POSITIVE_INFINITY}, 0, 2))
        .isEqualTo(Moments.empty());
  }

  @Test
  void variances_use_the_stated_divisors() {
    Moments moments = Moments.of(new double[] {1, 2, 4, 5}, 0, 4);

    assertThat(moments.variance()).isEqualTo(10.0 / 3);
    assertThat(moments.populationVariance()).isEqualTo(2.5);
    assertThat(moments.scale()).isEqualTo(1);
  }

  @Test
  void too_few_values_have_no_variance() {
    Moments one = Moments.of(new double[] {1}, 0, 1);

    assertThat(one.populationVariance()).isZero();
    assertThatThrownBy(one::variance).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(Moments.empty()::populationVariance)
        .isInstanceOf(IllegalStateException.class);
  }

  private static void assertSame(Moments actual, Moments expected, double tolerance) {
    double size = Math.max(Math.abs(expected.min()), Math.abs(expected.max()));
    assertThat(actual.count()).isEqualTo(expected.count());
    if (expected.count() > 0) {
      assertThat(actual.min()).isEqualTo(expected.min());
      assertThat(actual.max()).isEqualTo(expected.max());
      assertThat(actual.mean())
          .isCloseTo(expected.mean(), within(Math.max(Double.MIN_VALUE, 1e-15 * size)));
      assertThat(actual.m2()).isCloseTo(expected.m2(), within(tolerance * expected.m2()));
    }
  }

  private static double size(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }

  private static BigDecimal mean(double[] values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double value : values) {
      sum = sum.add(new BigDecimal(value));
    }
    return sum.divide(BigDecimal.valueOf(values.length), PRECISE);
  }

  private static double deviation(double[] values, BigDecimal mean) {
    BigDecimal squares = BigDecimal.ZERO;
    for (double value : values) {
      BigDecimal distance = new BigDecimal(value).subtract(mean, PRECISE);
      squares = squares.add(distance.multiply(distance, PRECISE), PRECISE);
    }
    return squares
        .divide(BigDecimal.valueOf(values.length - 1L), PRECISE)
        .sqrt(PRECISE)
        .doubleValue();
  }
}
