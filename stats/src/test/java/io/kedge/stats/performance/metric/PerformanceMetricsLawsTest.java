/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.stats.performance.Direction;
import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.Task;
import io.kedge.stats.performance.metric.Rows.Row;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PerformanceMetricsLawsTest {

  private static final Percentage TWELVE_DIGITS = Percentage.withPercentage(1e-10);

  /** Their best value is not reached by right answers, or depends on the labels. */
  private static final Set<String> WITHOUT_A_PERFECT_VALUE =
      Set.of("sharpe_ratio", "sortino_ratio");

  @Test
  void wire_names_are_unique_and_never_change() {
    assertThat(PerformanceMetrics.all().stream().map(m -> m.descriptor().wireName()))
        .doesNotHaveDuplicates()
        .containsExactly(
            "mae rmse bias median_ae max_error mape smape wape r2 explained_variance rmsle"
                .concat(" pinball_0.1 pinball_0.5 pinball_0.9 accuracy balanced_accuracy")
                .concat(" precision recall f1_score mcc kappa roc_auc average_precision")
                .concat(" ks_statistic log_loss brier ece sharpe_ratio sortino_ratio hit_rate")
                .concat(" max_drawdown")
                .split(" "));
  }

  @Test
  void every_implementation_is_in_the_list() throws IOException, URISyntaxException {
    Path root =
        Path.of(
            PerformanceMetric.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<String> listed =
        PerformanceMetrics.all().stream()
            .map(metric -> metric.getClass().getName())
            .collect(Collectors.toSet());

    try (Stream<Path> files = Files.walk(root.resolve("io/kedge/stats/performance"))) {
      Set<String> implementations =
          files
              .map(file -> root.relativize(file).toString())
              .filter(name -> name.endsWith(".class"))
              .map(name -> name.replace(".class", "").replace(File.separatorChar, '.'))
              .filter(PerformanceMetricsLawsTest::isMetric)
              .collect(Collectors.toSet());
      assertThat(implementations).isEqualTo(listed);
    }
  }

  private static boolean isMetric(String className) {
    try {
      Class<?> type = Class.forName(className, false, PerformanceMetric.class.getClassLoader());
      return PerformanceMetric.class.isAssignableFrom(type) && !type.isInterface();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> a_metric_is_found_by_its_name_and_states_its_sources() {
    return PerformanceMetrics.all().stream()
        .map(
            metric ->
                DynamicTest.dynamicTest(
                    metric.descriptor().wireName(),
                    () -> {
                      MetricDescriptor descriptor = metric.descriptor();
                      assertThat(PerformanceMetrics.named(descriptor.wireName())).hasValue(metric);
                      assertThat(descriptor.references()).isNotEmpty();
                      assertThat(descriptor.tasks()).isNotEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> right_answers_reach_the_best_value() {
    return law(
        (metric, task) -> {
          if (WITHOUT_A_PERFECT_VALUE.contains(metric.descriptor().wireName())) {
            return;
          }
          double value = known(metric, Rows.outcomes(task, Rows.perfect(200, 3), 1000)).value();

          double best = metric.descriptor().direction() == Direction.HIGHER_IS_BETTER ? 1 : 0;
          assertThat(value).isCloseTo(best, within(1e-12));
        });
  }

  @TestFactory
  Stream<DynamicTest> wrong_answers_are_worse_than_right_ones() {
    return law(
        (metric, task) -> {
          if (metric.descriptor().wireName().equals("sortino_ratio")) {
            return; // right answers never lose, so there is no downside to divide by
          }
          double right = known(metric, Rows.outcomes(task, Rows.perfect(200, 3), 1000)).value();
          double wrong = known(metric, Rows.outcomes(task, Rows.random(200, 3), 1000)).value();

          assertThat(metric.descriptor().direction().worsening(right, wrong)).isPositive();
        });
  }

  @TestFactory
  Stream<DynamicTest> merging_gives_the_union_in_any_order_while_exact() {
    return law((metric, task) -> assertMergeIsUnion(metric, task, 1000));
  }

  @TestFactory
  Stream<DynamicTest> merging_gives_the_union_in_any_order_once_rows_are_gone() {
    return law((metric, task) -> assertMergeIsUnion(metric, task, 50));
  }

  private static void assertMergeIsUnion(PerformanceMetric metric, Task task, int budget) {
    List<Row> rows = Rows.random(600, 4);
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(5));

    MetricValue whole = metric.measure(Rows.outcomes(task, rows, budget));
    Outcomes a = Rows.outcomes(task, shuffled.subList(0, 200), budget);
    Outcomes b = Rows.outcomes(task, shuffled.subList(200, 330), budget);
    Outcomes c = Rows.outcomes(task, shuffled.subList(330, 600), budget);

    assertAlike(metric.measure(a.merge(b).merge(c)), whole);
    assertAlike(metric.measure(c.merge(a.merge(b))), whole);
    assertThat(metric.standardErrors(a.merge(b).merge(c)).isPresent())
        .isEqualTo(metric.standardErrors(Rows.outcomes(task, rows, budget)).isPresent());
  }

  private static void assertAlike(MetricValue got, MetricValue want) {
    if (want instanceof MetricValue.Known known) {
      MetricValue.Known other = (MetricValue.Known) got;
      assertThat(other.value()).isCloseTo(known.value(), TWELVE_DIGITS);
      assertThat(other.errorBound()).isCloseTo(known.errorBound(), TWELVE_DIGITS);
      assertThat(other.standardError().isPresent()).isEqualTo(known.standardError().isPresent());
      if (known.standardError().isPresent()) {
        assertThat(other.standardError().getAsDouble())
            .isCloseTo(known.standardError().getAsDouble(), TWELVE_DIGITS);
      }
    } else {
      assertThat(got).isEqualTo(want);
    }
  }

  @TestFactory
  Stream<DynamicTest> a_value_from_counts_is_within_its_bound_of_the_exact_one() {
    return law(
        (metric, task) -> {
          List<Row> rows = Rows.random(2000, 6);
          MetricValue counted = metric.measure(Rows.outcomes(task, rows, 10));

          if (counted instanceof MetricValue.Known known) {
            double exact = known(metric, Rows.outcomes(task, rows, 2000)).value();
            assertThat(Math.abs(known.value() - exact))
                .isLessThanOrEqualTo(known.errorBound() + 1e-9 * Math.abs(exact));
          } else {
            assertThat(((MetricValue.Unknown) counted).explanation()).contains("single rows");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> odd_rows_give_a_finite_value_or_a_reason() {
    List<List<Row>> odd =
        List.of(
            List.of(),
            List.of(new Row(0, 0, 0, 0, 0, 0)),
            List.of(new Row(-1, 1, 1, 1, 1, 0), new Row(-1, 1, 1, 1, 1, 0)),
            List.of(new Row(Double.NaN, 1, 0, 0, Double.NaN, 0)),
            List.of(new Row(Double.NEGATIVE_INFINITY, 1, 0, 1, 7, 0)),
            List.of(new Row(1e308, 0, 0, 1, -1, 0), new Row(1e308, 1, 0, 1, 0, 1)),
            List.of(new Row(4.9e-324, 0, 1, 0, 4.9e-324, 0), new Row(0, 4.9e-324, 1, 0, 1, 1)));
    return law(
        (metric, task) -> {
          for (List<Row> rows : odd) {
            for (int budget : new int[] {0, 10}) {
              MetricValue value = metric.measure(Rows.outcomes(task, rows, budget));
              if (value instanceof MetricValue.Known known) {
                assertThat(known.value()).isFinite();
              } else {
                assertThat(((MetricValue.Unknown) value).explanation()).isNotBlank();
              }
              metric
                  .standardErrors(Rows.outcomes(task, rows, budget))
                  .ifPresent(errors -> assertThat(errors.value()).isFinite());
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> no_rows_are_insufficient_data() {
    return law(
        (metric, task) -> {
          MetricValue value = metric.measure(Rows.outcomes(task, List.of(), 10));

          assertThat(((MetricValue.Unknown) value).reason().name()).isEqualTo("INSUFFICIENT_DATA");
        });
  }

  private static Stream<DynamicTest> law(BiConsumer<PerformanceMetric, Task> law) {
    return Arrays.stream(Task.values())
        .flatMap(
            task ->
                PerformanceMetrics.of(task).stream()
                    .map(
                        metric ->
                            DynamicTest.dynamicTest(
                                metric.descriptor().wireName() + " " + task.wireName(),
                                () -> law.accept(metric, task))));
  }

  private static MetricValue.Known known(PerformanceMetric metric, Outcomes outcomes) {
    MetricValue value = metric.measure(outcomes);
    assertThat(value).isInstanceOf(MetricValue.Known.class);
    return (MetricValue.Known) value;
  }
}
