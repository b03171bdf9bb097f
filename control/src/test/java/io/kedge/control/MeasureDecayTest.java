/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.control.MeasuredMetric.State;
import io.kedge.monitor.setting.DecayLimits;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.stats.inference.FixedBaseline;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeasureDecayTest {

  private static final Answers FOUR =
      new Answers.Numbers(
          new double[] {100.5, 101.2, 99.8, 102.1}, new double[] {100.1, 101.5, 99.5, 102.3});

  private final MeasureDecay measuring = new MeasureDecay(DecayLimits.defaults());

  private DecayAnswer measure(String type, Answers answers, Map<String, FixedBaseline> baseline) {
    return measuring.measure(
        new DecayQuestion(
            ModelTypes.named(type).orElseThrow(),
            answers,
            Optional.empty(),
            Optional.empty(),
            baseline));
  }

  private static MeasuredMetric metric(DecayAnswer answer, String name) {
    return answer.metrics().stream()
        .filter(one -> one.metric().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Errors of standard deviation one, times the factor. */
  private static Answers errors(long seed, int rows, double factor) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] labels = new double[rows];
    double[] predictions = new double[rows];
    for (int row = 0; row < rows; row++) {
      labels[row] = 100 + random.nextGaussian();
      predictions[row] = labels[row] + factor * random.nextGaussian();
    }
    return new Answers.Numbers(predictions, labels);
  }

  @Test
  void without_a_baseline_nothing_is_degraded_and_the_way_to_set_one_is_told() {
    DecayAnswer first = measure("price_predictor", FOUR, Map.of());
    DecayAnswer second = measure("price_predictor", FOUR, Map.of());

    assertThat(second).isEqualTo(first);
    assertThat(metric(first, "mae").current().orElseThrow()).isCloseTo(0.3, within(1e-12));
    assertThat(first.metrics())
        .allMatch(one -> one.state() == State.NO_BASELINE && !one.degraded())
        .allMatch(one -> one.change().isEmpty() && one.baseline().isEmpty());
    assertThat(metric(first, "mae").recommendation()).contains("Set a baseline");
  }

  @Test
  void metrics_with_thresholds_come_first() {
    assertThat(measure("price_predictor", FOUR, Map.of()).metrics())
        .extracting(MeasuredMetric::metric)
        .startsWith("mae", "rmse")
        .contains("sharpe_ratio", "hit_rate", "max_drawdown");
    assertThat(measure("risk_assessor", FOUR, Map.of()).metrics())
        .extracting(MeasuredMetric::metric)
        .doesNotContain("sharpe_ratio");
  }

  @Test
  void a_worse_error_is_degraded_and_critical_when_it_is_no_chance() {
    double baseline = Math.sqrt(2 / Math.PI);

    MeasuredMetric mae =
        metric(
            measure(
                "price_predictor", errors(1, 2000, 1.3), Map.of("mae", FixedBaseline.of(baseline))),
            "mae");

    assertThat(mae.change().orElseThrow()).isCloseTo(0.3, within(0.06));
    assertThat(mae.degraded()).isTrue();
    assertThat(mae.state()).isEqualTo(State.CRITICAL);
    assertThat(mae.pValue().orElseThrow()).isLessThan(1e-6);
    assertThat(mae.interval().orElseThrow().low()).isLessThan(0.3);
    assertThat(mae.recommendation()).contains("Retrain");
  }

  @Test
  void an_improvement_is_never_decay_whichever_way_the_metric_points() {
    MeasuredMetric mae =
        metric(
            measure("price_predictor", errors(2, 500, 0.5), Map.of("mae", FixedBaseline.of(0.8))),
            "mae");
    String[] right = new String[500];
    Arrays.setAll(right, row -> row % 2 == 0 ? "1" : "0");
    MeasuredMetric accuracy =
        metric(
            measure(
                "sentiment_classifier",
                new Answers.Classes(right, right, Optional.empty()),
                Map.of("accuracy", FixedBaseline.of(0.8))),
            "accuracy");

    assertThat(mae.change().orElseThrow()).isNegative();
    assertThat(mae.degraded()).isFalse();
    assertThat(accuracy.change().orElseThrow()).isCloseTo(-0.2, within(1e-12));
    assertThat(accuracy.degraded()).isFalse();
    assertThat(accuracy.state()).isEqualTo(State.OK);
  }

  @Test
  void few_rows_are_degraded_by_their_figure_and_ask_for_nothing() {
    MeasuredMetric mae =
        metric(measure("price_predictor", FOUR, Map.of("mae", FixedBaseline.of(0.2))), "mae");

    assertThat(mae.change().orElseThrow()).isCloseTo(0.5, within(1e-9));
    assertThat(mae.degraded()).isTrue();
    assertThat(mae.state()).isEqualTo(State.OK);
    assertThat(mae.recommendation()).contains("Do not act", "4 labels");
  }

  @Test
  void a_zero_baseline_has_no_relative_change() {
    MeasuredMetric mae =
        metric(measure("price_predictor", FOUR, Map.of("mae", FixedBaseline.of(0))), "mae");

    assertThat(mae.change()).isEmpty();
    assertThat(mae.degraded()).isFalse();
    assertThat(mae.recommendation()).contains("not above zero");
  }

  @Test
  void a_baseline_that_is_itself_uncertain_makes_the_evidence_weaker() {
    Answers answers = errors(3, 400, 1.15);
    FixedBaseline exact = FixedBaseline.of(0.8);
    FixedBaseline vague = new FixedBaseline(0.8, OptionalLong.of(100), OptionalDouble.of(0.06));

    double certain =
        metric(measure("regression", answers, Map.of("mae", exact)), "mae").pValue().orElseThrow();
    double doubtful =
        metric(measure("regression", answers, Map.of("mae", vague)), "mae").pValue().orElseThrow();

    assertThat(doubtful).isGreaterThan(certain);
  }

  @Test
  void a_fall_of_accuracy_is_told_in_points() {
    String[] labels = new String[1000];
    String[] answers = new String[1000];
    Arrays.setAll(labels, row -> row % 2 == 0 ? "yes" : "no");
    Arrays.setAll(answers, row -> row % 10 == 0 ? "no" : labels[row]);
    MeasuredMetric accuracy =
        metric(
            measure(
                "sentiment_classifier",
                new Answers.Classes(answers, labels, Optional.empty()),
                Map.of("accuracy", FixedBaseline.of(0.95))),
            "accuracy");

    assertThat(accuracy.current().orElseThrow()).isEqualTo(0.9);
    assertThat(accuracy.change().orElseThrow()).isCloseTo(0.05, within(1e-12));
    assertThat(accuracy.degraded()).isTrue();
    assertThat(accuracy.state()).isEqualTo(State.CRITICAL);
  }

  @Test
  void scores_are_cut_at_one_half_and_have_metrics_of_their_own() {
    double[] scores = {0.9, 0.5, 0.4, 0.1};
    String[] labels = {"1", "0", "1", "0"};

    DecayAnswer answer =
        measure(
            "binary_classification",
            new Answers.Scores(scores, labels, new TwoClasses("1", "0")),
            Map.of());

    assertThat(metric(answer, "accuracy").current().orElseThrow()).isEqualTo(0.5);
    assertThat(metric(answer, "roc_auc").current().orElseThrow()).isEqualTo(0.75);
  }

  @Test
  void the_two_classes_follow_from_the_labels() {
    assertThat(TwoClasses.of(new String[] {"0", "1", null}, Optional.empty()))
        .contains(new TwoClasses("1", "0"));
    assertThat(TwoClasses.of(new String[] {"0", "0"}, Optional.empty()))
        .contains(new TwoClasses("1", "0"));
    assertThat(TwoClasses.of(new String[] {"good", "bad"}, Optional.of("bad")))
        .contains(new TwoClasses("bad", "good"));
    assertThat(TwoClasses.of(new String[] {"good", "bad"}, Optional.empty()))
        .contains(new TwoClasses("good", "bad"));
    assertThat(TwoClasses.of(new String[] {"a", "b", "c"}, Optional.empty())).isEmpty();
    assertThat(TwoClasses.of(new String[] {"a"}, Optional.empty())).isEmpty();
  }

  @Test
  void a_missing_price_leaves_no_trading_figures_and_every_error() {
    DecayAnswer answer =
        measure(
            "price_predictor",
            new Answers.Numbers(new double[] {1, Double.NaN, 3}, new double[] {1, 2, 2}),
            Map.of());

    assertThat(metric(answer, "sharpe_ratio").current()).isEmpty();
    assertThat(metric(answer, "mae").current().orElseThrow()).isEqualTo(0.5);
  }
}
