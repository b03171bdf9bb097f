/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The fields that existing clients read and write; none may be renamed or go. */
class WireNamesTest {

  @Test
  void a_psi_analysis_is_asked_for_as_ever() {
    assertThat(names(PsiAnalysisRequest.class))
        .contains("model_name", "model_version", "feature_name", "expected_data", "actual_data")
        .contains("bins", "binning", "categorical", "missing", "thresholds");
  }

  @Test
  void a_psi_analysis_is_answered_as_ever() {
    assertThat(names(PsiAnalysisResponse.class)).contains("status", "psi_result", "timestamp");
    assertThat(names(PsiResult.class))
        .contains("feature_name", "psi_score", "is_unstable", "stability_threshold")
        .contains("recommendations", "band", "psi_corrected", "bin_edges")
        .contains("expected_distribution", "actual_distribution", "expected_under_no_drift")
        .contains("p_value", "ks", "sample_sizes", "reliable", "warnings");
    assertThat(names(KsResult.class)).containsExactly("statistic", "p_value");
  }

  @Test
  void the_name_that_java_cannot_spell_has_a_component_of_its_own() {
    assertThat(components(PsiResult.class)).contains("psiFloor1e4");
  }

  @Test
  void a_decay_is_asked_for_as_ever() {
    assertThat(names(PerformanceDecayRequest.class))
        .contains("model_name", "model_version", "model_type", "current_predictions")
        .contains("actual_values", "timestamps", "baseline", "reference_prices", "positive_label");
  }

  @Test
  void a_decay_is_answered_as_ever() {
    assertThat(names(PerformanceDecayResponse.class))
        .contains("status", "model_name", "model_version")
        .contains("performance_decay_results", "timestamp");
    assertThat(names(PerformanceDecayResult.class))
        .contains("metric", "baseline_value", "current_value", "decay_percentage", "is_degraded")
        .contains("degradation_threshold", "recommendation", "severity", "warning_threshold")
        .contains("confidence_interval", "p_value", "sample_size", "change_mode");
  }

  @Test
  void a_health_check_is_answered_as_ever() {
    assertThat(names(HealthCheckResponse.class)).containsExactly("status", "health_status");
  }

  @Test
  void a_problem_has_the_fields_of_its_standard_and_ours() {
    assertThat(names(Problem.class))
        .contains("type", "title", "status", "detail", "instance")
        .contains("code", "request_id", "errors", "limit", "retry_after_s");
    assertThat(names(FieldError.class)).containsExactly("pointer", "code", "message");
  }

  private static List<String> names(Class<? extends Record> wire) {
    return components(wire).stream()
        .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<String> components(Class<? extends Record> wire) {
    return Arrays.stream(wire.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
