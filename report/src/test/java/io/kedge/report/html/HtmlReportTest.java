/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.report.ColumnRow;
import io.kedge.report.ComparisonReport;
import io.kedge.report.Histogram;
import io.kedge.report.Specimen;
import io.kedge.report.text.Figures;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final Set<String> SHAPES = Set.of("rect", "line", "path", "circle", "text", "g");

  private final ComparisonReport report = Specimen.fourWeeks();
  private final String html = html(report);

  private static String html(ComparisonReport report) {
    try {
      StringBuilder out = new StringBuilder();
      new HtmlReport().write(report, out);
      return out.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void the_same_report_gives_the_same_bytes() {
    assertThat(html(Specimen.fourWeeks())).isEqualTo(html);
  }

  @Test
  void nothing_is_run_and_nothing_is_fetched() throws Exception {
    assertThat(html).contains("default-src 'none'".replace("'", "&#39;"));
    assertThat(html.replace("http-equiv", "")).doesNotContain("http", "<script", "url(", "@import");
    assertThat(WellFormed.attributes(html))
        .noneMatch(name -> name.startsWith("on") || name.equals("src"));
    assertThat(WellFormed.values(html, "href")).isNotEmpty().allMatch(to -> to.startsWith("#"));
  }

  @Test
  void every_link_leads_somewhere() throws Exception {
    List<String> ids = WellFormed.values(html, "id");

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(WellFormed.values(html, "href")).allMatch(to -> ids.contains(to.substring(1)));
  }

  @Test
  void drawings_use_six_shapes_and_have_a_sentence_each() throws Exception {
    List<String> used = List.of(html.split("<svg ", -1));
    for (String drawing : used.subList(1, used.size())) {
      String inside = drawing.substring(drawing.indexOf('>') + 1, drawing.indexOf("</svg>"));
      Matcher tags = Pattern.compile("<(\\w+)").matcher(inside);
      assertThat(tags.results().map(tag -> tag.group(1))).isSubsetOf(SHAPES);
      assertThat(drawing).contains("role=\"img\" aria-label=\"");
    }
    assertThat(used).hasSizeGreaterThan(6);
  }

  @Test
  void every_chart_has_its_numbers_in_a_table() {
    for (ColumnRow row : report.judgedColumns()) {
      Histogram histogram = row.histogram().orElseThrow();
      for (Histogram.Bin bin : histogram.bins()) {
        assertThat(html)
            .contains(
                "<td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td></tr>"
                    .formatted(
                        Figures.count(bin.current()),
                        Figures.percent(histogram.currentShare(bin)),
                        Figures.statistic(bin.contribution()).replace("<", "&lt;")));
      }
    }
  }

  @Test
  void headings_and_tables_can_be_read_aloud() throws Exception {
    assertThat(html).contains("<html lang=\"en\">", "<title>■ critical: after.csv");
    assertThat(html.split("<table>", -1)).hasSameSizeAs(html.split("<caption", -1));
    assertThat(WellFormed.elements(html).stream().filter("h1"::equals)).hasSize(1);
    assertThat(html).doesNotContain("<th>");
  }

  @Test
  void reasons_have_the_whole_width_of_their_table() {
    String table = html.substring(html.indexOf("aria-label=\"Columns, the worst first\""));
    table = table.substring(0, table.indexOf("</table>"));
    int heads = table.split("scope=\"col\"", -1).length - 1;

    assertThat(table.split("<tr class=\"more\"><td colspan=\"" + heads + "\">", -1))
        .hasSize(report.judgedColumns().size() + 1);
    assertThat(table).contains("<div class=\"told\">drifted: larger than the gate</div>");
  }

  @Test
  void the_data_stand_in_the_page_while_they_are_small() {
    assertThat(html).contains("&quot;schema_version&quot;: 1");
  }

  @Test
  void no_figure_is_not_a_number() {
    assertThat(html).doesNotContain("NaN", "Infinity", "null,null");
  }
}
