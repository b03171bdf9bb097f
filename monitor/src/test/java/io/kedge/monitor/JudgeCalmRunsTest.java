/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.kernel.Severity;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.stats.math.SplitMix64;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs of twenty columns without any change: numbers, short lists of categories and long-tailed
 * ones, all of them with missing values. Drift, missing values and unknown categories share one
 * budget of errors, so that the share of runs with any flag at all stays within it.
 */
class JudgeCalmRunsTest {

  private static final JudgeSettings PSI = JudgeSettings.defaults().withStatistics(List.of("psi"));
  private static final int OF_EACH = 5;

  /** With a rate of 5 %, chance alone passes these limits in less than one seed of a thousand. */
  @ParameterizedTest
  @CsvSource({"150, 150, 400, 34", "500, 500, 100, 12", "1000, 150, 200, 20", "2000, 2000, 30, 6"})
  void flags_without_a_change_stay_within_the_budget(int before, int now, int runs, int limit) {
    int flagged = 0;
    for (int run = 0; run < runs; run++) {
      RandomGenerator random = new SplitMix64(7_919L * run + 31L * before + now);
      Verdict verdict = sides(random, before, now).judged(PSI);
      flagged += verdict.severity() == Severity.OK ? 0 : 1;
    }
    assertThat(flagged).isLessThanOrEqualTo(limit);
  }

  private static TwoSides sides(RandomGenerator random, int before, int now) {
    TwoSides sides = new TwoSides();
    for (int column = 0; column < OF_EACH; column++) {
      sides.numbers("x" + column, numbers(random, before), numbers(random, now));
      sides.names("few" + column, few(random, before), few(random, now));
      sides.names("zipf" + column, tail(random, before, 1.0), tail(random, now, 1.0));
      sides.names("ids" + column, tail(random, before, 0.4), tail(random, now, 0.4));
    }
    return sides;
  }

  private static double[] numbers(RandomGenerator random, int rows) {
    double[] values = new double[rows];
    Arrays.setAll(values, i -> random.nextInt(10) == 0 ? Double.NaN : random.nextGaussian());
    return values;
  }

  private static String[] few(RandomGenerator random, int rows) {
    String[] values = new String[rows];
    Arrays.setAll(values, i -> random.nextInt(25) == 0 ? null : "c" + random.nextInt(6));
    return values;
  }

  /** Names of which the k-th is about k^−steepness as frequent as the first. */
  private static String[] tail(RandomGenerator random, int rows, double steepness) {
    String[] values = new String[rows];
    Arrays.setAll(
        values, i -> random.nextInt(50) == 0 ? null : "n" + rank(random.nextDouble(), steepness));
    return values;
  }

  private static long rank(double share, double steepness) {
    double names = 2_000;
    double power = 1 - steepness;
    return (long)
        (power == 0
            ? Math.pow(names, share)
            : Math.pow(1 + share * (Math.pow(names, power) - 1), 1 / power));
  }
}
