/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import io.kedge.monitor.setting.DriftLimits;
import io.kedge.stats.bins.Missing;
import io.kedge.stats.drift.Bands;
import io.kedge.stats.math.Normal;
import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Questions about samples, for tests. */
final class PsiQuestions {

  static final AnalysePsi ANALYSIS = new AnalysePsi(DriftLimits.defaults());

  private PsiQuestions() {}

  static PsiQuestion asked(double[] reference, double[] current) {
    return asked(NumericSummary.of(reference), NumericSummary.of(current));
  }

  static PsiQuestion asked(Summary reference, Summary current) {
    return new PsiQuestion(
        reference, current, BinChoice.DECILES, Missing.DROP, new Bands(0.1, 0.25, 0.5));
  }

  static PsiAnswer answer(double[] reference, double[] current) {
    return ANALYSIS.analyse(asked(reference, current));
  }

  /** Values of a normal feature. */
  static double[] normal(long seed, int rows, double mean) {
    SplitMix64 random = new SplitMix64(seed);
    return IntStream.range(0, rows)
        .mapToDouble(i -> mean + Normal.quantile((random.nextDouble() + 1e-9) / (1 + 2e-9)))
        .toArray();
  }

  static double[] constant(double value, int rows) {
    double[] values = new double[rows];
    Arrays.fill(values, value);
    return values;
  }

  static CategoricalSummary names(String... values) {
    return CategoricalSummary.of(values);
  }
}
