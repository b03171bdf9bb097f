/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reports against files that were read by a person before they were kept. */
class GoldenReportTest {

  @Test
  void the_table_of_four_weeks() throws IOException {
    StringBuilder table = new StringBuilder();
    new TableReport(false).write(Specimen.fourWeeks(), table);

    assertThat(table.toString()).isEqualTo(kept("four-weeks.txt"));
  }

  @Test
  void the_markdown_of_four_weeks() throws IOException {
    StringBuilder markdown = new StringBuilder();
    new MarkdownReport().write(Specimen.fourWeeks(), markdown);

    assertThat(markdown.toString()).isEqualTo(kept("four-weeks.md"));
  }

  @Test
  void the_json_of_one_comparison() throws IOException {
    StringBuilder json = new StringBuilder();
    new JsonReport().write(one(), json);

    assertThat(rounded(json.toString())).isEqualTo(rounded(kept("one.json")));
  }

  /** Small enough to be read as JSON: one category, one metric, no windows. */
  static ComparisonReport one() {
    return Specimen.of(400, 200, 1)
        .names("airline", "B6")
        .withMetric()
        .sentence("Nothing drifted and nothing decayed.")
        .report();
  }

  /** With twelve digits: the last ones are the processor's. */
  private static String rounded(String json) {
    return Pattern.compile("\\d\\.\\d{12,}(E-?\\d+)?")
        .matcher(json)
        .replaceAll(number -> String.format(Locale.ROOT, "%.11e", Double.valueOf(number.group())));
  }

  private static String kept(String name) throws IOException {
    try (InputStream in = GoldenReportTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
