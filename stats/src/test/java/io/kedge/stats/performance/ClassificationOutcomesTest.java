/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.stats.math.SplitMix64;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationOutcomesTest {

  private static final Percentage TWELVE_DIGITS = Percentage.withPercentage(1e-10);

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "TRUE, false, TRUE",
    "No, Yes, Yes",
    "negative, Positive, Positive",
    "cat, dog, dog",
    "yes, zebra, yes"
  })
  void the_positive_class_is_recognised(String first, String second, String positive) {
    ClassificationAccumulator accumulator = new ClassificationAccumulator(10, Task.BINARY);

    accumulator.add(first, second, Double.NaN, 0);

    assertThat(accumulator.outcomes().positive()).hasValue(positive);
  }

  @Test
  void the_positive_class_can_be_named() {
    ClassificationAccumulator accumulator = new ClassificationAccumulator(10, Task.BINARY);
    accumulator.add("0", "0", 0.5, 0);

    ClassificationOutcomes named = accumulator.outcomes().withPositive("1");

    assertThat(accumulator.outcomes().positive()).hasValue("0");
    assertThat(named.positive()).hasValue("1");
    assertThat(named.merge(accumulator.outcomes()).positive()).hasValue("1");
    assertThatThrownBy(() -> named.merge(named.withPositive("0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("positive");
  }

  @Test
  void merging_parts_gives_the_union_whatever_the_order() {
    SplitMix64 random = new SplitMix64(12);
    ClassificationAccumulator whole = new ClassificationAccumulator(5000, Task.BINARY);
    ClassificationAccumulator first = new ClassificationAccumulator(5000, Task.BINARY);
    ClassificationAccumulator second = new ClassificationAccumulator(5000, Task.BINARY);

    for (int i = 0; i < 3000; i++) {
      String label = random.nextDouble() < 0.3 ? "1" : "0";
      String prediction = random.nextDouble() < 0.8 ? label : "1";
      double score = random.nextDouble() < 0.1 ? Double.NaN : random.nextDouble();
      long time = ((long) (random.nextDouble() * 30)) * 3_600_000L;
      whole.add(prediction, label, score, time);
      (i % 3 == 0 ? first : second).add(prediction, label, score, time);
    }
    ClassificationOutcomes union = first.outcomes().merge(second.outcomes());

    assertThat(union.counts()).isEqualTo(whole.outcomes().counts());
    assertThat(union.days()).isEqualTo(whole.outcomes().days());
    assertThat(union.hours()).isEqualTo(whole.outcomes().hours());
    assertThat(union.rows()).isEqualTo(3000);
    union.scores().forEach((label, got) -> assertAlike(got, whole.outcomes().scores().get(label)));
    assertThat(second.outcomes().merge(first.outcomes()).counts()).isEqualTo(union.counts());
  }

  private static void assertAlike(LabelScores got, LabelScores want) {
    assertThat(got.count()).isEqualTo(want.count());
    assertThat(got.cells()).isEqualTo(want.cells());
    assertThat(got.bins()).isEqualTo(want.bins());
    assertThat(got.exact().orElseThrow()).isEqualTo(want.exact().orElseThrow());
    assertThat(got.logIfPositive().sum()).isCloseTo(want.logIfPositive().sum(), TWELVE_DIGITS);
    assertThat(got.logIfNegative().squares())
        .isCloseTo(want.logIfNegative().squares(), TWELVE_DIGITS);
    assertThat(got.squareIfPositive().sum())
        .isCloseTo(want.squareIfPositive().sum(), TWELVE_DIGITS);
  }

  @Test
  void single_scores_are_let_go_once_they_outgrow_the_budget() {
    ClassificationAccumulator accumulator = new ClassificationAccumulator(2, Task.BINARY);

    accumulator.add("0", "0", 0.1, 0);
    accumulator.add("1", "1", 0.9, 0);
    ClassificationOutcomes two = accumulator.outcomes();
    accumulator.add("1", "0", 0.4, 0);
    ClassificationOutcomes three = accumulator.outcomes();

    assertThat(two.isExact()).isTrue();
    assertThat(three.isExact()).isFalse();
    assertThat(three.scores().get("0").exact()).isEmpty();
    assertThat(three.scores().get("0").count()).isEqualTo(2);
    assertThat(two.merge(two).isExact()).isFalse();
  }

  @Test
  void too_many_labels_give_up_scores_in_whatever_order_they_come() {
    ClassificationAccumulator whole = new ClassificationAccumulator(1000, Task.BINARY);
    ClassificationAccumulator first = new ClassificationAccumulator(1000, Task.BINARY);
    ClassificationAccumulator second = new ClassificationAccumulator(1000, Task.BINARY);

    for (int i = 0; i < 102; i++) {
      whole.add("a", "label " + i, 0.5, 0);
      (i < 51 ? first : second).add("a", "label " + i, 0.5, 0);
    }

    assertThat(whole.outcomes().scores()).isEmpty();
    assertThat(first.outcomes().scores()).hasSize(51);
    assertThat(first.outcomes().merge(second.outcomes())).isEqualTo(whole.outcomes());
    assertThat(whole.outcomes().merge(first.outcomes()).scores()).isEmpty();
  }

  @Test
  void a_score_counts_without_a_prediction_but_only_with_a_label() {
    ClassificationAccumulator accumulator = new ClassificationAccumulator(10, Task.BINARY);

    accumulator.add(null, "1", 0.9, 0);
    accumulator.add("1", null, 0.9, 0);

    assertThat(accumulator.outcomes().offered()).isEqualTo(new Offered(2, 1, 1));
    assertThat(accumulator.outcomes().labelled()).isZero();
    assertThat(accumulator.outcomes().scored()).isEqualTo(1);
    assertThat(accumulator.outcomes().scores().get("1").count()).isEqualTo(1);
  }

  @Test
  void scores_outside_zero_and_one_are_no_probabilities() {
    ClassificationAccumulator accumulator = new ClassificationAccumulator(10, Task.BINARY);

    accumulator.add("1", "1", 3.5, 0);
    accumulator.add("1", "1", -0.0, 0);

    LabelScores scores = accumulator.outcomes().scores().get("1");
    assertThat(scores.outside()).isEqualTo(1);
    assertThat(scores.cells()[LabelScores.CELLS - 1]).isEqualTo(1);
    assertThat(scores.exact().orElseThrow()).containsExactly(0.0, 3.5);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.1, 0", "0.3, 2", "0.30000000000000004, 3", "0.7, 6", "1, 9"})
  void a_bin_owns_its_upper_edge(double probability, int bin) {
    assertThat(LabelScores.part(probability, LabelScores.BINS)).isEqualTo(bin);
  }

  @Test
  void a_task_of_numbers_is_refused() {
    assertThatThrownBy(() -> new ClassificationAccumulator(1, Task.REGRESSION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("task");
    assertThatThrownBy(() -> ClassificationOutcomes.empty(1, Task.BINARY).asRegression())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("binary");
  }
}
