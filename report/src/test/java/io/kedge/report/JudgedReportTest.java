/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kedge.monitor.Judge;
import io.kedge.monitor.OverallVerdict;
import io.kedge.monitor.Verdict;
import io.kedge.monitor.Verdicts;
import io.kedge.monitor.setting.JudgeSettings;
import io.kedge.profile.Profile;
import io.kedge.profile.ProfileOptions;
import io.kedge.profile.Profiler;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.Role;
import io.kedge.profile.column.Schema;
import io.kedge.profile.column.TextColumn;
import io.kedge.report.ReportInput.JudgedWindow;
import io.kedge.report.html.HtmlReport;
import io.kedge.report.html.WellFormed;
import io.kedge.stats.math.SplitMix64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reports of what the judge really says. */
class JudgedReportTest {
  private static final Schema SCHEMA =
      new Schema(
          List.of(
              new Field("price", Kind.NUMERIC, Role.FEATURE, "numbers"),
              new Field("volume", Kind.NUMERIC, Role.FEATURE, "numbers"),
              new Field("airline", Kind.CATEGORICAL, Role.FEATURE, "text")));

  private final SplitMix64 random = new SplitMix64(3);

  private Batch rows(int rows, double shift, boolean withGap) {
    double[] price = new double[rows];
    double[] volume = new double[rows];
    String[] airline = new String[rows];
    for (int i = 0; i < rows; i++) {
      price[i] = random.nextDouble() + shift;
      volume[i] = withGap && i % 2 == 0 ? Double.NaN : random.nextDouble();
      airline[i] = random.nextDouble() < 0.5 ? "AA" : "DL";
    }
    return Batch.of(
        List.of(
            new NumericColumn("price", price),
            new NumericColumn("volume", volume),
            new TextColumn("airline", airline)));
  }

  private ComparisonReport report(int currentRows, double shift, boolean withGap) {
    return report(rows(1000, 0, false), rows(currentRows, shift, withGap));
  }

  private static ComparisonReport report(Batch referenceRows, Batch currentRows) {
    return report(referenceRows, currentRows, JudgeSettings.defaults());
  }

  private static ComparisonReport report(
      Batch referenceRows, Batch currentRows, JudgeSettings settings) {
    Profiler before =
        Profiler.forReference(SCHEMA, new ProfileOptions(50_000, 1000, 10_000), Optional.empty());
    before.add(referenceRows);
    Profile reference = before.profile().frozen();
    Profiler now = Profiler.forCurrent(SCHEMA, reference, Optional.empty());
    now.add(currentRows);
    Profile current = now.profile();
    Verdict verdict = new Judge(settings).judge(reference, current, Optional.empty());
    OverallVerdict overall = Verdicts.overall(List.of(verdict));
    return ComparisonReport.of(
        new ReportInput(
            "before",
            "after",
            reference,
            List.of(new JudgedWindow(verdict, current)),
            overall.severity(),
            overall.sentence(),
            SCHEMA,
            List.of(),
            Map.of()));
  }

  @Test
  void a_column_that_moved_is_critical_and_the_others_are_ok() {
    ComparisonReport report = report(800, 0.5, false);

    assertThat(report.judgedColumns())
        .extracting(ColumnRow::name, ColumnRow::mark)
        .startsWith(tuple("price", Mark.CRITICAL));
    assertThat(report.judgedColumns())
        .extracting(ColumnRow::mark)
        .containsExactly(Mark.CRITICAL, Mark.OK, Mark.OK);
  }

  @Test
  void the_psi_of_the_histogram_is_the_psi_of_the_finding() {
    for (ColumnRow row : report(800, 0.5, false).judgedColumns()) {
      assertThat(row.histogram().orElseThrow().psi())
          .isEqualTo(row.statistic("psi").orElseThrow().value().orElseThrow());
    }
  }

  @Test
  void the_psi_stands_in_every_row_though_another_statistic_was_asked_for() throws Exception {
    Batch before = rows(1000, 0, false);
    Batch now = rows(800, 0.5, false);
    ComparisonReport all = report(before, now);

    ComparisonReport asked =
        report(before, now, JudgeSettings.defaults().withStatistics(List.of("js")));

    assertThat(asked.judgedColumns())
        .filteredOn(row -> row.decisive().orElseThrow().statistic().get().equals("chi2"))
        .extracting(ColumnRow::name)
        .containsExactly("airline");
    assertThat(asked.judgedColumns())
        .extracting(ColumnRow::name, ColumnRow::psi)
        .containsExactlyElementsOf(
            all.judgedColumns().stream().map(row -> tuple(row.name(), row.psi())).toList());
    assertThat(asked.windows().get(0).worstPsi()).isEqualTo(all.windows().get(0).worstPsi());
    StringBuilder table = new StringBuilder();
    new TableReport(false).write(asked, table);
    assertThat(table.toString()).doesNotContainPattern("airline +\u2013");
  }

  @Test
  void values_that_went_missing_decide_for_their_column() {
    ComparisonReport report = report(800, 0, true);

    ColumnRow worst = report.judgedColumns().get(0);
    assertThat(worst.name()).isEqualTo("volume");
    assertThat(worst.mark().flagged()).isTrue();
    assertThat(worst.decisive().orElseThrow().statistic()).hasValue("missing_share");
  }

  @Test
  void too_few_rows_are_not_judged_in_any_column() {
    ComparisonReport report = report(60, 2, false);

    assertThat(report.mark()).isEqualTo(Mark.NOT_JUDGED);
    assertThat(report.judgedColumns()).extracting(ColumnRow::mark).containsOnly(Mark.NOT_JUDGED);
  }

  @Test
  void a_column_with_too_few_values_does_not_pass_for_healthy() {
    ComparisonReport report = report(rows(1000, 0, true), rows(150, 0, true));

    ColumnRow first = report.judgedColumns().get(0);
    assertThat(first.name()).isEqualTo("volume");
    assertThat(first.mark()).isEqualTo(Mark.NOT_JUDGED);
    assertThat(first.decisive().orElseThrow().reason())
        .isEqualTo("insufficient data: 75 of 100 rows");
    assertThat(report.judgedColumns().get(1).mark()).isEqualTo(Mark.OK);
  }

  @Test
  void every_format_tells_the_same_verdict() throws Exception {
    ComparisonReport report = report(800, 0.5, false);
    StringBuilder html = new StringBuilder();
    StringBuilder table = new StringBuilder();
    new HtmlReport().write(report, html);
    new TableReport(false).write(report, table);

    assertThat(html.toString()).contains(report.sentence()).doesNotContain("NaN");
    assertThat(table.toString().replaceAll("\\s+", " ")).contains(report.sentence());
    WellFormed.parse(html.toString());
  }
}
