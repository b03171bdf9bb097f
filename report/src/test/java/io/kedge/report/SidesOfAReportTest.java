/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.report.html.HtmlReport;
import io.kedge.report.text.Shown;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How the two sides are called and counted. */
class SidesOfAReportTest {
  private static final String FOLDER = "/data/lake/exports/2015/".repeat(8);

  private static ComparisonReport report(String reference, String current) {
    return ComparisonReport.of(
        Specimen.of(200, 200, 2).numbers("price", 0).input(reference, current));
  }

  private static String table(ComparisonReport report, int width) throws IOException {
    StringBuilder out = new StringBuilder();
    new TableReport(false, width).write(report, out);
    return out.toString();
  }

  @Test
  void long_names_keep_the_end_that_tells_them_apart() throws IOException {
    ComparisonReport report =
        report(
            FOLDER + "flights.csv.gz (period=reference)", FOLDER + "flights.csv.gz (period=now)");
    StringBuilder markdown = new StringBuilder();
    new MarkdownReport().write(report, markdown);
    StringBuilder html = new StringBuilder();
    new HtmlReport().write(report, html);

    for (int width : new int[] {80, 100, 160}) {
      assertThat(table(report, width)).contains("period=reference)", "period=now)");
      assertThat(table(report, width).lines().limit(6))
          .allMatch(line -> Shown.width(line) <= width);
    }
    assertThat(markdown).contains("period=reference)`", "period=now)`");
    assertThat(html.substring(0, html.indexOf("</title>")))
        .contains("(period=now) against /data/", "flights.csv.gz (period=reference)");
    assertThat(html.substring(html.indexOf("<header"), html.indexOf("</header>")))
        .contains("(period=reference)</bdi>", "(period=now)</bdi>");
  }

  @Test
  void two_sides_of_one_file_have_whole_names_at_the_usual_width() throws IOException {
    ComparisonReport report =
        report(
            "flights_predictions.csv.gz (period=reference)",
            "flights_predictions.csv.gz (period\u2260reference)");

    assertThat(table(report, 100))
        .contains(
            "flights_predictions.csv.gz (period=reference)",
            "flights_predictions.csv.gz (period\u2260reference)");
  }

  @Test
  void one_window_is_not_windows() throws IOException {
    ReportInput two = Specimen.of(200, 200, 2).numbers("price", 0).input("a", "b");
    ReportInput one =
        new ReportInput(
            "a",
            "b",
            two.reference(),
            two.windows().subList(0, 1),
            two.severity(),
            two.sentence(),
            two.schema(),
            two.notes(),
            two.settings());

    assertThat(table(ComparisonReport.of(one), 100)).contains("200 rows, 1 window\n");
    assertThat(table(ComparisonReport.of(two), 100)).contains("400 rows, 2 windows\n");
  }
}
