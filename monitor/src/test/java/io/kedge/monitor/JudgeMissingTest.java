/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static io.kedge.monitor.TwoSides.missing;
import static io.kedge.monitor.TwoSides.normal;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.kernel.Severity;
import io.kedge.monitor.Finding.Kind;
import io.kedge.monitor.setting.JudgeSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeMissingTest {

  @Test
  void a_share_that_multiplied_is_a_fault_of_the_data_not_drift() {
    Verdict verdict = judged(1000, 13, 1000, 62);

    Finding finding = TwoSides.of(verdict, "x", "missing_share");

    assertThat(finding.kind()).isEqualTo(Kind.DATA);
    assertThat(finding.drifted()).isFalse();
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.reason()).isEqualTo("data: missing values 1.3 % → 6.2 % (p < 0.001)");
    assertThat(verdict.sentence())
        .isEqualTo("No drift in 1 column; missing values of x rose from 1.3 % to 6.2 %.");
  }

  @Test
  void five_points_more_or_less_are_drift() {
    Finding more = TwoSides.of(judged(1000, 200, 1000, 260), "x", "missing_share");
    Finding less = TwoSides.of(judged(1000, 260, 1000, 200), "x", "missing_share");

    assertThat(more.kind()).isEqualTo(Kind.DRIFT);
    assertThat(more.drifted()).isTrue();
    assertThat(more.severity()).isEqualTo(Severity.WARNING);
    assertThat(less.drifted()).isTrue();
    assertThat(less.reason()).isEqualTo("drifted: missing values 26 % → 20 % (p = 0.004)");
  }

  @Test
  void twenty_five_points_are_critical() {
    assertThat(TwoSides.of(judged(1000, 200, 1000, 450), "x", "missing_share").severity())
        .isEqualTo(Severity.CRITICAL);
    assertThat(TwoSides.of(judged(1000, 0, 1000, 450), "x", "missing_share").severity())
        .isEqualTo(Severity.CRITICAL);
    assertThat(TwoSides.of(judged(1000, 0, 1000, 450), "x", "missing_share").kind())
        .isEqualTo(Kind.DATA);
  }

  @Test
  void bands_belong_to_sizes_of_drift_not_to_missing_values() {
    assertThat(TwoSides.of(judged(1000, 0, 1000, 450), "x", "missing_share").band()).isEmpty();
  }

  @Test
  void less_than_five_points_are_stable_however_sure() {
    Finding finding = TwoSides.of(judged(20_000, 2000, 20_000, 2600), "x", "missing_share");

    assertThat(finding.adjustedPValue().orElseThrow()).isLessThan(1e-6);
    assertThat(finding.severity()).isEqualTo(Severity.OK);
    assertThat(finding.reason()).startsWith("stable: missing values 10 % → 13 %");
  }

  @Test
  void a_few_lost_values_in_a_small_window_are_blocked_as_not_significant() {
    Finding finding = TwoSides.of(judged(150, 15, 120, 20), "x", "missing_share");

    assertThat(finding.severity()).isEqualTo(Severity.OK);
    assertThat(finding.reason()).startsWith("blocked: not significant (p = 0.");
  }

  @Test
  void one_lost_value_after_none_in_many_rows_is_no_alarm() {
    Finding finding = TwoSides.of(judged(10_000, 0, 500, 1), "x", "missing_share");

    assertThat(finding.pValue().orElseThrow()).isBetween(0.04, 0.06);
    assertThat(TwoSides.of(judged(10_000, 1, 300, 1), "x", "missing_share").severity())
        .isEqualTo(Severity.OK);
  }

  @Test
  void crumbs_are_no_fault_however_many_times_and_however_sure() {
    Finding finding = TwoSides.of(judged(20_000, 0, 20_000, 160), "x", "missing_share");

    assertThat(finding.pValue().orElseThrow()).isLessThan(1e-30);
    assertThat(finding.severity()).isEqualTo(Severity.OK);
    assertThat(finding.kind()).isEqualTo(Kind.DRIFT);
    assertThat(finding.reason()).isEqualTo("stable: missing values 0 % → 0.8 % (p < 0.001)");
  }

  @Test
  void nobody_asked_and_nothing_wrong_means_no_finding() {
    JudgeSettings psiOnly = JudgeSettings.defaults().withStatistics(List.of("psi"));

    Verdict calm = sides(1000, 0, 1000, 0).judged(psiOnly);
    Verdict broken = sides(1000, 0, 1000, 300).judged(psiOnly);

    assertThat(calm.findings()).hasSize(1);
    assertThat(broken.findings()).hasSize(2);
    assertThat(TwoSides.of(broken, "x", "missing_share").severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void missing_values_are_corrected_together_with_drift_and_complete_columns_add_no_test() {
    TwoSides sides = sides(1000, 13, 1000, 30);
    for (int i = 0; i < 30; i++) {
      sides.numbers("complete" + i, normal(i, 1000), normal(100 + i, 1000));
    }

    Verdict verdict = sides.judged();

    // 31 columns of values, one with missing ones.
    assertThat(TwoSides.of(verdict, "x", "psi").reason()).contains("corrected over 63 tests");
    Finding finding = TwoSides.of(verdict, "x", "missing_share");
    assertThat(finding.adjustedPValue().orElseThrow())
        .isGreaterThan(finding.pValue().orElseThrow());
  }

  @Test
  void an_empty_column_is_told_as_missing_values() {
    Verdict verdict = judged(1000, 0, 1000, 1000);

    assertThat(TwoSides.of(verdict, "x", "psi").reason()).isNotBlank();
    assertThat(TwoSides.of(verdict, "x", "missing_share").severity()).isEqualTo(Severity.CRITICAL);
    assertThat(verdict.sentence())
        .isEqualTo(
            "No column could be judged by its values; missing values of x rose from 0 % to 100 %.");
  }

  private static Verdict judged(int before, int missingBefore, int now, int missingNow) {
    return sides(before, missingBefore, now, missingNow).judged();
  }

  private static TwoSides sides(int before, int missingBefore, int now, int missingNow) {
    return new TwoSides()
        .numbers(
            "x", missing(normal(1, before), missingBefore), missing(normal(2, now), missingNow));
  }
}
