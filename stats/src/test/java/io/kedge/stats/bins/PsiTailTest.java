/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.bins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.drift.ChiSquare;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the p-values of deciles are small when nothing changed, where a correction over fifty
 * columns looks: at one in a thousand.
 */
class PsiTailTest {

  private static final int DRAWS = 20_000;
  private static final int BINS = 10;
  private static final double LEVEL = 0.05 / 50;

  @Test
  void the_plain_p_value_is_too_small_far_out_for_few_current_rows() {
    double[] tails = tails(1000, 100, PsiResult::pValue);

    assertThat(tails[0]).isBetween(0.035, 0.055);
    assertThat(tails[1]).isBetween(1.1 * LEVEL, 2 * LEVEL);
  }

  @ParameterizedTest
  @CsvSource({"100, 100", "1000, 100", "10000, 100", "100, 1000", "1000, 200", "1000, 1000"})
  void the_cautious_p_value_keeps_its_promise_in_the_tail(int n, int m) {
    double[] tails = tails(n, m, PsiResult::cautiousPValue);

    assertThat(tails[0]).isBetween(0.020, 0.055);
    assertThat(tails[1]).isLessThanOrEqualTo(1.3 * LEVEL);
    assertThat(tails[2]).isLessThanOrEqualTo(0.05 + 3 * Math.sqrt(0.05 * 0.95 / (DRAWS / 50.0)));
  }

  @Test
  void the_cautious_p_value_is_never_below_the_plain_one() {
    SplittableRandom random = new SplittableRandom(3);
    for (int draw = 0; draw < 500; draw++) {
      PsiResult psi = drawn(random, 200, 90);
      assertThat(psi.cautiousPValue()).isGreaterThanOrEqualTo(psi.pValue());
    }
  }

  @Test
  void pearson_is_the_statistic_of_the_table() {
    long[] reference = {40, 0, 17, 0, 3};
    long[] current = {11, 5, 9, 0, 0};

    double statistic = new PsiTerms(reference, current).pearson();

    assertThat(statistic)
        .isCloseTo(ChiSquare.of(reference, current).statistic(), within(1e-12 * statistic));
    assertThat(new PsiTerms(new long[] {1, 2}, new long[] {50, 100}).pearson()).isZero();
  }

  @Test
  void one_bin_leaves_nothing_to_be_cautious_about() {
    assertThat(new PsiResult(new PsiTerms(new long[] {9}, new long[] {4})).cautiousPValue())
        .isEqualTo(1.0);
  }

  /** Shares of p below 0.05 and below the level, and of runs of fifty with one below it. */
  private static double[] tails(int n, int m, ToDoubleFunction<PsiResult> pValue) {
    SplittableRandom random = new SplittableRandom(20261124L + n + m);
    int common = 0;
    int rare = 0;
    int runs = 0;
    for (int run = 0; run < DRAWS / 50; run++) {
      int inRun = 0;
      for (int column = 0; column < 50; column++) {
        double p = pValue.applyAsDouble(drawn(random, n, m));
        common += p < 0.05 ? 1 : 0;
        inRun += p < LEVEL ? 1 : 0;
      }
      rare += inRun;
      runs += inRun > 0 ? 1 : 0;
    }
    return new double[] {common / (double) DRAWS, rare / (double) DRAWS, runs / (DRAWS / 50.0)};
  }

  /** Counts on the deciles of n reference values, and of m current ones from the same law. */
  private static PsiResult drawn(SplittableRandom random, int n, int m) {
    double[] ends = new double[BINS];
    double end = 0;
    for (int bin = 0; bin < BINS; bin++) {
      end += spacing(random, n / BINS + (bin == BINS - 1 ? 1 : 0));
      ends[bin] = end;
    }
    long[] reference = new long[BINS];
    Arrays.fill(reference, n / BINS);
    long[] current = new long[BINS];
    for (int row = 0; row < m; row++) {
      int found = Arrays.binarySearch(ends, random.nextDouble() * end);
      current[found >= 0 ? found : -found - 1]++;
    }
    return new PsiResult(new PsiTerms(reference, current));
  }

  /** A gamma variate, the length of so many gaps between ordered uniform values (Marsaglia). */
  private static double spacing(SplittableRandom random, int gaps) {
    double d = gaps - 1.0 / 3;
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
