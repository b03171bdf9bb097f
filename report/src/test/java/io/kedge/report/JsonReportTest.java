/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedge.kernel.Severity;
import io.kedge.monitor.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private final ComparisonReport report = Specimen.fourWeeks();
  private final JsonNode tree = tree(report);

  private static String text(ComparisonReport report) {
    try {
      StringBuilder out = new StringBuilder();
      new JsonReport().write(report, out);
      return out.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode tree(ComparisonReport report) {
    try {
      return new ObjectMapper().readTree(text(report));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void the_report_has_exactly_the_documented_fields() {
    assertThat(fields(tree))
        .containsExactly(
            "schema_version",
            "verdict",
            "severity",
            "reference",
            "current",
            "findings",
            "windows",
            "columns",
            "notes",
            "settings");
    assertThat(fields(tree.get("verdict")))
        .containsExactly("severity", "sentence", "judged", "decay_judged", "decay_obstacle");
    assertThat(fields(tree.get("reference"))).containsExactly("name", "rows");
    assertThat(fields(tree.get("current"))).containsExactly("name", "rows", "labelled_rows");
  }

  @Test
  void every_finding_has_exactly_the_documented_fields() {
    assertThat(tree.get("findings"))
        .hasSize(report.findings().size())
        .allSatisfy(
            finding ->
                assertThat(fields(finding))
                    .containsExactly(
                        "column",
                        "metric",
                        "statistic",
                        "kind",
                        "window",
                        "value",
                        "p_value",
                        "adjusted_p_value",
                        "band",
                        "severity",
                        "judged",
                        "drifted",
                        "deciding",
                        "reason",
                        "n_reference",
                        "n_current",
                        "parity",
                        "details"));
  }

  @Test
  void every_window_has_exactly_the_documented_fields() {
    assertThat(tree.get("windows"))
        .allSatisfy(
            window ->
                assertThat(fields(window))
                    .containsExactly(
                        "window",
                        "severity",
                        "judged",
                        "decay_judged",
                        "decay_obstacle",
                        "sentence",
                        "rows",
                        "labelled_rows",
                        "flagged",
                        "worst_column",
                        "worst_psi",
                        "metric",
                        "metric_value",
                        "metric_baseline"));
  }

  @Test
  void every_column_has_exactly_the_documented_fields() {
    assertThat(tree.get("columns"))
        .hasSize(4)
        .allSatisfy(
            column ->
                assertThat(fields(column))
                    .containsExactly(
                        "name",
                        "kind",
                        "role",
                        "why",
                        "state",
                        "windows_flagged",
                        "windows_judged",
                        "reference",
                        "current",
                        "histogram"));
    assertThat(fields(tree.at("/columns/0/reference")))
        .containsExactly(
            "rows",
            "missing",
            "infinite",
            "distinct",
            "distinct_at_least",
            "mean",
            "sd",
            "min",
            "max",
            "top");
    assertThat(fields(tree.at("/columns/0/histogram"))).containsExactly("window", "psi", "bins");
    assertThat(fields(tree.at("/columns/0/histogram/bins/0")))
        .containsExactly("label", "reference", "current", "contribution", "rest");
  }

  @Test
  void a_metric_finding_has_no_column_and_no_statistic() {
    JsonNode metric = tree.at("/findings/5");

    assertThat(metric.get("metric").asText()).isEqualTo("mae");
    assertThat(metric.get("column").isNull()).isTrue();
    assertThat(metric.get("statistic").isNull()).isTrue();
  }

  @Test
  void figures_of_another_convention_stand_under_their_own_names() {
    assertThat(tree.at("/findings/0/parity/psi").asDouble()).isEqualTo(0.125);
    assertThat(tree.at("/findings/0/details/parity_psi").asDouble()).isEqualTo(0.125);
    assertThat(tree.at("/findings/1/parity")).isEmpty();
  }

  @Test
  void numbers_read_back_to_the_same_double() {
    for (int i = 0; i < report.findings().size(); i++) {
      double value = report.findings().get(i).value().orElseThrow();

      assertThat(tree.at("/findings/" + i + "/value").asDouble()).isEqualTo(value);
    }
  }

  @Test
  void numbers_are_as_short_as_they_can_be() {
    assertThat(text(with(detail("a", 2.0e-3, "b", 2.2250738585072014e-308))))
        .contains("\"a\": 0.002", "\"b\": 2.2250738585072014E-308")
        .contains("\"value\": 2.0E23");
  }

  @Test
  void what_is_not_a_number_is_null() {
    JsonNode odd = tree(with(detail("a", Double.NaN, "b", Double.NEGATIVE_INFINITY)));

    assertThat(odd.at("/findings/0/details/a").isNull()).isTrue();
    assertThat(odd.at("/findings/0/details/b").isNull()).isTrue();
  }

  @Test
  void the_same_report_gives_the_same_text() {
    assertThat(text(Specimen.fourWeeks())).isEqualTo(text(report));
  }

  private static Map<String, Double> detail(String a, double first, String b, double second) {
    Map<String, Double> details = new HashMap<>();
    details.put(a, first);
    details.put(b, second);
    return details;
  }

  @SuppressWarnings("FloatingPointLiteralPrecision") // the shortest decimal is not exact
  private static ComparisonReport with(Map<String, Double> details) {
    Finding finding =
        new Finding(
            Finding.Kind.DRIFT,
            Optional.of("a"),
            Optional.empty(),
            Optional.of("psi"),
            Optional.empty(),
            OptionalDouble.of(2.0e23),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Severity.OK,
            false,
            true,
            "stable",
            1,
            1,
            details);
    return new ComparisonReport(
        "a",
        "b",
        1,
        1,
        0,
        Severity.OK,
        Mark.OK,
        "Fine.",
        List.of(finding),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }
}
