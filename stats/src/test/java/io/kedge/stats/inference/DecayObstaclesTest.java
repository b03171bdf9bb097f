/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.inference;

import static io.kedge.stats.inference.DecaySamples.confusion;
import static io.kedge.stats.inference.DecaySamples.errors;
import static io.kedge.stats.inference.DecaySamples.hits;
import static io.kedge.stats.inference.DecaySamples.known;
import static io.kedge.stats.inference.DecaySamples.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.drift.NotMeasured.Reason;
import io.kedge.stats.performance.ChangeMode;
import io.kedge.stats.performance.ClassificationAccumulator;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.performance.RegressionRows;
import io.kedge.stats.performance.Task;
import io.kedge.stats.performance.classification.F1Score;
import io.kedge.stats.performance.classification.MatthewsCorrelation;
import io.kedge.stats.performance.classification.Precision;
import io.kedge.stats.performance.classification.Recall;
import io.kedge.stats.performance.regression.CoefficientOfDetermination;
import io.kedge.stats.performance.regression.MeanAbsoluteError;
import io.kedge.stats.performance.regression.MeanAbsolutePercentageError;
import io.kedge.stats.performance.regression.MeanError;
import org.junit.jupiter.api.Test;

class DecayObstaclesTest {

  private static final DecayThresholds RELATIVE =
      new DecayThresholds(0.10, 0.15, ChangeMode.RELATIVE);
  private static final DecayThresholds POINTS =
      new DecayThresholds(0.03, 0.05, ChangeMode.ABSOLUTE);

  @Test
  void any_error_after_none_is_worse_and_told_in_units_of_the_labels_spread() {
    double[] labels = {10, 20, 30, 40};
    RegressionOutcomes perfect = RegressionOutcomes.of(labels, labels);
    RegressionOutcomes off = RegressionOutcomes.of(new double[] {11, 19, 31, 39}, labels);
    RegressionOutcomes far = RegressionOutcomes.of(new double[] {15, 15, 35, 35}, labels);

    DecayResult.Known small = known(Decay.of(new MeanAbsoluteError(), perfect, off, RELATIVE));
    DecayResult.Known large = known(Decay.of(new MeanAbsoluteError(), perfect, far, RELATIVE));

    double spread = Math.sqrt(125);
    assertThat(small.spread()).hasValueCloseTo(spread, within(1e-12));
    assertThat(small.change()).isCloseTo(1 / spread, within(1e-12));
    assertThat(small.level()).isEqualTo(DecayResult.Level.WARNING);
    assertThat(small.confirmed()).isTrue();
    assertThat(large.level()).isEqualTo(DecayResult.Level.CRITICAL);
  }

  @Test
  void what_rounding_makes_of_no_error_is_none() {
    double[] labels = {1e6, 2e6};
    RegressionOutcomes rounding =
        RegressionOutcomes.of(new double[] {1e6 + 1e-9, 2e6 - 1e-9}, labels);
    RegressionOutcomes rounded = RegressionOutcomes.of(new double[] {1e6 + 1e-4, 2e6}, labels);

    DecayResult.Known same = known(Decay.of(new MeanAbsoluteError(), rounding, rounded, RELATIVE));
    DecayResult.Known worse =
        known(Decay.of(new MeanAbsoluteError(), rounding, errors(1, 2), RELATIVE));
    DecayResult bounded = Decay.of(new MeanAbsolutePercentageError(), rounding, rounded, RELATIVE);

    assertThat(same.level()).isEqualTo(DecayResult.Level.NONE);
    assertThat(worse.suspected()).isTrue();
    assertThat(((DecayResult.Unknown) bounded).reason()).isEqualTo(Reason.UNDEFINED);
    assertThat(((DecayResult.Unknown) bounded).explanation()).contains("rounding");
  }

  @Test
  void labels_without_a_spread_lend_their_size() {
    RegressionOutcomes constant = RegressionOutcomes.of(new double[] {5, 5}, new double[] {5, 5});
    RegressionOutcomes zeros = RegressionOutcomes.of(new double[] {0, 0}, new double[] {0, 0});

    assertThat(known(Decay.of(new MeanAbsoluteError(), constant, errors(1, 2), RELATIVE)).spread())
        .hasValue(5);
    assertThat(known(Decay.of(new MeanAbsoluteError(), zeros, errors(1, 2), RELATIVE)).spread())
        .hasValue(1);
  }

