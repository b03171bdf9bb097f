/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static io.kedge.monitor.TwoSides.metric;
import static io.kedge.monitor.TwoSides.missing;
import static io.kedge.monitor.TwoSides.normal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.kernel.Severity;
import io.kedge.monitor.Finding.Kind;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.stats.performance.Task;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeDecayTest {

  @Test
  void errors_beyond_the_threshold_and_beyond_chance_are_decay() {
    Verdict verdict = errorsTimes(1.3, 2000).judged();

    Finding mae = metric(verdict, "mae");

    assertThat(mae.kind()).isEqualTo(Kind.DECAY);
    assertThat(mae.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(mae.drifted()).isFalse();
    assertThat(mae.pValue().orElseThrow()).isLessThan(0.001);
    assertThat(mae.reason()).startsWith("decayed: ").contains("worse, the threshold is 15 %");
    assertThat(verdict.labelledRows()).isEqualTo(2000);
    assertThat(verdict.sentence()).contains("mae is ").contains("worse than the baseline");
  }

  @Test
  void any_error_after_none_is_decay_and_told_without_a_relative_change() {
    double[] labels = TwoSides.normal(1, 400, x -> 100 + 20 * x);
    double[] off = labels.clone();
    Arrays.setAll(off, i -> labels[i] + (i % 2 == 0 ? 1 : -1));
    double[] oneOff = labels.clone();
    oneOff[7] += 3;

    Verdict worse = after(labels, off).judged();
    Finding mae = metric(worse, "mae");
    Finding single = metric(after(labels, oneOff).judged(), "mae");
    Verdict same = after(labels, labels).judged();

    assertThat(mae.severity()).isEqualTo(Severity.WARNING);
    assertThat(mae.reason())
        .matches(
            "decayed: no error before, now one of [0-9.]+ % of the labels' spread, since nothing can"
                + " be relative to zero \\(p < 0.001\\)");
    assertThat(mae.details())
        .containsEntry("baseline", 0.0)
        .containsEntry("relative", 0.0)
        .containsEntry("warning_at", 0.0)
        .containsKey("labels_spread");
    assertThat(worse.sentence())
        .containsPattern("mae rose from no error to [0-9.]+ % of the labels' spread \\(warning\\)");
    assertThat(single.severity()).isEqualTo(Severity.OK);
    assertThat(single.reason()).startsWith("suspected: no error before");
    assertThat(metric(same, "mae").reason()).isEqualTo("no decay: no error before, and none now");
    assertThat(same.sentence()).contains("no decay");
  }

  private static TwoSides after(double[] labels, double[] predictions) {
    return new TwoSides()
        .numbers("prediction", labels, predictions)
        .numbers("label", labels, labels)
        .task(Task.REGRESSION);
  }

  @Test
  void the_figures_behind_the_decision_are_there() {
    Finding mae = metric(errorsTimes(1.3, 2000).judged(), "mae");

    double baseline = mae.details().get("baseline");
    double change = mae.details().get("change");
    assertThat(mae.value().orElseThrow()).isCloseTo(baseline * (1 + change), within(1e-9));
    assertThat(mae.details())
        .containsEntry("relative", 1.0)
        .containsEntry("warning_threshold", 0.10)
        .containsEntry("critical_threshold", 0.15)
        .containsEntry("labelled_share", 1.0)
        .containsKeys("beyond_warning_p", "ci_low", "ci_high");
    assertThat(mae.details().get("warning_at")).isCloseTo(1.1 * baseline, within(1e-12));
    assertThat(change).isBetween(mae.details().get("ci_low"), mae.details().get("ci_high"));
  }

  @Test
  void an_improvement_is_no_decay() {
    Verdict verdict = errorsTimes(0.6, 2000).judged();

    assertThat(metric(verdict, "mae").severity()).isEqualTo(Severity.OK);
    assertThat(metric(verdict, "mae").reason()).startsWith("no decay: ").contains(" better");
    assertThat(verdict.sentence()).isEqualTo("No drift in 1 column and no decay.");
  }

  @Test
  void beyond_the_threshold_within_chance_is_a_suspicion_that_names_the_labels_needed() {
    Finding mae = metric(errorsTimes(1.08, 110).judged(), "mae");

    assertThat(mae.details().get("change")).isGreaterThan(0.10);
    assertThat(mae.pValue().orElseThrow()).isGreaterThan(0.05);
    assertThat(mae.severity()).isEqualTo(Severity.OK);
    assertThat(mae.reason())
        .startsWith("suspected: ")
        .contains("not significant (p = 0.")
        .containsPattern("so few rows show only changes from \\d+ % on, 10 % needs about \\d");
  }

  @Test
  void each_type_has_its_own_thresholds() {
    TwoSides sides = errorsTimes(1.12, 20_000);

    Finding asPrice = metric(sides.judged(type("price_predictor")), "mae");
    Finding asRisk = metric(sides.judged(type("risk_assessor")), "mae");

    assertThat(asPrice.severity()).isEqualTo(Severity.WARNING);
    assertThat(asRisk.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(metric(sides.judged(type("risk_assessor")), "rmse").reason())
        .isEqualTo("shown, no threshold for this type");
  }

  @Test
  void without_a_type_the_task_decides() {
    Verdict verdict = errorsTimes(1.12, 20_000).judged();

    assertThat(metric(verdict, "mae").details()).containsEntry("warning_threshold", 0.10);
    assertThat(metric(verdict, "r2").reason()).isEqualTo("shown, no threshold for this type");
  }

  @Test
  void trading_figures_are_shown_to_traders_only() {
    TwoSides sides = errorsTimes(1.0, 500);

    assertThat(metrics(sides.judged(type("price_predictor")))).contains("hit_rate");
    assertThat(metrics(sides.judged(type("regression")))).doesNotContain("hit_rate");
  }

  @Test
  void accuracy_falls_by_points() {
    Verdict verdict = rightAnswers(0.90, 0.80, 2000).judged();

    Finding accuracy = metric(verdict, "accuracy");

    assertThat(accuracy.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(accuracy.details()).containsEntry("relative", 0.0);
    assertThat(accuracy.details().get("change")).isCloseTo(0.10, within(0.001));
    assertThat(verdict.sentence()).contains("accuracy fell 10 points (critical)");
  }

  @Test
  void too_few_labels_decide_nothing() {
    Finding mae = metric(errorsTimes(3, 90).judged(), "mae");

    assertThat(mae.severity()).isEqualTo(Severity.OK);
    assertThat(mae.reason()).isEqualTo("insufficient data: 90 of 100 labels");
    assertThat(mae.details()).containsKey("change");
    assertThat(mae.deciding()).isFalse();
  }

  @Test
  void labels_that_are_still_to_come_are_waited_for() {
    double[] label = normal(5, 1000);
    double[] far = normal(6, 1000, x -> 5 * x);

    Verdict verdict =
        new TwoSides()
            .task(Task.REGRESSION)
            .numbers("prediction", plus(label, normal(7, 1000)), plus(label, far))
            .numbers("label", label, missing(label, 200))
            .judged();

    assertThat(metric(verdict, "mae").reason())
        .isEqualTo(
            "insufficient data: 80 % of the rows have a prediction and a label, 90 % are needed");
    assertThat(metric(verdict, "mae").details()).containsEntry("labelled_share", 0.8);
    assertThat(verdict.sentence()).contains("decay could not be judged: 80 % of the rows have");
    assertThat(Verdicts.overall(List.of(verdict, verdict)).sentence())
        .contains("decay could not be judged: 80 % of the rows have")
        .doesNotContain("no decay");
  }

  @Test
  void without_labels_in_the_reference_there_is_no_baseline() {
    double[] label = normal(5, 500);

    Verdict verdict =
        new TwoSides()
            .task(Task.REGRESSION)
            .numbers("prediction", label, label)
            .numbers("label", missing(label, 500), label)
            .judged();

    assertThat(metric(verdict, "mae").reason())
        .isEqualTo("not judged: no baseline, the reference has no labels");
  }

  @Test
  void a_type_that_does_not_fit_the_answers_is_said_not_guessed() {
    Verdict verdict = errorsTimes(2, 500).judged(type("sentiment_classifier"));

    assertThat(metric(verdict, "accuracy").reason())
        .isEqualTo(
            "not judged: the type sentiment_classifier does not fit answers that are numbers");
    assertThat(metric(verdict, "accuracy").severity()).isEqualTo(Severity.OK);
  }

  private static JudgeSettings type(String name) {
    return JudgeSettings.defaults().withModelType(ModelTypes.named(name).orElseThrow());
  }

  private static List<String> metrics(Verdict verdict) {
    return verdict.findings().stream().flatMap(one -> one.metric().stream()).toList();
  }

  /** A model whose errors are normal, and grow by the factor. */
  private static TwoSides errorsTimes(double factor, int rows) {
    double[] before = normal(1, 2000, x -> 100 + 20 * x);
    double[] now = normal(2, rows, x -> 100 + 20 * x);
    return new TwoSides()
        .task(Task.REGRESSION)
        .numbers(
            "prediction",
            plus(before, normal(3, 2000)),
            plus(now, normal(4, rows, x -> factor * x)))
        .numbers("label", before, now);
  }

  private static TwoSides rightAnswers(double before, double now, int rows) {
    return new TwoSides()
        .task(Task.BINARY)
        .names("prediction", answers(before, rows), answers(now, rows))
        .names("label", truth(rows), truth(rows));
  }

  private static String[] truth(int rows) {
    String[] labels = new String[rows];
    for (int i = 0; i < rows; i++) {
      labels[i] = i % 2 == 0 ? "yes" : "no";
    }
    return labels;
  }

  /** The truth, except that the last rows are the other way round. */
  private static String[] answers(double rightShare, int rows) {
    String[] answers = truth(rows);
    for (int i = (int) Math.round(rightShare * rows); i < rows; i++) {
      answers[i] = answers[i].equals("yes") ? "no" : "yes";
    }
    return answers;
  }

  private static double[] plus(double[] left, double[] right) {
    double[] sum = new double[left.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = left[i] + right[i];
    }
    return sum;
  }
}
