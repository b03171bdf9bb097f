/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkupTest {

  @Test
  void text_and_attributes_are_escaped() {
    String html = new Markup().leaf("p", "<b> & \"'", "title", "\"><script>'").toString();

    assertThat(html)
        .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;&#39;\">&lt;b&gt; &amp; &quot;&#39;</p>");
  }

  @Test
  void elements_end_in_the_order_in_which_they_began() {
    String html = new Markup().open("a").open("b").close().empty("br").close().toString();

    assertThat(html).isEqualTo("<a><b></b><br/></a>");
  }

  @Test
  void an_element_that_does_not_end_is_a_mistake() {
    Markup markup = new Markup().open("a");

    assertThatThrownBy(markup::toString).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void lines_keep_their_ends_and_nothing_else_that_cannot_be_seen() {
    String html = new Markup().open("pre").lines("a\n\u0007b\n").close().toString();

    assertThat(html).isEqualTo("<pre>a\n\\u0007b\n</pre>");
  }

  @Test
  void coordinates_have_at_most_one_decimal_and_no_exponent() {
    assertThat(Svg.number(12.349)).isEqualTo("12.3");
    assertThat(Svg.number(-0.01)).isEqualTo("0");
    assertThat(Svg.number(1e7)).isEqualTo("10000000");
  }
}
