/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import static io.kedge.control.DecayQuestions.MEASURING;
import static io.kedge.control.DecayQuestions.asked;
import static io.kedge.control.DecayQuestions.baseline;
import static io.kedge.control.DecayQuestions.errors;
import static io.kedge.control.DecayQuestions.hits;
import static io.kedge.control.DecayQuestions.measured;
import static io.kedge.control.DecayQuestions.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.control.Answers.Numbers;
import io.kedge.control.MeasuredMetric.State;
import io.kedge.stats.inference.FixedBaseline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecayTrapsTest {

  private static final double[] PREDICTIONS = {100.5, 101.2, 99.8, 102.1};
  private static final double[] LABELS = {100.1, 101.5, 99.5, 102.3};
  private static final long HOUR = 3_600_000;

  @Test
  void the_contract_s_example_has_its_error_and_no_baseline() {
    DecayAnswer answer =
        MEASURING.measure(asked("price_predictor", new Numbers(PREDICTIONS, LABELS), Map.of()));

    MeasuredMetric mae = answer.metrics().get(0);
    assertThat(mae.metric()).isEqualTo("mae");
    assertThat(mae.current().orElseThrow()).isCloseTo(0.3, within(3e-13));
    assertThat(mae.baseline()).isEmpty();
    assertThat(mae.change()).isEmpty();
    assertThat(mae.degraded()).isFalse();
    assertThat(answer.metrics()).extracting(MeasuredMetric::state).containsOnly(State.NO_BASELINE);
    assertThat(mae.recommendation()).contains("Set a baseline").contains("{\"mae\": 0.3000}");
    assertThat(answer.labelled()).isEqualTo(4);
    assertThat(answer.warnings()).contains("small_sample");
  }

  @Test
  void measuring_twice_changes_nothing() {
    DecayQuestion question = asked("price_predictor", new Numbers(PREDICTIONS, LABELS), Map.of());

    DecayAnswer first = MEASURING.measure(question);
    DecayAnswer second = MEASURING.measure(question);

    assertThat(second).isEqualTo(first);
  }

  @Test
  void a_slow_rot_is_measured_from_where_it_began() {
    Map<String, FixedBaseline> baseline = baseline("mae", 1.0);
    List<Double> changes = new ArrayList<>();
    List<State> states = new ArrayList<>();

    for (double mean : new double[] {1.04, 1.08, 1.12, 1.16}) {
      MeasuredMetric mae = measured(asked("regression", errors(mean, 400), baseline), "mae");
      changes.add(Math.rint(mae.change().orElseThrow() * 100));
      states.add(mae.state());
    }

    assertThat(changes).containsExactly(4.0, 8.0, 12.0, 16.0);
    assertThat(states).containsExactly(State.OK, State.OK, State.WARNING, State.CRITICAL);
  }

  @Test
  void an_improvement_is_no_decay() {
    MeasuredMetric error =
        measured(asked("regression", errors(0.5, 400), baseline("mae", 1.0)), "mae");
    MeasuredMetric accuracy =
        measured(
            asked("sentiment_classifier", hits(380, 400), baseline("accuracy", 0.7)), "accuracy");

    assertThat(error.change().orElseThrow()).isCloseTo(-0.5, within(1e-12));
    assertThat(accuracy.change().orElseThrow()).isCloseTo(-0.25, within(1e-12));
    assertThat(List.of(error, accuracy)).allMatch(one -> !one.degraded());
    assertThat(List.of(error, accuracy)).allMatch(one -> one.state() == State.OK);
  }

  @Test
  void a_threshold_is_reached_at_equality() {
    MeasuredMetric mae =
        measured(asked("regression", errors(1.15, 400), baseline("mae", 1.0)), "mae");

    assertThat(mae.degraded()).isTrue();
    assertThat(mae.state()).isEqualTo(State.CRITICAL);
    assertThat(mae.pValue().orElseThrow()).isLessThan(0.05);
    assertThat(mae.interval()).isPresent();
    assertThat(mae.interval().get().contains(0.15)).isTrue();
  }

  @Test
  void a_handful_of_rows_is_answered_and_raises_nothing() {
    MeasuredMetric mae = measured(asked("regression", errors(5, 99), baseline("mae", 1.0)), "mae");

    assertThat(mae.degraded()).isTrue();
    assertThat(mae.state()).isEqualTo(State.OK);
    assertThat(mae.recommendation()).contains("99 labels of the 100");
  }

  @Test
  void a_threshold_that_chance_can_reach_raises_nothing() {
    MeasuredMetric accuracy =
        measured(
            asked("binary_classification", hits(85, 100), baseline("accuracy", 0.9, 100, 0.03)),
            "accuracy");

    assertThat(accuracy.degraded()).isTrue();
    assertThat(accuracy.pValue().orElseThrow()).isGreaterThan(0.05);
    assertThat(accuracy.state()).isEqualTo(State.OK);
    assertThat(accuracy.recommendation()).contains("may be chance");
  }

  @Test
  void a_zero_baseline_has_no_change() {
    MeasuredMetric mae = measured(asked("regression", errors(1, 200), baseline("mae", 0)), "mae");

    assertThat(mae.baseline()).hasValue(0);
    assertThat(mae.current()).isPresent();
    assertThat(mae.change()).isEmpty();
    assertThat(mae.degraded()).isFalse();
    assertThat(mae.recommendation()).contains("not above zero");
  }

  @Test
  void a_baseline_that_no_share_can_have_is_told() {
    MeasuredMetric accuracy =
        measured(
            asked("binary_classification", hits(80, 200), baseline("accuracy", 95)), "accuracy");

    assertThat(accuracy.change()).isEmpty();
    assertThat(accuracy.recommendation()).contains("share from 0 to 1");
  }

  @Test
  void what_is_known_of_the_baseline_widens_the_interval() {
    DecayQuestion exact = asked("regression", errors(1.2, 400), baseline("mae", 1.0));
    DecayQuestion spread = asked("regression", errors(1.2, 400), baseline("mae", 1.0, 100, 0.1));

    MeasuredMetric narrow = measured(exact, "mae");
    MeasuredMetric wide = measured(spread, "mae");

    assertThat(width(wide)).isGreaterThan(3 * width(narrow));
    assertThat(narrow.state()).isEqualTo(State.CRITICAL);
    assertThat(wide.pValue().orElseThrow()).isGreaterThan(narrow.pValue().orElseThrow());
    assertThat(MEASURING.measure(exact).warnings()).contains("baseline_taken_as_exact");
    assertThat(MEASURING.measure(spread).warnings()).doesNotContain("baseline_taken_as_exact");
  }

  @Test
  void the_rows_of_a_share_tell_how_precise_it_is() {
    FixedBaseline counted = new FixedBaseline(0.9, OptionalLong.of(200), OptionalDouble.empty());
    Map<String, FixedBaseline> few = Map.of("accuracy", counted);

    MeasuredMetric exact =
        measured(
            asked("binary_classification", hits(870, 1000), baseline("accuracy", 0.9)), "accuracy");
    MeasuredMetric known =
        measured(asked("binary_classification", hits(870, 1000), few), "accuracy");

    assertThat(exact.pValue().orElseThrow()).isLessThan(0.01);
    assertThat(known.pValue().orElseThrow()).isGreaterThan(0.05);
    assertThat(exact.state()).isEqualTo(State.WARNING);
    assertThat(known.state()).isEqualTo(State.OK);
  }

  private static double width(MeasuredMetric metric) {
    return metric.interval().orElseThrow().high() - metric.interval().orElseThrow().low();
  }

  @Test
  void rows_like_their_neighbours_widen_the_interval() {
    double[] predictions = new double[480];
    long[] times = new long[480];
    for (int i = 0; i < predictions.length; i++) {
      predictions[i] = 1 + (i / 10) % 6;
      times[i] = i / 10 * HOUR + i % 10;
    }
    Numbers answers = new Numbers(predictions, new double[480]);
    DecayQuestion untimed = asked("regression", answers, baseline("mae", 3.0));
    DecayQuestion timed =
        new DecayQuestion(
            untimed.type(), answers, Optional.of(times), Optional.empty(), untimed.baseline());

    double plain = width(measured(untimed, "mae"));
    double blocks = width(measured(timed, "mae"));

    assertThat(blocks).isGreaterThan(2 * plain);
  }

  @Test
  void metrics_with_thresholds_come_first_and_trading_figures_only_where_somebody_trades() {
    List<String> trades = names("price_predictor");
    List<String> does_not = names("risk_assessor");

    assertThat(trades)
        .startsWith("mae", "rmse")
        .contains("sharpe_ratio", "hit_rate", "max_drawdown");
    assertThat(does_not).startsWith("mae").doesNotContain("sharpe_ratio", "hit_rate");
    assertThat(trades).doesNotHaveDuplicates().doesNotContain("accuracy");
  }

  private static List<String> names(String type) {
    return MEASURING
        .measure(asked(type, new Numbers(PREDICTIONS, LABELS), Map.of()))
        .metrics()
        .stream()
        .map(MeasuredMetric::metric)
        .toList();
  }

  @Test
  void a_metric_without_thresholds_is_shown_with_its_change_and_decides_nothing() {
    MeasuredMetric median =
        measured(asked("regression", errors(9, 400), baseline("median_ae", 1.0)), "median_ae");

    assertThat(median.change().orElseThrow()).isGreaterThan(5);
    assertThat(median.degraded()).isFalse();
    assertThat(median.threshold()).isEmpty();
    assertThat(median.state()).isEqualTo(State.OK);
    assertThat(median.recommendation()).contains("decides nothing");
  }

  @Test
  void missing_rows_do_not_count() {
    double[] predictions =
        IntStream.range(0, 150).mapToDouble(i -> i < 60 ? Double.NaN : 1).toArray();
    Numbers answers = new Numbers(predictions, new double[150]);

    DecayAnswer answer = MEASURING.measure(asked("regression", answers, baseline("mae", 0.5)));

    assertThat(answer.labelled()).isEqualTo(90);
    assertThat(answer.warnings()).contains("small_sample");
    assertThat(metric(answer, "mae").state()).isEqualTo(State.OK);
  }

  @Test
  void rows_without_any_label_have_no_figure_and_a_reason() {
    double[] nothing = {Double.NaN, Double.NaN};

    MeasuredMetric mae =
        measured(asked("regression", new Numbers(nothing, nothing), baseline("mae", 1.0)), "mae");

    assertThat(mae.current()).isEmpty();
    assertThat(mae.change()).isEmpty();
    assertThat(mae.recommendation()).startsWith("No figure: ");
  }
}
