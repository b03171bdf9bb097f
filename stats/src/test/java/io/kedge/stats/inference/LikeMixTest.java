/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.performance.ClassPair;
import io.kedge.stats.performance.ClassificationAccumulator;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.Task;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LikeMixTest {

  @Test
  void at_the_same_mix_the_baseline_is_the_plain_value() {
    ClassificationOutcomes reference = outcomes(436, 39, 66, 361);

    LikeMix f1 = LikeMix.of(LikeMix.Metric.F1, reference, reference).orElseThrow();
    LikeMix precision = LikeMix.of(LikeMix.Metric.PRECISION, reference, reference).orElseThrow();

    assertThat(f1.baseline()).isEqualTo(2 * 436 / (2.0 * 436 + 39 + 66), within(1e-12));
    assertThat(precision.current()).isEqualTo(436 / (436.0 + 66), within(1e-12));
    assertThat(f1.pValue()).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void a_fall_that_the_mix_explains_is_not_significant() {
    ClassificationOutcomes reference = outcomes(900, 100, 150, 850);
    // The same rates within each class, a quarter of the positives.
    ClassificationOutcomes current = outcomes(225, 25, 150, 850);

    LikeMix mix = LikeMix.of(LikeMix.Metric.PRECISION, reference, current).orElseThrow();

    assertThat(mix.baseline()).isEqualTo(225.0 / 375, within(1e-12));
    assertThat(mix.current()).isEqualTo(225.0 / 375, within(1e-12));
    assertThat(mix.pValue()).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void a_model_that_errs_more_within_a_class_is_found_at_any_mix() {
    ClassificationOutcomes reference = outcomes(900, 100, 150, 850);
    ClassificationOutcomes current = outcomes(180, 70, 300, 700);

    LikeMix mix = LikeMix.of(LikeMix.Metric.F1, reference, current).orElseThrow();

    assertThat(mix.pValue()).isLessThan(1e-6);
    assertThat(mix.current()).isLessThan(mix.baseline());
  }

  @Test
  void with_no_change_but_the_mix_one_in_twenty_is_significant() {
    SplittableRandom random = new SplittableRandom(20261124);
    int significant = 0;
    int rounds = 4_000;
    for (int round = 0; round < rounds; round++) {
      ClassificationOutcomes reference = drawn(random, 475, 427);
      ClassificationOutcomes current = drawn(random, 90, 310);
      double p = LikeMix.of(LikeMix.Metric.F1, reference, current).orElseThrow().pValue();
      significant += p < 0.05 ? 1 : 0;
    }

    assertThat(significant / (double) rounds).isBetween(0.030, 0.070);
  }

  @Test
  void several_classes_are_averaged() {
    ClassificationAccumulator rows = new ClassificationAccumulator(0, Task.MULTICLASS);
    Map.of("a", 50, "b", 30, "c", 20)
        .forEach(
            (name, count) -> {
              for (int i = 0; i < count; i++) {
                rows.add(i % 5 == 0 ? "a" : name, name, Double.NaN, Long.MIN_VALUE);
              }
            });
    ClassificationOutcomes outcomes = rows.outcomes();

    LikeMix mix = LikeMix.of(LikeMix.Metric.F1, outcomes, outcomes).orElseThrow();

    // a: 50 hits, 60 predicted; b: 24 of 30, 24 predicted; c: 16 of 20, 16 predicted.
    double mean = (2 * 50 / 110.0 + 2 * 24 / 54.0 + 2 * 16 / 36.0) / 3;
    assertThat(mix.baseline()).isEqualTo(mean, within(1e-12));
    assertThat(outcomes.counts()).containsKey(new ClassPair("b", "a"));
  }

  @Test
  void a_class_that_the_reference_never_had_cannot_be_compared() {
    ClassificationOutcomes reference = outcomes(10, 0, 0, 0);
    ClassificationOutcomes current = outcomes(5, 0, 0, 5);

    assertThat(LikeMix.of(LikeMix.Metric.F1, reference, current)).isEmpty();
  }

  @Test
  void without_a_positive_row_the_mix_explains_every_fall_of_precision() {
    ClassificationOutcomes reference = outcomes(90, 10, 15, 85);
    ClassificationOutcomes current = outcomes(0, 0, 20, 180);

    LikeMix mix = LikeMix.of(LikeMix.Metric.PRECISION, reference, current).orElseThrow();

    assertThat(mix).isEqualTo(new LikeMix(0, 0, 1));
  }

  @Test
  void what_is_never_predicted_has_no_precision_at_any_mix() {
    ClassificationOutcomes reference = outcomes(90, 10, 15, 85);

    assertThat(LikeMix.of(LikeMix.Metric.PRECISION, reference, outcomes(0, 20, 0, 80))).isEmpty();
  }

  private static ClassificationOutcomes drawn(SplittableRandom random, int positives, int others) {
    int hits = 0;
    for (int i = 0; i < positives; i++) {
      hits += random.nextDouble() < 0.9 ? 1 : 0;
    }
    int alarms = 0;
    for (int i = 0; i < others; i++) {
      alarms += random.nextDouble() < 0.15 ? 1 : 0;
    }
    return outcomes(hits, positives - hits, alarms, others - alarms);
  }

  private static ClassificationOutcomes outcomes(int tp, int fn, int fp, int tn) {
    ClassificationAccumulator rows = new ClassificationAccumulator(0, Task.BINARY);
    add(rows, "1", "1", tp);
    add(rows, "0", "1", fn);
    add(rows, "1", "0", fp);
    add(rows, "0", "0", tn);
    return rows.outcomes();
  }

  private static void add(
      ClassificationAccumulator rows, String prediction, String label, int count) {
    for (int i = 0; i < count; i++) {
      rows.add(prediction, label, Double.NaN, Long.MIN_VALUE);
    }
  }
}
