/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.report.html.HtmlReport;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What was asked for by name stands in every form that people read. */
class AskedForTest {
  private static final String KS = "ks 0.\\d{3} \\(p [-0-9.e]+\\)";

  private static Specimen specimen() {
    return Specimen.of(800, 400, 1).numbers("price", 1.6).names("airline", "B6");
  }

  private static ComparisonReport both() {
    return specimen().asked("statistics", "psi,ks").asked("parity", "expected").report();
  }

  private static String table(ComparisonReport report) throws IOException {
    StringBuilder out = new StringBuilder();
    new TableReport(false).write(report, out);
    return out.toString();
  }

  private static String markdown(ComparisonReport report) throws IOException {
    StringBuilder out = new StringBuilder();
    new MarkdownReport().write(report, out);
    return out.toString();
  }

  private static String html(ComparisonReport report) throws IOException {
    StringBuilder out = new StringBuilder();
    new HtmlReport().write(report, out);
    return out.toString();
  }

  @Test
  void the_table_has_lines_for_them_below_the_column() throws IOException {
    assertThat(table(both()))
        .containsPattern("\n {14}asked for: " + KS + "\n")
        .containsPattern("(?s)airline .*\n {14}expected: psi 0.125\n");
  }

  @Test
  void markdown_has_a_table_for_them() throws IOException {
    assertThat(markdown(both()))
        .contains("#### Asked for\n\n| column | statistics | expected |\n")
        .containsPattern("\\| `price` \\| " + KS + " \\| psi 0.125 \\|\n")
        .contains("| `airline` | \u2013 | psi 0.125 |\n");
  }

  @Test
  void the_page_has_lines_for_them_below_the_reason() throws IOException {
    assertThat(html(both()))
        .containsPattern("<div class=\"note\">asked for: " + KS + "</div>")
        .contains("<div class=\"note\">expected: psi 0.125</div>");
  }

  @Test
  void nothing_is_added_that_was_not_asked_for() throws IOException {
    ComparisonReport report = specimen().report();

    assertThat(report.findings()).anyMatch(f -> f.details().containsKey("parity_psi"));
    assertThat(table(report)).doesNotContain("asked for", "0.125");
    assertThat(markdown(report)).doesNotContain("Asked for", "0.125");
    assertThat(html(report)).doesNotContain("asked for:", "class=\"note\">expected");
  }

  @Test
  void what_the_row_shows_anyway_is_not_repeated() throws IOException {
    ComparisonReport report = specimen().asked("statistics", "psi").report();

    assertThat(table(report)).doesNotContain("asked for");
    assertThat(markdown(report)).doesNotContain("Asked for");
  }

  @Test
  void what_could_not_be_measured_says_why() {
    ComparisonReport report = both();
    ColumnRow price =
        report.judgedColumns().stream().filter(r -> r.name().equals("price")).findFirst().get();
    ColumnRow unmeasured = Findings.withoutValue(price, "ks", "not measured: too few values");

    assertThat(AskedFor.of(report).statistics(unmeasured))
        .isEqualTo("ks (not measured: too few values)");
  }
}
