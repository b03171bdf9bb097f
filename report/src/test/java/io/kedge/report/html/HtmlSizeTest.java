/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.report.ComparisonReport;
import io.kedge.report.Specimen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlSizeTest {

  @Test
  void a_hundred_columns_over_a_hundred_windows_stay_below_the_limit() throws Exception {
    String html = html(wide(100, 100, ""));

    assertThat(bytes(html)).isLessThan(HtmlReport.MOST_BYTES);
    assertThat(html).contains("The other 70 columns").contains("--format json");
    assertThat(html.split("<article", -1)).hasSize(31);
    WellFormed.parse(html);
  }

  @Test
  void a_report_that_would_be_too_long_leaves_out_and_says_so() throws Exception {
    String html = html(wide(2_000, 3, "価格".repeat(50)));

    assertThat(bytes(html)).isLessThan(HtmlReport.MOST_BYTES);
    assertThat(html).contains("columns are left out here");
    WellFormed.parse(html);
  }

  @Test
  void a_hundred_columns_at_once_are_a_few_hundred_kilobytes() throws Exception {
    String html = html(wide(100, 1, ""));

    assertThat(bytes(html)).isLessThan(400_000);
  }

  private static ComparisonReport wide(int columns, int windows, String prefix) {
    return Specimen.of(120, 100, windows).many(columns, prefix).withMetric().report();
  }

  private static String html(ComparisonReport report) throws IOException {
    StringBuilder out = new StringBuilder();
    new HtmlReport().write(report, out);
    return out.toString();
  }

  private static int bytes(String html) {
    return html.getBytes(StandardCharsets.UTF_8).length;
  }
}
