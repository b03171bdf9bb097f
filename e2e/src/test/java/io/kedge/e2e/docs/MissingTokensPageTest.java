/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.e2e.house.Checkout;
import io.kedge.profile.column.MissingTokens;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on comparing files lists what counts as a missing value. */
class MissingTokensPageTest {

  @Test
  void the_page_lists_the_spellings_of_no_value() {
    String page = Checkout.find().read("docs/how-to/compare-two-files.md");
    String paragraph =
        Pattern.compile("\n\n(Missing is[^\n]*(\n[^\n]+)*)")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();

    List<String> listed =
        Pattern.compile("`([^`]*)`")
            .matcher(paragraph.split("\\.", 2)[0])
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();

    List<String> spellings = MissingTokens.spellings();
    assertThat(listed).isEqualTo(spellings.subList(1, spellings.size()));
    assertThat(paragraph).startsWith("Missing is the empty value");
  }
}
