/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.inference.DecayResult.Known;
import io.kedge.stats.math.SplitMix64;
import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.ClassificationAccumulator;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.RegressionAccumulator;
import io.kedge.stats.performance.RegressionRows;
import io.kedge.stats.performance.Task;
import io.kedge.stats.performance.classification.Accuracy;
import io.kedge.stats.performance.regression.MeanAbsoluteError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The published figures of the decay test, on seeded samples. */
class DecaySimulationTest {

  private static final DecayThresholds MAE = new DecayThresholds(0.10, 0.15, ChangeMode.RELATIVE);
  private static final DecayThresholds ACCURACY =
      new DecayThresholds(0.03, 0.05, ChangeMode.ABSOLUTE);
  private static final int RUNS = 800;

  @Test
  void the_bare_threshold_errs_as_often_as_published() {
    double small = share(maes(1000, 50, 1), r -> r.change() >= 0.15);
    double larger = share(maes(1000, 200, 1), r -> r.change() >= 0.15);

    assertThat(small).isCloseTo(0.09, within(0.035));
    assertThat(larger).isCloseTo(0.007, within(0.012));
  }

  @Test
  void confirmation_keeps_false_alarms_below_its_level() {
    assertThat(share(maes(1000, 50, 1), Known::confirmed)).isLessThan(0.06);
    assertThat(share(accuracies(1000, 100, 0.9), Known::confirmed)).isLessThan(0.07);
  }

  @Test
  void the_test_has_its_level_when_nothing_changed() {
    assertThat(share(maes(1000, 1000, 1), r -> r.pValue().orElseThrow() < 0.05))
        .isCloseTo(0.05, within(0.025));
  }

  @Test
  void the_published_numbers_of_rows_give_their_power() {
    assertThat(share(maes(501, 501, 1.15), r -> r.pValue().orElseThrow() < 0.05))
        .isCloseTo(0.9, within(0.035));
    assertThat(share(accuracies(742, 742, 0.85), r -> r.pValue().orElseThrow() < 0.05))
        .isCloseTo(0.9, within(0.035));
  }

  @Test
  void the_margin_test_alone_would_be_too_weak() {
    double power = share(maes(1000, 1000, 1.15), r -> r.beyondWarning().orElseThrow() < 0.05);

    assertThat(power).isCloseTo(0.37, within(0.06));
  }

  @Test
  void intervals_cover_the_true_change() {
    assertThat(share(maes(100, 100, 1.2), r -> r.interval().orElseThrow().contains(0.2)))
        .isCloseTo(0.95, within(0.025));
    assertThat(share(accuracies(300, 60, 0.95), r -> r.interval().orElseThrow().contains(-0.05)))
        .isCloseTo(0.95, within(0.025));
  }

  @Test
  void blocks_keep_the_level_where_neighbours_are_alike() {
    SplitMix64 random = new SplitMix64(34);
    List<Known> results = new ArrayList<>();
    for (int run = 0; run < 300; run++) {
      results.add((Known) Decay.of(new MeanAbsoluteError(), waves(random), waves(random), MAE));
    }

    assertThat(share(results, r -> r.pValue().orElseThrow() < 0.05)).isCloseTo(0.05, within(0.04));
  }

  /** Sixty days of twelve rows, each day with an error level of its own. */
  private static Outcomes waves(SplitMix64 random) {
    RegressionAccumulator accumulator = new RegressionAccumulator(0);
    for (int day = 0; day < 60; day++) {
      double level = Math.exp(0.5 * random.nextGaussian());
      for (int i = 0; i < 12; i++) {
        accumulator.add(level * random.nextGaussian(), 0, day * 86_400_000L);
      }
    }
    return accumulator.outcomes();
  }

  private static List<Known> maes(int before, int now, double factor) {
    SplitMix64 random = new SplitMix64(31);
    return runs(
        run ->
            (Known)
                Decay.of(
                    new MeanAbsoluteError(),
                    normal(random, before, 1),
                    normal(random, now, factor),
                    MAE));
  }

  private static List<Known> accuracies(int before, int now, double current) {
    SplitMix64 random = new SplitMix64(32);
    return runs(
        run ->
            (Known)
                Decay.of(
                    new Accuracy(),
                    classes(random, before, 0.9),
                    classes(random, now, current),
                    ACCURACY));
  }

  private static List<Known> runs(IntFunction<Known> one) {
    List<Known> results = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      results.add(one.apply(run));
    }
    return results;
  }

  private static double share(List<Known> results, Predicate<Known> wanted) {
    return (double) results.stream().filter(wanted).count() / results.size();
  }

  private static Outcomes normal(SplitMix64 random, int rows, double scale) {
    RegressionAccumulator accumulator = new RegressionAccumulator(0);
    for (int i = 0; i < rows; i++) {
      accumulator.add(scale * random.nextGaussian(), 0, RegressionRows.UNKNOWN_TIME);
    }
    return accumulator.outcomes();
  }

  private static Outcomes classes(SplitMix64 random, int rows, double accuracy) {
    ClassificationAccumulator accumulator = new ClassificationAccumulator(0, Task.BINARY);
    for (int i = 0; i < rows; i++) {
      String label = i % 2 == 0 ? "1" : "0";
      String other = i % 2 == 0 ? "0" : "1";
      String answer = random.nextDouble() < accuracy ? label : other;
      accumulator.add(answer, label, Double.NaN, RegressionRows.UNKNOWN_TIME);
    }
    return accumulator.outcomes();
  }
}
