/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.kedge.e2e.house.Checkout;
import io.kedge.e2e.house.Planted;
import io.kedge.stats.drift.DriftStatistic;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked recipe for a statistic fits the code as it is now. */
class RecipeTest {

  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void the_classes_of_the_recipe_compile() {
    List<String> classes =
        blocks().stream().filter(block -> block.contains("\npackage io.kedge.")).toList();

    JavaClasses compiled = Planted.compile(folder, classes.toArray(String[]::new));

    assertThat(classes).hasSize(2);
    assertThat(compiled.stream().filter(c -> c.isAssignableTo(DriftStatistic.class))).hasSize(1);
  }

  @Test
  void the_line_before_the_new_one_is_in_the_list() {
    String list =
        Checkout.find().read("stats/src/main/java/io/kedge/stats/drift/DriftStatistics.java");
    String lines =
        blocks().stream().filter(block -> !block.contains("package ")).findFirst().orElseThrow();

    assertThat(list).contains(lines.lines().findFirst().orElseThrow());
  }

  private static List<String> blocks() {
    return JAVA_BLOCK
        .matcher(Checkout.find().read("CONTRIBUTING.md"))
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
