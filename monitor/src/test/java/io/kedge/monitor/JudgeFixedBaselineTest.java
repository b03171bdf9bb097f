/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static io.kedge.monitor.TwoSides.metric;
import static io.kedge.monitor.TwoSides.normal;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.kernel.Severity;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.profile.column.NumericColumn;
import io.kedge.stats.inference.FixedBaseline;
import io.kedge.stats.performance.Task;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Decay measured from figures that somebody set, whatever the reference's own answers were. */
class JudgeFixedBaselineTest {

  private static final double[] TRUTH = normal(1, 2_000, x -> 100 + 20 * x);

  /** Answers whose mean absolute error is 0.798 times the factor, in the current rows alone. */
  private static TwoSides unlabelledReference(double factor) {
    double[] errors = normal(2, 2_000, x -> factor * x);
    double[] answers = new double[TRUTH.length];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = TRUTH[i] + errors[i];
    }
    return new TwoSides()
        .task(Task.REGRESSION)
        .numbers("prediction", answers, answers)
        .onlyCurrent(new NumericColumn("label", TRUTH));
  }

  private static Verdict judged(TwoSides sides, Map<String, FixedBaseline> baseline) {
    return sides.judged(new Judge(JudgeSettings.defaults()).against(baseline));
  }

  @Test
  void a_baseline_that_was_set_needs_no_labels_in_the_reference() {
    Verdict verdict = judged(unlabelledReference(1.5), Map.of("mae", FixedBaseline.of(0.8)));

    Finding mae = metric(verdict, "mae");

    assertThat(mae.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(mae.reason()).startsWith("decayed: ");
    assertThat(mae.details()).containsEntry("baseline", 0.8);
    assertThat(mae.referenceCount()).isZero();
    assertThat(verdict.decayJudged()).isTrue();
  }

  @Test
  void within_the_threshold_is_no_decay() {
    Verdict verdict = judged(unlabelledReference(1.0), Map.of("mae", FixedBaseline.of(0.8)));

    assertThat(metric(verdict, "mae").reason()).startsWith("no decay: ");
    assertThat(verdict.sentence()).doesNotContain("decay of");
  }

  @Test
  void a_metric_without_a_figure_says_so() {
    Verdict verdict = judged(unlabelledReference(1.5), Map.of("mae", FixedBaseline.of(0.8)));

    assertThat(metric(verdict, "rmse").reason())
        .isEqualTo("not judged: no baseline was set for this metric");
    assertThat(metric(verdict, "rmse").value()).isPresent();
  }

  @Test
  void the_figure_takes_the_place_of_the_references_answers() {
    double[] close = normal(3, 2_000, x -> 100 + 20 * x);
    TwoSides sides =
        new TwoSides()
            .task(Task.REGRESSION)
            .numbers("prediction", close, TRUTH)
            .numbers("label", TRUTH, normal(4, 2_000, x -> 100 + 20 * x));

    Verdict verdict =
        judged(
            sides,
            Map.of("mae", new FixedBaseline(30, OptionalLong.of(500), OptionalDouble.of(0.5))));

    assertThat(metric(verdict, "mae").details()).containsEntry("baseline", 30.0);
    assertThat(metric(verdict, "mae").referenceCount()).isEqualTo(500);
    assertThat(metric(verdict, "mae").severity()).isEqualTo(Severity.OK);
  }

  @Test
  void few_labels_decide_nothing_here_either() {
    TwoSides sides =
        new TwoSides()
            .task(Task.REGRESSION)
            .numbers("prediction", new double[50], new double[50])
            .onlyCurrent(new NumericColumn("label", normal(5, 50)));

    Verdict verdict = judged(sides, Map.of("mae", FixedBaseline.of(0.1)));

    assertThat(metric(verdict, "mae").reason()).startsWith("insufficient data: 50 of ");
  }
}
