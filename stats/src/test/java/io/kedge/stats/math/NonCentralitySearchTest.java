/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The search keeps what it has computed; here is the plain one, which takes every tail anew. */
class NonCentralitySearchTest {

  private static final double[] TAILS = {0.975, 0.5, 0.025, 1e-4};
  private static final double[] FREEDOMS = {0.5, 1, 2, 9, 40, 99};

  @Test
  void what_is_kept_changes_no_bit_of_the_result() {
    int positive = 0;
    for (double df : FREEDOMS) {
      for (double x = 0.01 * df; x < 3e5; x *= 1.9) {
        for (double p : TAILS) {
          double want = plain(x, df, p);

          assertThat(NoncentralChiSquared.nonCentralityWithSf(x, df, p)).isEqualTo(want);
          positive += want > 0 ? 1 : 0;
        }
      }
    }

    assertThat(positive).isGreaterThan(300);
  }

  @Test
  void a_mixture_gives_the_same_tail_whatever_it_was_asked_before() {
    for (double df : FREEDOMS) {
      PoissonMixture mixture = new PoissonMixture(30, df / 2);
      for (double rate = 0.01; rate < 1e4; rate *= 1.3) {
        assertThat(mixture.tail(rate)).isEqualTo(new PoissonMixture(30, df / 2).tail(rate));
      }
    }
  }

  private static double plain(double x, double df, double p) {
    if (NoncentralChiSquared.sf(x, df, 0) >= p) {
      return 0;
    }
    DoubleUnaryOperator gap = root -> score(NoncentralChiSquared.sf(x, df, root * root)) - score(p);
    double low = Math.max(0, Math.sqrt(x) + Normal.quantile(p));
    double high = low;
    for (double step = 0.5; low > 0 && gap.applyAsDouble(low) > 0; step *= 2) {
      high = low;
      low = Math.max(0, low - step);
    }
    for (double step = 0.5; gap.applyAsDouble(high) < 0; step *= 2) {
      low = high;
      high += step;
    }
    double root = falsePosition(low, high, gap);
    return root * root;
  }

  private static double score(double tail) {
    return Math.max(-40, Math.min(10, Normal.quantile(tail)));
  }

  /** Regula falsi in the Illinois form. */
  private static double falsePosition(double from, double to, DoubleUnaryOperator gap) {
    double low = from;
    double high = to;
    double atLow = gap.applyAsDouble(low);
    double atHigh = gap.applyAsDouble(high);
    for (int i = 0; i < 100 && high - low > 1e-13 * high; i++) {
      double root = low - atLow * ((high - low) / (atHigh - atLow));
      double at = gap.applyAsDouble(root);
      if (Math.abs(at) < 1e-12) {
        return root;
      }
      low = at < 0 ? root : low;
      high = at < 0 ? high : root;
      atLow = at < 0 ? at : atLow / 2;
      atHigh = at < 0 ? atHigh / 2 : at;
    }
    return (low + high) / 2;
  }
}
