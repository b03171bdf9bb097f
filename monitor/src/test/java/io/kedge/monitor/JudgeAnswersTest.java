/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static io.kedge.monitor.TwoSides.metric;
import static io.kedge.monitor.TwoSides.missing;
import static io.kedge.monitor.TwoSides.normal;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.kernel.Severity;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.profile.column.NumericColumn;
import io.kedge.stats.performance.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said and done where labels, predictions or scores are lacking or do not fit. */
class JudgeAnswersTest {

  @Test
  void classes_that_are_spelled_otherwise_are_not_judged_and_the_sentence_says_so() {
    String[] predictions = cycle(1000, "0", "1");
    String[] labels = cycle(1000, "false", "true");

    Verdict verdict =
        new TwoSides()
            .task(Task.BINARY)
            .names("prediction", predictions, predictions)
            .names("label", labels, labels)
            .judged();

    assertThat(metric(verdict, "accuracy").reason())
        .isEqualTo(
            "not judged: predictions ('0' and '1') and labels ('false' and 'true') have no class in"
                + " common; spell them alike");
    assertThat(verdict.sentence())
        .contains("decay could not be judged: predictions ('0' and '1')")
        .doesNotContain("no decay");
  }

  @Test
  void labels_that_changed_their_spelling_are_no_decay() {
    String[] predictions = cycle(1000, "0", "1");

    Verdict verdict =
        new TwoSides()
            .task(Task.MULTICLASS)
            .names("prediction", predictions, predictions)
            .names("label", predictions, cycle(1000, "spam", "ham"))
            .judged();

    assertThat(metric(verdict, "accuracy").severity()).isEqualTo(Severity.OK);
    assertThat(metric(verdict, "accuracy").reason())
        .contains("none of the reference's ('0' and '1')");
  }

  @Test
  void a_binary_model_with_three_classes_is_not_judged() {
    String[] three = cycle(900, "a", "b", "c");

    Verdict verdict =
        new TwoSides()
            .task(Task.BINARY)
            .names("prediction", three, three)
            .names("label", three, three)
            .judged();

    assertThat(metric(verdict, "accuracy").reason())
        .startsWith("not judged: a binary model has two classes, but there are 3");
  }

  private static String[] cycle(int rows, String... names) {
    String[] values = new String[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = names[i % names.length];
    }
    return values;
  }

  @Test
  void missing_predictions_are_not_called_missing_labels() {
    double[] label = normal(5, 500);

    Verdict verdict =
        new TwoSides()
            .task(Task.REGRESSION)
            .numbers("prediction", label, missing(label, 500))
            .numbers("label", label, label)
            .judged();

    assertThat(metric(verdict, "mae").reason())
        .isEqualTo("not judged: the current rows have no predictions");
    assertThat(verdict.decayObstacle()).contains("the current rows have no predictions");
    assertThat(verdict.labelledRows()).isEqualTo(500);
  }

  @Test
  void labels_and_predictions_that_never_meet_are_told_as_such() {
    double[] early = missing(normal(5, 400), 200);
    double[] late = normal(5, 400);
    Arrays.fill(late, 200, 400, Double.NaN);

    Verdict verdict =
        new TwoSides()
            .task(Task.REGRESSION)
            .numbers("prediction", normal(5, 400), early)
            .numbers("label", normal(5, 400), late)
            .judged();

    assertThat(verdict.decayObstacle())
        .contains("the current rows have no row with both a prediction and a label");
  }

  @Test
  void labels_of_rows_that_lack_predictions_are_not_counted_as_too_few_labels() {
    double[] label = normal(5, 500);

    Verdict verdict =
        new TwoSides()
            .task(Task.REGRESSION)
            .numbers("prediction", plus(label, normal(6, 500)), missing(label, 460))
            .numbers("label", label, label)
            .judged();

    assertThat(verdict.decayObstacle()).contains("40 of 100 rows with a prediction and a label");
    assertThat(verdict.labelledRows()).isEqualTo(500);
  }

  @Test
  void a_label_column_of_one_side_alone_is_told_in_the_sentence() {
    double[] label = normal(5, 500);
    TwoSides sides =
        new TwoSides()
            .task(Task.REGRESSION)
            .numbers("prediction", plus(label, normal(6, 500)), plus(label, normal(7, 500)))
            .onlyReference(new NumericColumn("label", label));

    Verdict verdict = sides.judged();

    assertThat(verdict.decayObstacle()).contains("the current rows have no label column");
    assertThat(verdict.sentence())
        .isEqualTo(
            "No drift in 1 column; decay could not be judged: the current rows have no label"
                + " column.");
    assertThat(verdict.severity()).isEqualTo(Severity.OK);
    assertThat(verdict.decayJudged()).isFalse();
  }

