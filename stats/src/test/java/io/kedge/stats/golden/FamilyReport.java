/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** How one golden family fares: every expected field of every case is one item. One thread. */
final class FamilyReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String family;
  private final List<String> failures = new ArrayList<>();
  private final SortedSet<String> uncovered = new TreeSet<>();
  private int passed;
  private int notCovered;

  private FamilyReport(String family) {
    this.family = family;
  }

  /** Runs all cases of the file against the family's adapter. */
  static FamilyReport of(Path file) throws IOException {
    JsonNode root = JSON.readTree(file.toFile());
    FamilyReport report = new FamilyReport(root.get("family").asText());
    Optional<FamilyAdapter> adapter = GoldenFamilies.named(report.family);
    for (JsonNode node : root.get("cases")) {
      GoldenCase goldenCase = new GoldenCase(node, root.get("default_tol"));
      for (Iterator<String> names = node.get("expected").fieldNames(); names.hasNext(); ) {
        report.take(adapter, goldenCase, names.next());
      }
    }
    return report;
  }

  String family() {
    return family;
  }

  List<String> failures() {
    return failures;
  }

  SortedSet<String> uncovered() {
    return uncovered;
  }

  int passed() {
    return passed;
  }

  /** The family's line, and the fields that nobody maps yet. */
  String text() {
    String line =
        "%s: %d passed, %d failed, %d not yet covered"
            .formatted(family, passed, failures.size(), notCovered);
    return uncovered.isEmpty() ? line : line + " " + uncovered;
  }

  private void take(Optional<FamilyAdapter> adapter, GoldenCase goldenCase, String field) {
    if (adapter.isEmpty() || !adapter.get().covers(goldenCase, field)) {
      notCovered++;
      uncovered.add(field);
      return;
    }
    Optional<String> gap = gap(adapter.get(), goldenCase, field);
    if (gap.isPresent()) {
      failures.add(family + "/" + goldenCase.name() + "/" + field + ": " + gap.get());
    } else {
      passed++;
    }
  }

  private static Optional<String> gap(FamilyAdapter adapter, GoldenCase goldenCase, String field) {
    JsonNode want = goldenCase.expected().get(field);
    Object got;
    try {
      got = adapter.got(goldenCase, field);
    } catch (IllegalArgumentException e) {
      if (!field.equals("error")) {
        return Optional.of("threw " + e);
      }
      got = "INVALID_INPUT";
    } catch (RuntimeException e) {
      return Optional.of("threw " + e);
    }
    return Agreement.gap(got, want, goldenCase.tolerance(field));
  }
}
