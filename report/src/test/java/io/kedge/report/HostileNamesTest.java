/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedge.profile.column.Role;
import io.kedge.report.html.HtmlReport;
import io.kedge.report.html.WellFormed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileNamesTest {
  private static final List<String> NAMES =
      List.of(
          "<img src=x onerror=alert(1)>",
          "</style><script>alert(1)</script>",
          "\"quoted\" & 'single' `tick` ]]> -->",
          "a|b\nnew line\r\ttab",
          "\u001b[2Jcleared \u0007\u0000",
          "\u202egnp.exe",
          "שם המחיר",
          "[click](javascript:alert(1)) @everyone #1",
          "half \ud83d surrogate \uffff",
          "x".repeat(50_000));

  private static final ComparisonReport REPORT = report();

  private static ComparisonReport report() {
    Specimen specimen = Specimen.of(300, 200, 2);
    for (String name : NAMES) {
      specimen.numbers(name, 1);
    }
    String all = String.join(" ", NAMES.subList(0, NAMES.size() - 1));
    specimen.names(all, NAMES.get(0)).other(NAMES.get(1) + " id", Role.ID).sentence(all);
    return ComparisonReport.of(specimen.input(NAMES.get(0), NAMES.get(4)));
  }

  @Test
  void html_stays_well_formed_and_runs_nothing() throws Exception {
    StringBuilder html = new StringBuilder();
    new HtmlReport().write(REPORT, html);

    assertThat(WellFormed.elements(html.toString())).doesNotContain("img", "script");
    assertThat(WellFormed.attributes(html.toString())).noneMatch(name -> name.startsWith("on"));
    assertThat(html.toString()).contains("&lt;img src=x onerror=alert(1)&gt;");
    assertInvisibleOnesAreSpelledOut(html);
  }

  @Test
  void json_gives_every_name_back_as_it_was() throws IOException {
    StringBuilder json = new StringBuilder();
    new JsonReport().write(REPORT, json);

    JsonNode tree = new ObjectMapper().readTree(json.toString());
    List<String> read = new ArrayList<>();
    tree.get("columns").forEach(column -> read.add(column.get("name").asText()));
    assertThat(read).containsAll(NAMES);
  }

  @Test
  void markdown_keeps_its_tables_and_lets_nothing_through() throws IOException {
    StringBuilder markdown = new StringBuilder();
    new MarkdownReport().write(REPORT, markdown);

    List<String> rows = markdown.toString().lines().filter(line -> line.startsWith("|")).toList();
    String outsideCode = markdown.toString().replaceAll("(`+)[^`].*?[^`]?\\1(?!`)", "");
    assertThat(rows).hasSizeGreaterThan(NAMES.size()).allMatch(line -> line.endsWith(" |"));
    assertThat(outsideCode)
        .doesNotContain("<img", "<script", "@everyone", " #1")
        .doesNotContainPattern("(?<!\\\\)\\]\\(");
    assertInvisibleOnesAreSpelledOut(markdown);
  }

  @Test
  void the_table_does_not_move_the_cursor() throws IOException {
    StringBuilder table = new StringBuilder();
    new TableReport(false, 120).write(REPORT, table);

    assertInvisibleOnesAreSpelledOut(table);
    assertThat(table.toString()).contains("\\u001b[2Jcleared", "\u2068שם המחיר\u2069");
    assertThat(table.toString().lines().mapToInt(String::length).max().orElseThrow())
        .isLessThan(400);
  }

  private static void assertInvisibleOnesAreSpelledOut(CharSequence text) {
    assertThat(text.toString().replace("\n", "").chars().filter(c -> c < 0x20 || c == 0x202e))
        .isEmpty();
  }
}
