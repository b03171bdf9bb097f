/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import static io.kedge.monitor.TwoSides.normal;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.monitor.setting.JudgeSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often the judge errs when nothing changed, and what it sees when something did. */
class JudgeErrorRatesTest {

  private static final int COLUMNS = 50;
  private static final JudgeSettings PSI = JudgeSettings.defaults().withStatistics(List.of("psi"));

  /**
   * The corrected test alone decides here, for a PSI this noisy passes any gate. It would err in 5
   * % of the runs; 2 to 3 % of 8,000 did (its p-values are tested beside PSI's), so 6 of 100 are
   * out of reach of chance.
   */
  @Test
  void fifty_columns_of_a_hundred_rows_without_drift_rarely_alarm() {
    assertThat(alarms(100, 100, 100)).isLessThanOrEqualTo(6);
  }

  @Test
  void nor_do_a_hundred_rows_against_a_thousand() {
    assertThat(alarms(1000, 100, 100)).isLessThanOrEqualTo(6);
  }

  @Test
  void fifty_columns_of_a_thousand_rows_without_drift_never_alarm() {
    assertThat(alarms(1000, 1000, 60)).isZero();
  }

  @Test
  void fifty_columns_of_ten_thousand_rows_without_drift_never_alarm() {
    assertThat(alarms(10_000, 10_000, 5)).isZero();
  }

  @Test
  void half_a_standard_deviation_in_a_thousand_rows_is_seen() {
    int seen = 0;
    for (int run = 0; run < 100; run++) {
      Verdict verdict =
          new TwoSides()
              .numbers("x", normal(2L * run, 1000), normal(2L * run + 1, 1000, x -> x + 0.5))
              .judged(PSI);
      seen += TwoSides.deciding(verdict, "x").drifted() ? 1 : 0;
    }
    assertThat(seen).isGreaterThanOrEqualTo(99);
  }

  @Test
  void half_a_standard_deviation_is_seen_among_fifty_columns() {
    int seen = 0;
    for (int run = 0; run < 20; run++) {
      TwoSides sides =
          new TwoSides()
              .numbers("x", normal(2L * run, 1000), normal(2L * run + 1, 1000, x -> x + 0.5));
      addStill(sides, 1000, 1000, 500L + run);
      seen += TwoSides.deciding(sides.judged(PSI), "x").drifted() ? 1 : 0;
    }
    assertThat(seen).isEqualTo(20);
  }

  @Test
  void one_drifted_column_among_fifty_is_found_and_alone() {
    TwoSides sides = new TwoSides().numbers("moved", normal(1, 1000), normal(2, 1000, x -> 2 * x));
    addStill(sides, 1000, 1000, 7);

    Verdict verdict = sides.judged(PSI);

    assertThat(verdict.findings().stream().filter(Finding::drifted))
        .extracting(one -> one.column().orElseThrow())
        .containsExactly("moved");
  }

  /** Runs in which any of the columns was called drifted. */
  private static int alarms(int before, int now, int runs) {
    int alarms = 0;
    for (int run = 0; run < runs; run++) {
      TwoSides sides = new TwoSides();
      addStill(sides, before, now, 1_000_003L * run + before);
      alarms += sides.judged(PSI).findings().stream().anyMatch(Finding::drifted) ? 1 : 0;
    }
    return alarms;
  }

  private static void addStill(TwoSides sides, int before, int now, long seed) {
    for (int column = 0; column < COLUMNS; column++) {
      sides.numbers(
          "c" + column,
          normal(seed * 31 + 2L * column, before),
          normal(seed * 31 + 2L * column + 1, now));
    }
  }
}