  @Test
  void a_column_that_was_left_out_is_told_by_its_name() {
    double[] answers = normal(5, 500);
    TwoSides sides = new TwoSides().numbers("prediction", answers, answers);

    Verdict verdict =
        sides.judged(
            new Judge(
                JudgeSettings.defaults(),
                Optional.of("the current rows have no column 'label'"),
                List.of()));

    assertThat(verdict.sentence())
        .endsWith("; decay could not be judged: the current rows have no column 'label'.");
    assertThat(Verdicts.overall(List.of(verdict, verdict)).sentence())
        .contains("decay could not be judged: the current rows have no column 'label'");
  }

  @Test
  void answers_that_nobody_labels_leave_decay_unjudged_and_features_alone_do_not() {
    double[] values = normal(5, 500);

    Verdict answers = new TwoSides().numbers("prediction", values, values).judged();
    Verdict features = new TwoSides().numbers("x", values, values).judged();

    assertThat(answers.decayObstacle()).contains("there is no label column");
    assertThat(features.decayObstacle()).isEmpty();
    assertThat(features.decayJudged()).isFalse();
  }

  @Test
  void metrics_of_scores_are_left_out_where_no_side_has_a_column_of_them() {
    String[] truth = TwoSides.names(new String[] {"no", "yes"}, 300, 300);

    Verdict plain =
        new TwoSides()
            .task(Task.BINARY)
            .names("prediction", truth, truth)
            .names("label", truth, truth)
            .judged();

    assertThat(plain.findings())
        .extracting(one -> one.metric().orElse(""))
        .contains("accuracy", "kappa")
        .doesNotContain("roc_auc", "average_precision", "log_loss", "brier", "ece", "ks_statistic");
  }

  @Test
  void scores_alone_are_measured_and_judged_by_the_area_under_the_curve() {
    TwoSides worse = scores(1.0, 3.0);

    Verdict verdict = worse.judged();

    Finding auc = metric(verdict, "roc_auc");
    assertThat(verdict.findings().stream().filter(one -> one.metric().isPresent()).findFirst())
        .contains(auc);
    assertThat(auc.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(auc.referenceCount()).isEqualTo(1000);
    assertThat(verdict.decayJudged()).isTrue();
    assertThat(verdict.decayObstacle()).isEmpty();
    for (String name : List.of("average_precision", "log_loss", "brier", "ece")) {
      assertThat(metric(verdict, name).value()).isPresent();
      assertThat(metric(verdict, name).details()).containsKey("baseline");
    }
    assertThat(metric(verdict, "accuracy").reason())
        .isEqualTo("not judged: no baseline, the reference has no predictions");
    assertThat(scores(1.0, 1.0).judged().sentence()).contains("no decay");
  }

  @Test
  void with_predictions_the_area_under_the_curve_is_shown_and_decides_nothing() {
    String[] truth = truth(1000);

    Verdict verdict = scores(1.0, 3.0).names("prediction", truth, truth).judged();

    assertThat(metric(verdict, "roc_auc").deciding()).isFalse();
    assertThat(metric(verdict, "roc_auc").reason()).startsWith("shown");
  }

  /** Scores between 0 and 1 that follow the truth, blurred by so much noise on each side. */
  private static TwoSides scores(double before, double now) {
    return new TwoSides()
        .task(Task.BINARY)
        .numbers("score", blurred(1, before), blurred(2, now))
        .names("label", truth(1000), truth(1000));
  }

  private static double[] blurred(long seed, double noise) {
    double[] scores = normal(seed, 1000, x -> noise * x);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = 1 / (1 + Math.exp(-(scores[i] + (i % 2 == 0 ? 1 : -1))));
    }
    return scores;
  }

  @Test
  void long_class_names_do_not_flood_the_sentence() {
    String longName = "an answer of the model ".repeat(5);
    String[] predictions =
        cycle(900, longName + "a", longName + "b", longName + "c", longName + "d");
    String[] labels = cycle(900, "a", "b", "c", "d");

    Verdict verdict =
        new TwoSides()
            .task(Task.MULTICLASS)
            .names("prediction", predictions, predictions)
            .names("label", labels, labels)
            .judged();

    assertThat(verdict.decayObstacle().orElseThrow().length()).isLessThan(220);
  }

  private static String[] truth(int rows) {
    String[] labels = new String[rows];
    for (int i = 0; i < rows; i++) {
      labels[i] = i % 2 == 0 ? "yes" : "no";
    }
    return labels;
  }

  private static double[] plus(double[] left, double[] right) {
    double[] sum = new double[left.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = left[i] + right[i];
    }
    return sum;
  }
}