  @Test
  void a_figure_that_may_be_negative_changes_in_its_own_units() {
    DecayThresholds units = new DecayThresholds(0.5, 1, ChangeMode.ABSOLUTE);

    DecayResult.Known bias =
        known(Decay.of(new MeanError(), errors(-1, 1, 0.5), errors(-3, -2, -1), units));
    DecayResult relative =
        Decay.of(
            new CoefficientOfDetermination(),
            RegressionOutcomes.of(new double[] {9, -9, 4}, new double[] {1, 2, 3}),
            RegressionOutcomes.of(new double[] {9, -9, 4}, new double[] {1, 2, 3}),
            RELATIVE);

    assertThat(bias.change()).isCloseTo(2 - 0.5 / 3, within(1e-12));
    assertThat(bias.current()).isEqualTo(-2);
    assertThat(((DecayResult.Unknown) relative).explanation()).contains("baseline");
  }

  @Test
  void a_metric_without_a_standard_error_is_suspected_at_most() {
    DecayResult.Known result =
        known(Decay.of(new MatthewsCorrelation(), table(40, 40, 5), table(25, 25, 20), POINTS));

    assertThat(result.suspected()).isTrue();
    assertThat(result.pValue()).isEmpty();
    assertThat(result.confirmed()).isFalse();
    assertThat(result.caution()).isPresent();
  }

  @Test
  void a_window_without_the_positive_class_takes_it_from_the_reference() {
    ClassificationAccumulator zeros = new ClassificationAccumulator(10, Task.BINARY);
    for (int i = 0; i < 50; i++) {
      zeros.add("0", "0", Double.NaN, RegressionRows.UNKNOWN_TIME);
    }

    DecayResult result = Decay.of(new F1Score(), table(40, 40, 5), zeros.outcomes(), POINTS);

    assertThat(((DecayResult.Unknown) result).reason()).isEqualTo(Reason.UNDEFINED);
    assertThat(((DecayResult.Unknown) result).explanation()).startsWith("current");
  }

  @Test
  void alarms_in_a_window_without_positives_are_no_f1_of_zero() {
    ClassificationOutcomes quiet = confusion(0, 0, 4, 96);

    assertThat(whyNot(new F1Score(), quiet)).isEqualTo("current: no positive label in these rows");
    assertThat(whyNot(new Recall(), quiet)).isEqualTo("current: no positive label in these rows");
  }

  @Test
  void without_a_positive_prediction_there_is_no_precision() {
    ClassificationOutcomes silent = confusion(0, 30, 0, 70);

    assertThat(whyNot(new Precision(), silent))
        .isEqualTo("current: no positive prediction in these rows");
    assertThat(known(Decay.of(new F1Score(), confusion(40, 5, 5, 50), silent, POINTS)).confirmed())
        .isTrue();
  }

  private static String whyNot(PerformanceMetric metric, ClassificationOutcomes current) {
    DecayResult result = Decay.of(metric, confusion(40, 5, 5, 50), current, POINTS);
    assertThat(((DecayResult.Unknown) result).reason()).isEqualTo(Reason.UNDEFINED);
    return ((DecayResult.Unknown) result).explanation();
  }

  @Test
  void an_unlabelled_window_is_insufficient_and_named() {
    DecayResult result =
        Decay.of(new MeanAbsoluteError(), errors(1, 2), RegressionOutcomes.empty(1), RELATIVE);

    assertThat(((DecayResult.Unknown) result).reason()).isEqualTo(Reason.INSUFFICIENT_DATA);
    assertThat(((DecayResult.Unknown) result).explanation()).startsWith("current");
    assertThat(result.referenceCount()).isEqualTo(2);
  }

  @Test
  void different_tasks_and_thresholds_out_of_order_are_refused() {
    assertThatThrownBy(() -> Decay.of(new MeanAbsoluteError(), errors(1), hits(1, 2), RELATIVE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("task");
    assertThatThrownBy(() -> new DecayThresholds(0.2, 0.1, ChangeMode.RELATIVE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("warning");
  }
}
