/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.control.ProbeResult.State;
import io.kedge.monitor.setting.DecayLimits;
import io.kedge.monitor.setting.DriftLimits;
import io.kedge.stats.summary.NumericSummary;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SelfProbesTest {

  private final AnalysePsi analysis = new AnalysePsi(DriftLimits.defaults());
  private final MeasureDecay measuring = new MeasureDecay(DecayLimits.defaults());

  @Test
  void a_working_analysis_is_healthy() {
    PsiProbe probe = new PsiProbe(analysis);

    assertThat(probe.part()).isEqualTo("psi_calculation");
    assertThat(probe.look().state()).isEqualTo(State.HEALTHY);
  }

  @Test
  void an_analysis_that_forgets_a_value_is_unhealthy() {
    PsiProbe probe =
        new PsiProbe(
            question ->
                analysis.analyse(
                    PsiQuestions.asked(
                        question.reference(),
                        NumericSummary.of(new double[] {0.15, 0.25, 0.35, 0.45}))));

    ProbeResult found = probe.look();

    assertThat(found.state()).isEqualTo(State.UNHEALTHY);
    assertThat(found.detail()).contains("0.214591721658");
  }

  @Test
  void a_working_measurement_is_healthy() {
    DecayProbe probe = new DecayProbe(measuring);

    assertThat(probe.part()).isEqualTo("performance_decay_tracking");
    assertThat(probe.look().state()).isEqualTo(State.HEALTHY);
  }

  @Test
  void a_measurement_that_is_off_is_unhealthy() {
    DecayProbe probe = new DecayProbe(question -> off(measuring.measure(question)));

    assertThat(probe.look().state()).isEqualTo(State.UNHEALTHY);
  }

  @Test
  void a_measurement_that_leaves_the_error_out_is_unhealthy() {
    DecayProbe probe = new DecayProbe(question -> new DecayAnswer(List.of(), 4, List.of()));

    assertThat(probe.look().state()).isEqualTo(State.UNHEALTHY);
  }

  private static DecayAnswer off(DecayAnswer right) {
    List<MeasuredMetric> metrics = right.metrics().stream().map(SelfProbesTest::off).toList();
    return new DecayAnswer(metrics, right.labelled(), right.warnings());
  }

  private static MeasuredMetric off(MeasuredMetric right) {
    OptionalDouble wrong =
        right.current().isPresent()
            ? OptionalDouble.of(right.current().getAsDouble() + 1e-9)
            : OptionalDouble.empty();
    return new MeasuredMetric(
        right.metric(),
        right.baseline(),
        wrong,
        right.change(),
        right.mode(),
        right.threshold(),
        right.degraded(),
        right.state(),
        right.interval(),
        right.pValue(),
        right.recommendation());
  }
}
