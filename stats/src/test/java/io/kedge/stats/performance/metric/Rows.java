/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.metric;

import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.performance.ClassificationAccumulator;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.RegressionAccumulator;
import io.kedge.stats.performance.Task;
import java.util.ArrayList;
import java.util.List;

/** Made-up rows of every task, for the laws. */
final class Rows {

  private static final long DAY = 86_400_000L;

  /** One row; for numbers the classes are unused, and the other way round. */
  record Row(double number, double label, int predicted, int truth, double score, long time) {}

  private Rows() {}

  static List<Row> random(int count, long seed) {
    SplitMix64 random = new SplitMix64(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double label = 50 + 10 * random.nextGaussian();
      int truth = random.nextInt(3);
      int predicted = random.nextDouble() < 0.7 ? truth : random.nextInt(3);
      double score = Math.min(1, Math.max(0, 0.3 + 0.2 * truth + 0.2 * random.nextGaussian()));
      rows.add(
          new Row(label + 10 * random.nextGaussian(), label, predicted, truth, score, i * DAY));
    }
    return rows;
  }

  static List<Row> perfect(int count, long seed) {
    return random(count, seed).stream()
        .map(
            row ->
                new Row(
                    row.label(),
                    row.label(),
                    row.truth(),
                    row.truth(),
                    row.truth() == 0 ? 0 : 1,
                    row.time()))
        .toList();
  }

  static Outcomes outcomes(Task task, List<Row> rows, int budget) {
    if (task == Task.REGRESSION) {
      RegressionAccumulator numbers = new RegressionAccumulator(budget);
      rows.forEach(row -> numbers.add(row.number(), row.label(), row.time()));
      return numbers.outcomes();
    }
    ClassificationAccumulator classes = new ClassificationAccumulator(budget, task);
    int most = task == Task.BINARY ? 1 : 2;
    rows.forEach(
        row ->
            classes.add(
                name(row.predicted(), most), name(row.truth(), most), row.score(), row.time()));
    return classes.outcomes();
  }

  private static String name(int number, int most) {
    return Integer.toString(Math.min(most, number));
  }
}
