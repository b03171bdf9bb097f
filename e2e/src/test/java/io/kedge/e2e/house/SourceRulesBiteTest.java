/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule that reads text catches a planted violation, and lets the tidy twin pass. */
class SourceRulesBiteTest {

  private static final String MAIN = "stats/src/main/java/io/kedge/stats/Planted.java";
  private static final String TEST = "stats/src/test/java/io/kedge/stats/PlantedTest.java";

  @Test
  void a_file_over_the_limit_is_caught() {
    Source fits = ofLines(TEST, 400);
    Source over = ofLines(TEST, 401);

    assertThat(SizeRules.noFileIsOverTheLimit(List.of(fits))).isEmpty();
    assertThat(SizeRules.noFileIsOverTheLimit(List.of(fits, over))).hasSize(1);
  }

  @Test
  void a_house_of_long_files_is_caught() {
    List<Source> shortOnes = new ArrayList<>(Collections.nCopies(19, ofLines(MAIN, 70)));
    List<Source> tidy = new ArrayList<>(shortOnes);
    tidy.add(ofLines(MAIN, 300));
    List<Source> twoLong = new ArrayList<>(shortOnes);
    twoLong.addAll(Collections.nCopies(2, ofLines(MAIN, 300)));

    assertThat(SizeRules.mostFilesAreShort(tidy)).isEmpty();
    assertThat(SizeRules.mostFilesAreShort(twoLong)).singleElement().asString().contains("95 %");
    assertThat(SizeRules.mostFilesAreShort(List.of(ofLines(MAIN, 80))))
        .singleElement()
        .asString()
        .contains("median");
    assertThat(SizeRules.mostFilesAreShort(List.of())).isNotEmpty();
  }

  @Test
  void a_crowded_package_is_caught() {
    List<Source> full = Collections.nCopies(25, ofLines(MAIN, 1));
    List<Source> crowded = Collections.nCopies(26, ofLines(MAIN, 1));

    assertThat(SizeRules.packagesAreSmall(full)).isEmpty();
    assertThat(SizeRules.packagesAreSmall(crowded)).hasSize(1);
  }

  @Test
  void a_long_method_is_caught() {
    String fits = "class Planted { void run() {" + "\n;".repeat(38) + "\n} }";
    String over = "class Planted { void run() {" + "\n;".repeat(40) + "\n} }";

    assertThat(MethodRules.methodsAreShort(Planted.parse(MAIN, fits))).isEmpty();
    assertThat(MethodRules.methodsAreShort(Planted.parse(MAIN, over))).hasSize(1);
  }

  @Test
  void a_greedy_method_is_caught_but_not_a_record_or_what_overrides() {
    String greedy = "class Planted { void run(int a, int b, int c, int d, int e) {} }";
    String record = "record Planted(int a, int b, int c, int d, int e) { Planted {} }";
    String overriding = greedy.replace("void run", "@Override void run");

    assertThat(MethodRules.methodsAskForLittle(Planted.parse(MAIN, greedy))).hasSize(1);
    assertThat(MethodRules.methodsAskForLittle(Planted.parse(MAIN, record))).isEmpty();
    assertThat(MethodRules.methodsAskForLittle(Planted.parse(MAIN, overriding))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ProfileManager",
        "StringUtils",
        "JudgeImpl",
        "BaseJudge",
        "ColumnInfo",
        "ColumnData",
        "KolmogorovSmirnovTest",
        "AbstractJudge"
      })
  void an_empty_name_is_caught(String name) {
    List<ParsedSource> planted = Planted.parse(MAIN, "class " + name + " {}");

    assertThat(NameRules.namesSaySomething(planted)).hasSize(1);
  }

  @Test
  void an_empty_package_name_is_caught_and_a_telling_one_is_not() {
    List<ParsedSource> empty =
        Planted.parse("stats/src/main/java/io/kedge/stats/util/Sums.java", "class Sums {}");
    List<ParsedSource> telling = Planted.parse(MAIN, "class Baseline { class DataFault {} }");

    assertThat(NameRules.namesSaySomething(empty)).hasSize(1);
    assertThat(NameRules.namesSaySomething(telling)).isEmpty();
  }

