/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static io.kedge.monitor.TwoSides.deciding;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.kernel.Severity;
import io.kedge.stats.math.SplitMix64;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Moves of values that the bins of the PSI cannot see. */
class JudgeInnerMoveTest {

  @Test
  void a_tail_that_grew_within_the_range_is_told_beside_the_stable_psi() {
    Verdict verdict =
        new TwoSides().numbers("amount", amounts(1, 5_000, 1), amounts(2, 5_000, 100)).judged();

    Finding finding = deciding(verdict, "amount");
    assertThat(finding.severity()).isEqualTo(Severity.OK);
    assertThat(finding.reason())
        .startsWith("stable: ")
        .contains("; values moved inside its bins: wasserstein ", " sd (", "), D 0.0", "p < 0.001");
    assertThat(verdict.sentence())
        .isEqualTo("No drift in 1 column; values of amount moved inside its bins.");
  }

  @Test
  void the_same_tail_and_few_rows_say_nothing() {
    Verdict same =
        new TwoSides().numbers("amount", amounts(3, 5_000, 1), amounts(4, 5_000, 1)).judged();
    Verdict few =
        new TwoSides().numbers("amount", amounts(5, 999, 1), amounts(6, 5_000, 100)).judged();

    assertThat(deciding(same, "amount").reason()).doesNotContain("moved");
    assertThat(deciding(few, "amount").reason()).doesNotContain("moved");
    assertThat(same.sentence()).isEqualTo("No drift in 1 column.");
  }

  /** Nine tenths zero, the rest of a heavy tail that is cut off at eight. */
  private static double[] amounts(long seed, int rows, double times) {
    RandomGenerator random = new SplitMix64(seed);
    double[] values = new double[rows];
    Arrays.setAll(
        values,
        i -> random.nextInt(12) > 0 ? 0 : Math.min(8, times * Math.exp(random.nextGaussian())));
    return values;
  }
}
