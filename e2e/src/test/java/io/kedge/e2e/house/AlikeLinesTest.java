/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Code of main sources stands in one place, and the rule that says so catches what is planted. */
class AlikeLinesTest {

  private static final String ONE = "stats/src/main/java/io/kedge/stats/One.java";
  private static final String TWO = "profile/src/main/java/io/kedge/profile/Two.java";
  private static final String TEST = "stats/src/test/java/io/kedge/stats/OneTest.java";

  @Test
  void code_stands_once() {
    assertThat(AlikeLines.codeStandsOnce(Checkout.find().javaSources())).isEmpty();
  }

  @Test
  void the_statistic_of_the_recipe_repeats_nothing() {
    Checkout checkout = Checkout.find();
    String block = checkout.read("CONTRIBUTING.md").split("```java\n|```", 3)[1];
    List<Source> sources = new ArrayList<>(checkout.javaSources());
    // Whoever follows the recipe has that very file.
    sources.removeIf(source -> source.path().endsWith("/TriangularDiscrimination.java"));

    sources.add(new Source(ONE, block));

    assertThat(block).contains("class TriangularDiscrimination implements BinnedStatistic");
    assertThat(AlikeLines.codeStandsOnce(sources)).isEmpty();
  }

  @Test
  void six_alike_lines_in_two_files_are_caught_with_both_places() {
    Source one = new Source(ONE, "class One {\n" + lines(1, 6) + "}\n");
    Source two = new Source(TWO, "class Two {\n\n" + lines(1, 6) + "  int two;\n}\n");

    assertThat(AlikeLines.codeStandsOnce(List.of(one, two)))
        .singleElement()
        .asString()
        .contains(ONE + ":2-7", TWO + ":3-8", "6 alike lines");
  }

  @Test
  void a_long_run_is_told_once_with_its_length() {
    Source one = new Source(ONE, lines(1, 20));
    Source two = new Source(TWO, lines(1, 20));

    assertThat(AlikeLines.codeStandsOnce(List.of(one, two)))
        .singleElement()
        .asString()
        .contains(ONE + ":1-20", TWO + ":1-20", "20 alike lines");
  }

  @Test
  void every_further_place_and_every_further_run_is_caught() {
    Source one = new Source(ONE, lines(1, 6) + "  int own;\n" + lines(7, 13));
    Source twice = new Source(TWO, lines(1, 6) + lines(7, 13));

    assertThat(AlikeLines.codeStandsOnce(List.of(one, twice))).hasSize(2);
    assertThat(AlikeLines.codeStandsOnce(List.of(one, twice, twice))).hasSize(4);
  }

  @Test
  void six_alike_lines_in_one_file_are_caught_but_not_a_line_that_repeats_itself() {
    Source twice = new Source(ONE, lines(1, 6) + "  int own;\n" + lines(1, 6));
    Source monotonous = new Source(ONE, "  in.readDouble(),\n".repeat(11));

    assertThat(AlikeLines.codeStandsOnce(List.of(twice))).hasSize(1);
    assertThat(AlikeLines.codeStandsOnce(List.of(monotonous))).isEmpty();
  }

  @Test
  void what_is_no_code_neither_counts_nor_hides() {
    String gaps = "\n  }\n  // why\n  /** What. */\n  /*\n   * More\n   */\n  );\n";
    Source plain = new Source(ONE, lines(1, 6));
    Source spread = new Source(TWO, "    " + lines(1, 3).strip() + gaps + lines(4, 6));
    Source idle = new Source(TWO, lines(1, 5) + "package io;\nimport a.b;\n" + gaps.repeat(9));

    assertThat(AlikeLines.codeStandsOnce(List.of(plain, spread))).hasSize(1);
    assertThat(AlikeLines.codeStandsOnce(List.of(idle, plain))).isEmpty();
  }

  @Test
  void five_alike_lines_and_tests_pass() {
    Source five = new Source(ONE, lines(1, 5) + "  int own;\n" + lines(7, 9));
    Source six = new Source(TWO, lines(1, 9));
    Source test = new Source(TEST, lines(1, 9));

    assertThat(AlikeLines.codeStandsOnce(List.of(five, six, test))).isEmpty();
  }

  private static String lines(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> "  int a" + i + " = " + i + ";\n")
        .collect(Collectors.joining());
  }
}
