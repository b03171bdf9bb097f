/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.kedge.e2e.house.Planted;
import io.kedge.e2e.house.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of lists and pages catch planted violations; comments become Markdown. */
class StatisticPagesBiteTest {

  private static final Entry ENTRY =
      new Entry(
          "drift", "my_gap", "My gap", "a.Gap", Map.of("range", "[0, 1]"), List.of("Doe (1999)"));

  @TempDir Path folder;

  @Test
  void an_unlisted_implementation_is_caught() {
    JavaClasses planted =
        Planted.compile(
            folder,
            "package a; public interface Statistic {}",
            "package a; class Listed implements Statistic {}",
            "package a; class Forgotten implements Statistic {}");

    assertThat(ListRules.everyImplementationIsListed(planted, "a.Statistic", List.of("a.Listed")))
        .containsExactly("a.Forgotten is in no list");
  }

  @Test
  void an_odd_or_double_wire_name_is_caught() {
    assertThat(ListRules.wireNamesArePlainAndUnique(List.of("psi", "roc_auc"))).isEmpty();
    assertThat(ListRules.wireNamesArePlainAndUnique(List.of("psi", "rocAuc", "psi")))
        .containsExactly("rocAuc is not snake case", "psi stands twice");
  }

  @Test
  void an_entry_without_sources_is_caught() {
    Entry bare = new Entry("drift", "bare", "Bare", "a.Bare", Map.of(), List.of());

    assertThat(ListRules.sourcesAreNamed(List.of(bare), Map.of(), Map.of())).hasSize(2);
  }

  @Test
  void a_page_that_hides_a_source_is_caught() {
    Map<String, String> comments = Map.of("a.Gap", "A gap.\n\n**References**: Doe (1999)");

    assertThat(ListRules.sourcesAreNamed(List.of(ENTRY), comments, Map.of("drift/my-gap.md", "?")))
        .containsExactly("docs/statistics/drift/my-gap.md does not name Doe (1999)");
    assertThat(
            ListRules.sourcesAreNamed(
                List.of(ENTRY), comments, StatisticPages.render(List.of(ENTRY), comments)))
        .isEmpty();
  }

  @Test
  void stale_missing_and_left_over_pages_are_caught() {
    Map<String, String> expected = Map.of("a.md", "new");

    assertThat(StatisticPages.stale(expected, Map.of("a.md", "new"))).isEmpty();
    assertThat(StatisticPages.stale(expected, Map.of("a.md", "old")))
        .containsExactly("a.md is stale");
    assertThat(StatisticPages.stale(expected, Map.of())).containsExactly("a.md is missing");
    assertThat(StatisticPages.stale(Map.of(), Map.of("b.md", "")))
        .containsExactly("b.md belongs to no entry");
  }

  @Test
  void a_written_page_is_not_stale_and_left_overs_are_deleted() {
    StatisticPages.write(folder, Map.of("drift/old.md", "old"));

    StatisticPages.write(folder, Map.of("drift/new.md", "new"));

    assertThat(StatisticPages.read(folder)).containsExactly(Map.entry("drift/new.md", "new"));
  }

  @Test
  void a_comment_becomes_markdown() {
    String source =
        """
        package a;
        /**
         * A {@code p <= q} gap, see {@link java.util.List#size()}
         * or {@link Object the root}.
         *
         * <p>a &lt; b; <b>bold</b>:
         * <ul><li>one<li>two</ul>
         */
        class Gap {}
        """;

    assertThat(Comments.of(List.of(new Source("Gap.java", source))))
        .containsExactly(
            Map.entry(
                "a.Gap",
                """
                A `p <= q` gap, see `List.size()` or the root.

                a < b; **bold**:

                - one
                - two"""));
  }

  @Test
  void a_comment_with_a_picture_is_refused() {
    String source = "package a;\n/** See {@docRoot}. */\nclass Gap {}\n";

    assertThatThrownBy(() -> Comments.of(List.of(new Source("Gap.java", source))))
        .hasMessageContaining("a page cannot show");
  }
}
