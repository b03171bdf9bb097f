/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberSyntaxTest {

  private static final long SEED = 20260131;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+1",
        "1.5",
        "-1.5e-3",
        "1E5",
        "1e+05",
        "007",
        ".5",
        "5.",
        "-.5e1",
        "1e22",
        "1e23",
        "9007199254740993",
        "9007199254740992",
        "123456789012345678",
        "1234567890123456789",
        "0.1",
        "2.2250738585072014E-308",
        "4.9e-324",
        "2e-324",
        "1e-400",
        "1.7976931348623157e308",
        "1e309",
        "-1e999999999999",
        "0e999999999999",
        "0.000000000000000000000000000000001",
        "100000000000000000000000000000",
        "3.141592653589793238462643383279",
        "0.30000000000000004",
        "8.41e21",
        "9.5e-22"
      })
  void a_number_is_the_nearest_double(String text) {
    double parsed = NumberSyntax.parse(text);

    assertThat(Double.doubleToRawLongBits(parsed))
        .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    assertThat(NumberSyntax.isNumber(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"inf", "Inf", "INF", "+inf", "Infinity", "infinity", "+Infinity"})
  void infinity_is_a_number(String text) {
    assertThat(NumberSyntax.parse(text)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(NumberSyntax.parse("-" + text.replace("+", ""))).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "NaN",
        "nan",
        "NA",
        "1d",
        "1f",
        "1L",
        "0x1",
        "0x1p3",
        "9E",
        "9e+",
        "1_000",
        "1,000",
        "1,5",
        "1.2.3",
        "1 2",
        "--1",
        "+-1",
        "-",
        "+",
        ".",
        "-.",
        "e5",
        ".e5",
        "1e5.5",
        "1e 5",
        "in",
        "infinit",
        "infinityx",
        "i",
        "-i",
        "\u0661",
        "1\u00A0",
        "2026-01-31",
        "١٢",
        "1e5e5",
        "1@5",
        "1E",
        "E1"
      })
  void other_spellings_are_not_numbers(String text) {
    assertThat(NumberSyntax.parse(text)).isNaN();
    assertThat(NumberSyntax.isNumber(text)).isFalse();
  }

  @Test
  void blanks_around_a_number_do_not_count() {
    assertThat(NumberSyntax.parse(" 1.5\t")).isEqualTo(1.5);
  }

  @Test
  void only_the_given_characters_are_read() {
    assertThat(NumberSyntax.parse("991.5e177".toCharArray(), 2, 7)).isEqualTo(15.0);
  }

  @Test
  void every_double_is_read_back_bit_by_bit() {
    SplittableRandom random = new SplittableRandom(SEED);

    for (int i = 0; i < 200_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (!Double.isNaN(value)) {
        assertSame(Double.toString(value));
      }
    }
  }

  @Test
  void everyday_numbers_are_read_bit_by_bit() {
    SplittableRandom random = new SplittableRandom(SEED + 1);

    for (int i = 0; i < 100_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(0, 12));
      assertSame(Double.toString(value));
      assertSame(String.format(Locale.ROOT, "%." + random.nextInt(0, 9) + "f", value));
    }
  }

  @Test
  void printed_doubles_of_one_size_are_read_bit_by_bit() {
    SplittableRandom random = new SplittableRandom(SEED + 4);

    for (int i = 0; i < 300_000; i++) {
      assertSame(Double.toString(random.nextDouble(0.5, 2) * Math.pow(2, random.nextInt(-8, 12))));
    }
  }

  @Test
  void eighteen_digits_and_a_small_power_are_read_bit_by_bit() {
    SplittableRandom random = new SplittableRandom(SEED + 5);

    for (int i = 0; i < 300_000; i++) {
      long digits = random.nextLong(1L << 53, 1_000_000_000_000_000_000L);
      assertSame(digits + "e" + random.nextInt(-22, 3));
    }
  }

  @Test
  void any_digits_and_any_exponent_are_read_bit_by_bit() {
    SplittableRandom random = new SplittableRandom(SEED + 2);

    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
      int digits = random.nextInt(1, 24);
      int point = random.nextInt(0, digits + 1);
      for (int at = 0; at < digits; at++) {
        text.append(at == point ? "." : "").append((char) ('0' + random.nextInt(10)));
      }
      assertSame(random.nextBoolean() ? text.toString() : text + "e" + random.nextInt(-345, 330));
    }
  }

  @Test
  void numbers_half_way_between_two_doubles_go_to_the_even_one() {
    SplittableRandom random = new SplittableRandom(SEED + 3);

    for (int i = 0; i < 20_000; i++) {
      double low =
          i % 2 == 0
              ? random.nextDouble() * 1000
              : Double.longBitsToDouble(random.nextLong() & 0x7FEFFFFFFFFFFFFFL);
      BigDecimal half =
          new BigDecimal(low).add(new BigDecimal(Math.nextUp(low))).divide(BigDecimal.valueOf(2));
      assertSame(half.round(new MathContext(18)).toString());
      assertSame(half.round(new MathContext(40)).toString());
      if (i % 50 == 0) {
        assertSame(half.toString());
      }
    }
  }

  private static void assertSame(String text) {
    long parsed = Double.doubleToRawLongBits(NumberSyntax.parse(text));
    if (parsed != Double.doubleToRawLongBits(Double.parseDouble(text))) {
      throw new AssertionError(
          "'%s' was read as %s (seeds from %d)"
              .formatted(text, Double.longBitsToDouble(parsed), SEED));
    }
  }
}
