/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kedge.kernel.Severity;
import io.kedge.profile.column.Role;
import io.kedge.report.Timeline.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonReportTest {
  private final ComparisonReport report = Specimen.fourWeeks();

  private ColumnRow column(String name) {
    return report.columns().stream().filter(row -> row.name().equals(name)).findFirst().get();
  }

  @Test
  void columns_keep_the_order_of_the_source_and_the_judged_ones_come_worst_first() {
    assertThat(report.columns())
        .extracting(ColumnRow::name)
        .containsExactly("price", "volume", "airline", "row_id");
    assertThat(report.judgedColumns())
        .extracting(ColumnRow::name)
        .containsExactly("price", "airline", "volume");
    assertThat(report.otherColumns())
        .extracting(row -> row.field().role())
        .containsExactly(Role.ID);
  }

  @Test
  void the_histogram_is_that_of_the_worst_window_and_adds_up_to_its_psi() {
    ColumnRow price = column("price");
    Histogram histogram = price.histogram().orElseThrow();

    double sum = histogram.bins().stream().mapToDouble(Histogram.Bin::contribution).sum();
    assertThat(histogram.window()).isEqualTo(report.windows().get(3).window());
    assertThat(sum).isEqualTo(price.decisive().get().value().orElseThrow(), within(1e-12));
    assertThat(histogram.referenceTotal()).isEqualTo(800);
    assertThat(histogram.currentTotal()).isEqualTo(400);
    assertThat(histogram.edges()).hasSize(9);
  }

  @Test
  void the_sides_are_summed_over_all_windows() {
    ColumnFigures now = column("price").current().orElseThrow();

    assertThat(now.rows()).isEqualTo(1600);
    assertThat(now.distinct().atLeast()).isTrue();
    assertThat(column("airline").current().get().top())
        .hasSize(4)
        .last()
        .extracting(ColumnFigures.Category::name)
        .isEqualTo("B6");
  }

  @Test
  void windows_name_their_worst_column_and_their_metric() {
    WindowRow last = report.windows().get(3);

    assertThat(last.mark()).isEqualTo(Mark.CRITICAL);
    assertThat(last.worstColumn()).hasValue("price");
    assertThat(last.worstPsi()).isEqualTo(column("price").statistic("psi").get().value());
    assertThat(last.flagged()).isEqualTo(3);
    assertThat(last.metric()).hasValue("mae");
    assertThat(last.metricBaseline()).hasValue(9);
    assertThat(report.windows().get(0).flagged()).isEqualTo(1);
  }

  @Test
  void thresholds_of_a_metric_are_placed_on_its_own_scale() {
    MetricRow mae = report.metrics().get(0);

    assertThat(mae.mark()).isEqualTo(Mark.CRITICAL);
    assertThat(mae.flagged()).isEqualTo(2);
    assertThat(mae.timeline().levels())
        .extracting(Level::name)
        .containsExactly("warning", "critical");
    assertThat(mae.timeline().levels().get(0).value()).isEqualTo(9.9, within(1e-12));
    assertThat(mae.timeline().levels().get(1).value()).isEqualTo(10.35, within(1e-12));
  }

  @Test
  void a_timeline_has_a_point_for_every_window_and_the_bands_of_its_statistic() {
    Timeline price = column("price").timeline();

    assertThat(price.figure()).isEqualTo("PSI");
    assertThat(price.points()).hasSize(4);
    assertThat(price.levels())
        .containsExactly(
            new Level("moderate", 0.1), new Level("significant", 0.25), new Level("critical", 0.5));
    assertThat(price.points().get(0).mark()).isEqualTo(Mark.WARNING);
  }

  @Test
  void a_report_needs_a_window() {
    ReportInput input = Specimen.of(200, 200, 1).numbers("price", 0).input("a", "b");
    ReportInput empty =
        new ReportInput(
            "a",
            "b",
            input.reference(),
            List.of(),
            Severity.OK,
            "Fine.",
            input.schema(),
            List.of(),
            input.settings());

    assertThatThrownBy(() -> ComparisonReport.of(empty)).hasMessageContaining("windows");
  }
}
