/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {

  @Test
  void nothing_is_taken_for_markup() {
    assertThat(Prose.of("<b>*x* _y_ `z` [a](b) | #1 ~~s~~ $m$"))
        .isEqualTo("&lt;b&gt;\\*x\\* \\_y\\_ \\`z\\` \\[a\\](b) \\| \\#1 \\~\\~s\\~\\~ \\$m\\$");
  }

  @Test
  void nobody_is_mentioned_and_nothing_is_linked() {
    assertThat(Prose.of("@team")).isEqualTo("@<!-- -->team");
    assertThat(Prose.of("https://x.example")).isEqualTo("https\\://x.example");
    assertThat(Prose.of("www.x.example")).isEqualTo("www\\.x.example");
  }

  @Test
  void a_text_does_not_begin_a_list_or_a_heading() {
    assertThat(Prose.of("- a")).isEqualTo("\\- a");
    assertThat(Prose.of("1. a")).isEqualTo("1\\. a");
    assertThat(Prose.of("# a")).isEqualTo("\\# a");
  }

  @Test
  void sentences_stay_readable() {
    assertThat(Prose.of("PSI 0.53 (p = 0.004), since 2024-01-01: critical."))
        .isEqualTo("PSI 0.53 (p = 0.004), since 2024-01-01: critical.");
  }

  @Test
  void code_has_a_fence_longer_than_any_inside() {
    assertThat(Prose.code("price", 20)).isEqualTo("`price`");
    assertThat(Prose.code("a``b", 20)).isEqualTo("``` a``b ```");
    assertThat(Prose.code("a|b", 20)).isEqualTo("`a\\|b`");
    assertThat(Prose.code(" ", 20)).isEqualTo("(blank)");
    assertThat(Prose.code("a\nb", 20)).isEqualTo("`a\\nb`");
  }
}
