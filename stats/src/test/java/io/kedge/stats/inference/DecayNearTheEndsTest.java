/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import static io.kedge.stats.inference.DecaySamples.confusion;
import static io.kedge.stats.inference.DecaySamples.hits;
import static io.kedge.stats.inference.DecaySamples.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.classification.Accuracy;
import io.kedge.stats.performance.classification.F1Score;
import io.kedge.stats.performance.classification.Precision;
import io.kedge.stats.performance.classification.Recall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares near 0 and 1, where the plain standard error vanishes. Exact p-values are Fisher's. */
class DecayNearTheEndsTest {

  private static final DecayThresholds POINTS =
      new DecayThresholds(0.03, 0.05, ChangeMode.ABSOLUTE);

  @Test
  void a_perfect_baseline_does_not_make_chance_look_sure() {
    DecayResult.Known accuracy =
        known(Decay.of(new Accuracy(), hits(100, 100), hits(95, 100), POINTS));

    // Fisher's exact one-sided p is 0.0297; the plain z says 0.011.
    assertThat(accuracy.pValue().orElseThrow()).isCloseTo(0.0297, within(0.005));
  }

  @Test
  void recall_counts_the_positives_only_however_many_rows_there_are() {
    DecayResult.Known recall =
        known(Decay.of(new Recall(), confusion(20, 0, 0, 5000), confusion(15, 5, 0, 5000), POINTS));
    DecayResult.Known precision =
        known(
            Decay.of(
                new Precision(), confusion(20, 0, 0, 5000), confusion(15, 0, 5, 5000), POINTS));

    // Fisher's exact one-sided p is 0.0236; the plain z says 0.005.
    assertThat(recall.pValue().orElseThrow()).isCloseTo(0.0236, within(0.01));
    assertThat(precision.pValue()).isEqualTo(recall.pValue());
    assertThat(recall.interval().orElseThrow().low()).isLessThan(0.06);
  }

  @Test
  void f1_is_as_sure_as_the_rows_that_take_part_in_it() {
    DecayResult.Known f1 =
        known(
            Decay.of(new F1Score(), confusion(20, 0, 0, 5000), confusion(15, 5, 0, 5000), POINTS));

    assertThat(f1.pValue().orElseThrow()).isBetween(0.01, 0.03);
  }

  @Test
  void nothing_changed_at_the_end_is_no_evidence() {
    DecayResult.Known perfect =
        known(Decay.of(new Accuracy(), hits(100, 100), hits(100, 100), POINTS));

    assertThat(perfect.pValue().orElseThrow()).isEqualTo(0.5, within(1e-12));
    assertThat(perfect.confirmed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"100, 100", "100, 1000", "1000, 100", "200, 30", "30, 200"})
  void the_level_holds_up_to_the_end(int reference, int current) {
    for (double share : new double[] {0.9, 0.95, 0.98, 0.99, 0.995, 1}) {
      assertThat(size(reference, current, share)).as("share %s", share).isLessThan(0.055);
    }
  }

  @Test
  void the_plain_test_would_not_hold_it() {
    double size = 0;
    double[] before = binomial(100, 0.95);
    double[] now = binomial(1000, 0.95);
    for (int a = 1; a <= 100; a++) {
      for (int b = 0; b <= 1000; b++) {
        double p =
            DifferenceOfProportions.pValue(
                DifferenceOfProportions.Arm.of(a, 100), DifferenceOfProportions.Arm.of(b, 1000));
        size += p < 0.05 ? before[a] * now[b] : 0;
      }
    }
    assertThat(size).isCloseTo(0.106, within(0.002));
  }

  /** The probability of p below 0.05 when both sides have the share, over all tables. */
  private static double size(int reference, int current, double share) {
    double[] before = binomial(reference, share);
    double[] now = binomial(current, share);
    double size = 0;
    for (int a = 0; a <= reference; a++) {
      for (int b = 0; b <= current; b++) {
        double weight = before[a] * now[b];
        if (weight > 1e-15) {
          AbsoluteContrast contrast =
              new AbsoluteContrast(
                  side(a, reference), side(b, current), Direction.HIGHER_IS_BETTER, true);
          size += contrast.pValueBeyond(0) < 0.05 ? weight : 0;
        }
      }
    }
    return size;
  }

  private static Contrast.Side side(double successes, double rows) {
    double share = successes / rows;
    return new Contrast.Side(share, Math.sqrt(share * (1 - share) / rows), rows, rows);
  }

  /** Probabilities of 0 to n successes, by the recursion of Pascal's triangle. */
  private static double[] binomial(int n, double share) {
    double[] weights = new double[n + 1];
    weights[0] = 1;
    for (int row = 1; row <= n; row++) {
      for (int k = row; k >= 0; k--) {
        weights[k] = weights[k] * (1 - share) + (k > 0 ? weights[k - 1] * share : 0);
      }
    }
    return weights;
  }
}
