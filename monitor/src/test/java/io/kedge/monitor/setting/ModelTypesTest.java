/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor.setting;

import static io.kedge.stats.performance.ChangeMode.ABSOLUTE;
import static io.kedge.stats.performance.ChangeMode.RELATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.stats.performance.Task;
import io.kedge.stats.performance.metric.PerformanceMetrics;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTypesTest {

  @Test
  void the_contracts_types_have_the_contracts_limits() {
    List<MetricThreshold> prices =
        List.of(
            new MetricThreshold("mae", 0.10, 0.15, RELATIVE),
            new MetricThreshold("rmse", 0.15, 0.20, RELATIVE));

    assertThat(thresholds("price_predictor")).isEqualTo(prices);
    assertThat(thresholds("regression")).isEqualTo(prices);
    assertThat(thresholds("risk_assessor"))
        .containsExactly(new MetricThreshold("mae", 0.08, 0.10, RELATIVE));
  }

  @Test
  void classifiers_fall_by_points_and_precision_and_recall_as_f1() {
    for (String type :
        List.of("sentiment_classifier", "binary_classification", "multiclass_classification")) {
      assertThat(thresholds(type))
          .extracting(MetricThreshold::metric)
          .containsExactly("accuracy", "precision", "recall", "f1_score");
      assertThat(thresholds(type))
          .allMatch(one -> one.warning() == 0.03 && one.critical() == 0.05)
          .allMatch(one -> one.changeMode() == ABSOLUTE);
    }
  }

  @Test
  void every_threshold_belongs_to_a_metric_of_the_types_task() {
    for (ModelType type : ModelTypes.all()) {
      for (MetricThreshold threshold : type.thresholds()) {
        assertThat(PerformanceMetrics.named(threshold.metric()))
            .as("%s of %s", threshold.metric(), type.wireName())
            .hasValueSatisfying(
                metric -> assertThat(metric.descriptor().tasks()).contains(type.task()));
      }
    }
  }

  @Test
  void every_task_has_a_plain_type_that_fits_it() {
    for (Task task : Task.values()) {
      assertThat(ModelTypes.plain(task).task()).isEqualTo(task);
      assertThat(ModelTypes.plain(task).fits(task)).isTrue();
    }
  }

  @Test
  void a_classifier_fits_two_classes_and_many_but_not_numbers() {
    ModelType sentiment = ModelTypes.named("sentiment_classifier").orElseThrow();

    assertThat(sentiment.fits(Task.BINARY)).isTrue();
    assertThat(sentiment.fits(Task.MULTICLASS)).isTrue();
    assertThat(sentiment.fits(Task.REGRESSION)).isFalse();
  }

  @Test
  void unknown_names_are_empty() {
    assertThat(ModelTypes.named("oracle")).isEmpty();
  }

  @Test
  void thresholds_that_descend_are_refused() {
    assertThatThrownBy(() -> new MetricThreshold("mae", 0.2, 0.1, RELATIVE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mae");
  }

  private static List<MetricThreshold> thresholds(String type) {
    return ModelTypes.named(type).orElseThrow().thresholds();
  }
}
