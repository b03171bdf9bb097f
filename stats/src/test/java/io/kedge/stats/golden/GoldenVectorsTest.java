/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every golden vector of a folder against the library; {@code -Dkedge.golden=DIR} names another.
 */
class GoldenVectorsTest {

  private static final List<FamilyReport> REPORTS = new ArrayList<>();

  @BeforeAll
  static void run_every_family() throws IOException, URISyntaxException {
    REPORTS.clear();
    List<Path> files;
    try (Stream<Path> found = Files.list(folder())) {
      files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      FamilyReport report = FamilyReport.of(file);
      System.out.println(report.text());
      REPORTS.add(report);
    }
  }

  @TestFactory
  Stream<DynamicTest> what_is_covered_agrees() {
    return REPORTS.stream()
        .map(
            report ->
                DynamicTest.dynamicTest(
                    report.text(), () -> assertThat(report.failures()).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> the_families_due_by_now_are_covered_whole() {
    return REPORTS.stream()
        .filter(report -> GoldenFamilies.WHOLE.contains(report.family()))
        .map(
            report ->
                DynamicTest.dynamicTest(
                    report.family(), () -> assertThat(report.uncovered()).isEmpty()));
  }

  @Test
  void the_families_due_by_now_are_there() {
    Set<String> met =
        REPORTS.stream()
            .filter(report -> report.passed() > 0)
            .map(FamilyReport::family)
            .collect(Collectors.toSet());

    assertThat(met).isNotEmpty();
    if (chosenFolder().isEmpty()) {
      assertThat(met).containsAll(GoldenFamilies.WHOLE);
    }
  }

  private static Path folder() throws URISyntaxException {
    Optional<Path> chosen = chosenFolder();
    return chosen.isPresent()
        ? chosen.get()
        : Path.of(GoldenVectorsTest.class.getResource("/golden/rng.json").toURI()).getParent();
  }

  /** A folder of one's own may hold some families only. */
  private static Optional<Path> chosenFolder() {
    return Optional.ofNullable(System.getProperty("kedge.golden"))
        .filter(name -> !name.isBlank())
        .map(Path::of);
  }
}