  @Test
  void undocumented_public_things_are_caught() {
    String bare =
        """
        public class Planted {
          public Planted() {}
          public void run() {}
          void hidden() {}
          @Override public String toString() { return ""; }
          public interface Inner { void call(); }
        }
        """;

    assertThat(JavadocRule.publicThingsAreDocumented(Planted.parse(MAIN, bare)))
        .extracting(s -> s.substring(s.indexOf(' ') + 1))
        .containsExactly(
            "Planted has no Javadoc",
            "<init> has no Javadoc",
            "run has no Javadoc",
            "Inner has no Javadoc",
            "call has no Javadoc");
  }

  @Test
  void documented_and_hidden_things_pass() {
    String tidy =
        """
        /** A thing. */
        public record Planted(int a) {
          /** Checks the part. */
          public Planted {}
          /** What it is. */
          public int twice() { return 2 * a; }
        }
        class Hidden { public void run() {} }
        """;

    assertThat(JavadocRule.publicThingsAreDocumented(Planted.parse(MAIN, tidy))).isEmpty();
  }

  @Test
  void sleeping_is_caught() {
    String text =
        "class P { void run() throws Exception { Thread.sleep(1); \"sleep\".length(); } }";

    assertThat(CallRules.nothingSleeps(Planted.parse(TEST, text))).hasSize(1);
  }

  @Test
  void a_test_that_is_switched_off_is_caught() {
    String text =
        """
        class P {
          @Disabled void off() {}
          @DisabledOnOs(WINDOWS) void sometimes() {}
          void skips() { assumeTrue(false); }
          void too() { Assumptions.assumeThat(1); }
          @Test void runs() { assertTrue(true); }
        }
        """;

    assertThat(CallRules.noTestIsSwitchedOff(Planted.parse(TEST, text))).hasSize(4);
  }

  @Test
  void a_printed_stack_trace_is_caught() {
    String text = "class P { void run(Exception e) { e.printStackTrace(); } }";

    assertThat(CallRules.nothingPrintsAStackTrace(Planted.parse(MAIN, text))).hasSize(1);
    assertThat(CallRules.nothingPrintsAStackTrace(Planted.parse("cli/P.java", text))).hasSize(1);
    String aimed = text.replace("Trace()", "Trace(writer)");
    assertThat(CallRules.nothingPrintsAStackTrace(Planted.parse("cli/P.java", aimed))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/wo%rk/main",
        "see /tm%p/k/x",
        "../sha%red/data",
        "../des%ign/x.md",
        "/ro%ot/kedge"
      })
  void a_path_of_one_machine_is_caught(String planted) {
    List<Source> texts = List.of(new Source("README.md", "fine\n" + planted.replace("%", "")));

    assertThat(TextRules.noWorkplacePaths(texts))
        .containsExactly("README.md:2 names a path of one machine");
  }

  @Test
  void an_ordinary_path_passes() {
    List<Source> texts =
        List.of(new Source("README.md", "/tmp/kedge.html https://example.org/net/work/ shared/x"));

    assertThat(TextRules.noWorkplacePaths(texts)).isEmpty();
  }

  @Test
  void a_missing_licence_header_is_caught() {
    List<Source> sources =
        List.of(new Source(MAIN, "// HEAD\nclass A {}"), new Source(TEST, "class B {}"));

    assertThat(TextRules.licenceHeaderComesFirst(sources, "// HEAD\n"))
        .containsExactly(TEST + " does not begin with the licence header");
  }

  @Test
  void a_package_without_null_marking_is_caught() {
    Source type = new Source(MAIN, "class Planted {}");
    String document = "stats/src/main/java/io/kedge/stats/package-info.java";
    Source marked = new Source(document, "/** Words. */\n@NullMarked\npackage io.kedge.stats;");
    Source unmarked = new Source(document, "/** Words. */\npackage io.kedge.stats;");

    assertThat(TextRules.packagesAreNullMarked(List.of(type, marked))).isEmpty();
    assertThat(TextRules.packagesAreNullMarked(List.of(type, unmarked))).hasSize(1);
    assertThat(TextRules.packagesAreNullMarked(List.of(type))).hasSize(1);
  }

  @Test
  void a_link_to_nowhere_is_caught() {
    String page = "[a](../x.md#part) [b](gone.md) [c](https://example.org/) [d](#here)";
    List<Source> texts = List.of(new Source("docs/how-to/page.md", page));

    assertThat(TextRules.linksLeadSomewhere(texts, "docs/x.md"::equals))
        .containsExactly("docs/how-to/page.md links to gone.md");
  }

  private static Source ofLines(String path, int lines) {
    return new Source(path, "x\n".repeat(lines));
  }
}
