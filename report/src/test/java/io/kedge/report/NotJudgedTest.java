/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedge.report.html.HtmlReport;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NotJudgedTest {
  private final ComparisonReport report =
      Specimen.of(800, 60, 1).numbers("price", 2).sentence("Not judged: 60 of 100 rows.").report();

  @Test
  void too_few_rows_have_a_state_of_their_own() {
    assertThat(report.mark()).isEqualTo(Mark.NOT_JUDGED);
    assertThat(report.judged()).isFalse();
    assertThat(report.judgedColumns().get(0).mark()).isEqualTo(Mark.NOT_JUDGED);
    assertThat(report.judgedColumns().get(0).judged()).isZero();
  }

  @Test
  void the_table_says_so_and_never_ok() throws IOException {
    StringBuilder table = new StringBuilder();
    new TableReport(false).write(report, table);

    assertThat(table.toString())
        .startsWith("◌ not judged")
        .contains("insufficient data: 60 of 100 rows")
        .doesNotContain("● ok");
  }

  @Test
  void markdown_says_so_and_never_ok() throws IOException {
    StringBuilder markdown = new StringBuilder();
    new MarkdownReport().write(report, markdown);

    assertThat(markdown.toString()).startsWith("### ◌ not judged").doesNotContain("● ok");
  }

  @Test
  void html_says_so_and_never_ok() throws IOException {
    StringBuilder html = new StringBuilder();
    new HtmlReport().write(report, html);

    assertThat(html.toString())
        .contains("<title>◌ not judged", "insufficient data: 60 of 100 rows")
        .doesNotContain("mark ok", "class=\"ok\"");
  }

  @Test
  void json_says_so_in_every_place() throws IOException {
    StringBuilder json = new StringBuilder();
    new JsonReport().write(report, json);

    JsonNode tree = new ObjectMapper().readTree(json.toString());
    assertThat(tree.at("/verdict/judged").asBoolean(true)).isFalse();
    assertThat(tree.at("/findings/0/judged").asBoolean(true)).isFalse();
    assertThat(tree.at("/windows/0/judged").asBoolean(true)).isFalse();
    assertThat(tree.at("/columns/0/state").asText()).isEqualTo("not_judged");
  }

  @Test
  void a_column_that_was_judged_in_one_window_shows_that_judgement() {
    assertThat(Mark.OK.over(Mark.NOT_JUDGED)).isEqualTo(Mark.OK);
    assertThat(Mark.NOT_JUDGED.over(Mark.WARNING)).isEqualTo(Mark.WARNING);
    assertThat(Mark.SHOWN.over(Mark.NOT_JUDGED)).isEqualTo(Mark.SHOWN);
    assertThat(Mark.WARNING.over(Mark.CRITICAL)).isEqualTo(Mark.CRITICAL);
  }
}
