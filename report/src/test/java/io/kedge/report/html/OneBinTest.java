/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.report.ComparisonReport;
import io.kedge.report.Histogram;
import io.kedge.report.Specimen;
import io.kedge.report.story.Story;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Columns that have one bin, or two of which one is empty. */
class OneBinTest {

  private static String html(ComparisonReport report) throws IOException {
    StringBuilder out = new StringBuilder();
    new HtmlReport().write(report, out);
    return out.toString();
  }

  private static Histogram only(ComparisonReport report) {
    return report.columns().get(0).histogram().orElseThrow();
  }

  @Test
  void a_constant_text_is_drawn() throws IOException {
    ComparisonReport report = Specimen.of(300, 300, 1).constant("carrier", "AA").report();

    assertThat(only(report).bins()).hasSize(1);
    assertThat(only(report).numeric()).isFalse();
    assertThat(html(report)).contains(">AA</text>", "Both sides have the same shares");
  }

  @Test
  void only_rare_categories_are_drawn_as_one_bin() throws IOException {
    ComparisonReport report = Specimen.of(300, 300, 1).rare("street").report();

    assertThat(only(report).bins()).extracting(Histogram.Bin::label).containsExactly("all others");
    assertThat(only(report).bins().get(0).rest()).isTrue();
    assertThat(html(report)).contains(">all others</text>");
  }

  @Test
  void a_constant_number_is_drawn_on_its_edges() throws IOException {
    ComparisonReport report = Specimen.of(300, 300, 1).twoConstants("fee", 5, 5).report();

    assertThat(only(report).numeric()).isTrue();
    assertThat(html(report)).contains("<svg ");
  }

  @Test
  void the_story_of_a_constant_that_changed_names_the_edge_that_was_crossed() {
    ComparisonReport report = Specimen.of(300, 300, 1).twoConstants("fee", 5, 3).report();

    assertThat(Story.of(report))
        .anyMatch(line -> line.contains("values above 5 went from 100"))
        .noneMatch(line -> line.contains("from 0\u00a0% to 0\u00a0%"));
  }
}
