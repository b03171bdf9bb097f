/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static io.kedge.monitor.TwoSides.deciding;
import static io.kedge.monitor.TwoSides.names;
import static io.kedge.monitor.TwoSides.normal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.kernel.Severity;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JudgeDriftTest {

  private static final String[] LETTERS = {"a", "b", "c"};

  @Test
  void a_shift_of_one_standard_deviation_is_critical() {
    Verdict verdict =
        new TwoSides().numbers("x", normal(1, 1000), normal(2, 1000, x -> x + 1)).judged();

    Finding finding = deciding(verdict, "x");

    assertThat(finding.statistic()).contains("psi");
    assertThat(finding.drifted()).isTrue();
    assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(finding.reason())
        .startsWith("drifted: PSI ")
        .contains("critical (p < 0.001 corrected over 2 tests)");
    assertThat(verdict.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(verdict.sentence()).startsWith("x drifted (PSI ");
  }

  @Test
  void severity_follows_the_band_that_passed_the_gates() {
    assertThat(severityOfShift(0.1)).isEqualTo(Severity.OK);
    assertThat(severityOfShift(0.42)).isEqualTo(Severity.WARNING);
    assertThat(severityOfShift(0.6)).isEqualTo(Severity.CRITICAL);
    assertThat(severityOfShift(1.5)).isEqualTo(Severity.CRITICAL);
  }

  private static Severity severityOfShift(double shift) {
    Verdict verdict =
        new TwoSides().numbers("x", normal(3, 2500), normal(4, 2500, x -> x + shift)).judged();
    return deciding(verdict, "x").severity();
  }

  @Test
  void a_large_band_in_a_small_window_is_blocked_as_not_significant() {
    Verdict verdict = new TwoSides().numbers("x", normal(8, 120), normal(9, 120)).judged();

    Finding finding = deciding(verdict, "x");

    assertThat(finding.value().orElseThrow()).isGreaterThan(0.1);
    assertThat(finding.drifted()).isFalse();
    assertThat(finding.severity()).isEqualTo(Severity.OK);
    assertThat(finding.reason()).startsWith("blocked: not significant (p = ");
  }

  @Test
  void a_sure_change_of_a_moderate_band_only_by_chance_is_blocked_by_size() {
    Verdict verdict =
        new TwoSides()
            .names("c", names(LETTERS, 100, 100, 100), names(LETTERS, 76, 76, 148))
            .judged();

    Finding finding = deciding(verdict, "c");

    assertThat(finding.pValue().orElseThrow()).isLessThan(0.05);
    assertThat(finding.details().get("psi")).isBetween(0.1, 0.12);
    assertThat(finding.details().get("psi_corrected")).isLessThan(0.1);
    assertThat(finding.drifted()).isFalse();
    assertThat(finding.reason()).startsWith("blocked: below the size gate (PSI 0.1");
  }

  @Test
  void with_many_rows_the_size_itself_is_tested() {
    Verdict unsure =
        new TwoSides().numbers("x", normal(5, 4000), normal(6, 4000, x -> x + 0.35)).judged();
    Verdict sure =
        new TwoSides().numbers("x", normal(5, 4000), normal(6, 4000, x -> x + 0.5)).judged();

    Finding blocked = deciding(unsure, "x");
    Finding drifted = deciding(sure, "x");

    assertThat(blocked.value().orElseThrow()).isGreaterThan(0.1);
    assertThat(blocked.pValue().orElseThrow()).isLessThan(1e-6);
    assertThat(blocked.drifted()).isFalse();
    assertThat(blocked.reason()).startsWith("blocked: only the plain band flags (PSI ");
    assertThat(drifted.drifted()).isTrue();
    assertThat(drifted.details()).containsKeys("p_exceeds_0.1", "p_exceeds_0.25", "p_exceeds_0.5");
  }

  @Test
  void the_larger_of_two_p_values_enters_the_correction_and_the_own_one_is_shown() {
    Verdict verdict =
        new TwoSides()
            .numbers("x", ranks(1000, 1000), spread(20, 10, 10, 10, 10, 10, 10, 10, 9, 1))
            .judged();

    Finding finding = TwoSides.of(verdict, "x", "psi");

    double own = finding.pValue().orElseThrow();
    assertThat(finding.details().get("p_cautious")).isGreaterThan(1.2 * own);
    // Corrected over two tests: the other one is that of values outside the range.
    assertThat(finding.adjustedPValue()).hasValue(2 * finding.details().get("p_cautious"));
  }

  @Test
  void a_real_but_small_change_is_stable_and_says_so() {
    Verdict verdict =
        new TwoSides().numbers("x", normal(5, 2500), normal(6, 2500, x -> x + 0.2)).judged();

    assertThat(deciding(verdict, "x").reason())
        .startsWith("stable: a real but small change, PSI 0.0");
  }

  @Test
  void categories_are_decided_by_chi_square_and_sized_by_psi() {
    Verdict verdict =
        new TwoSides()
            .names("c", names(LETTERS, 500, 300, 200), names(LETTERS, 200, 300, 500))
            .judged();

    Finding finding = deciding(verdict, "c");

    assertThat(finding.statistic()).contains("chi2");
    assertThat(finding.drifted()).isTrue();
    assertThat(finding.details().get("psi"))
        .isCloseTo(TwoSides.of(verdict, "c", "psi").value().orElseThrow(), within(1e-12));
    assertThat(TwoSides.of(verdict, "c", "psi").reason()).isEqualTo("shown, chi2 decides");
  }

  @Test
  void a_sparse_two_by_two_table_is_decided_exactly() {
    String[] words = {"no", "yes"};

    Verdict verdict =
        new TwoSides().names("c", names(words, 118, 2), names(words, 112, 6)).judged();

    assertThat(deciding(verdict, "c").statistic()).contains("fisher");
    assertThat(deciding(verdict, "c").drifted()).isFalse();
  }

  @Test
  void unseen_categories_are_named_with_their_share() {
    Verdict verdict =
        new TwoSides()
            .names("c", names(LETTERS, 400, 400, 0), names(LETTERS, 400, 350, 50))
            .judged();

    Finding finding = deciding(verdict, "c");

    assertThat(finding.reason()).endsWith("; new: 'c' (6.3 %)");
    assertThat(finding.details().get("unseen_share")).isEqualTo(0.0625);
    assertThat(finding.details().get("unseen_share_low")).isBetween(0.04, 0.0625);
    assertThat(finding.details().get("unseen_share_high")).isBetween(0.0625, 0.09);
  }

  @Test
  void a_few_distinct_numbers_are_compared_value_by_value() {
    double[] before = normal(1, 800, x -> Math.floor(x * 2));
    double[] now = normal(2, 800, x -> Math.floor(x * 2));

    Finding finding = deciding(new TwoSides().numbers("x", before, now).judged(), "x");

    assertThat(finding.statistic()).contains("chi2");
    assertThat(finding.drifted()).isFalse();
  }

  private static double[] ranks(int rows, double step) {
    double[] values = new double[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = i * step / rows;
    }
    return values;
  }

  /** So many values in the middle of each tenth of [0, 1000). */
  private static double[] spread(int... tenths) {
    double[] values = new double[Arrays.stream(tenths).sum()];
    int next = 0;
    for (int tenth = 0; tenth < tenths.length; tenth++) {
      for (int i = 0; i < tenths[tenth]; i++) {
        values[next++] = 100 * tenth + 50 + 0.1 * i;
      }
    }
    return values;
  }
}
