/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedge.monitor.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonVerdictTest {
  private static final ReportInput INPUT =
      Specimen.of(800, 400, 4)
          .numbers("price", 1.6)
          .numbers("volume", 0)
          .names("airline", "B6")
          .withMetric()
          .input("before.csv", "after.csv");
  private static final Verdict LAST = INPUT.windows().get(3).verdict();
  private static final String TEXT = JsonVerdict.write(LAST);

  private static JsonNode tree(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode report() {
    try {
      StringBuilder out = new StringBuilder();
      new JsonReport().write(ComparisonReport.of(INPUT), out);
      return tree(out.toString());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_verdict_has_exactly_the_documented_fields() {
    List<String> names = new ArrayList<>();
    tree(TEXT).fieldNames().forEachRemaining(names::add);

    assertThat(names)
        .containsExactly(
            "severity",
            "sentence",
            "judged",
            "decay_judged",
            "decay_obstacle",
            "window",
            "reference_rows",
            "current_rows",
            "labelled_rows",
            "worst_column",
            "worst_psi",
            "worst_ks",
            "metric",
            "metric_value",
            "metric_baseline",
            "findings");
  }

  @Test
  void its_figures_are_those_of_the_report_on_the_same_window() {
    JsonNode verdict = tree(TEXT);
    JsonNode window = report().at("/windows/3");

    for (String field :
        List.of(
            "severity",
            "sentence",
            "judged",
            "decay_judged",
            "decay_obstacle",
            "window",
            "labelled_rows",
            "worst_column",
            "worst_psi",
            "metric",
            "metric_value",
            "metric_baseline")) {
      assertThat(verdict.get(field)).as(field).isEqualTo(window.get(field));
    }
    assertThat(verdict.get("current_rows")).isEqualTo(window.get("rows"));
    assertThat(verdict.get("reference_rows").asInt()).isEqualTo(800);
  }

  @Test
  void its_findings_are_those_of_the_report() {
    List<JsonNode> last = new ArrayList<>();
    for (JsonNode finding : report().get("findings")) {
      if (finding.get("window").equals(tree(TEXT).get("window"))) {
        last.add(finding);
      }
    }

    assertThat(tree(TEXT).get("findings")).hasSameSizeAs(last).containsExactlyElementsOf(last);
  }

  @Test
  void it_is_one_line_and_the_same_every_time() {
    assertThat(TEXT).doesNotContain("\n", "\": ").isEqualTo(JsonVerdict.write(LAST));
  }

  @Test
  void the_same_verdicts_do_not_differ() {
    assertThat(JsonVerdict.differences(TEXT, TEXT)).isEmpty();
    assertThat(JsonVerdict.differences("{\"a\":[], \"b\":{}}", "{\"a\":[],\"b\":{}}")).isEmpty();
  }

  @Test
  void figures_agree_to_twelve_digits_and_not_to_eleven() {
    String stored = "{\"value\":0.123456789012345}";

    assertThat(JsonVerdict.differences(stored, "{\"value\":0.12345678901240}")).isEmpty();
    assertThat(JsonVerdict.differences(stored, "{\"value\":0.12345678902}"))
        .containsExactly(
            "value is 0.123456789012345 in the stored verdict and 0.12345678902 in the recomputed"
                + " one.");
    assertThat(JsonVerdict.differences("{\"p\":1.0E-300}", "{\"p\":1.1E-300}")).hasSize(1);
    assertThat(JsonVerdict.differences("{\"p\":2.0}", "{\"p\":2}")).isEmpty();
  }

  @Test
  void counts_and_words_agree_exactly() {
    assertThat(
            JsonVerdict.differences(
                "{\"n\":1000000000000001,\"s\":\"a\",\"findings\":[{\"on\":true}]}",
                "{\"n\":1000000000000002,\"s\":\"b\",\"findings\":[{\"on\":null}]}"))
        .containsExactly(
            "n is 1000000000000001 in the stored verdict and 1000000000000002 in the recomputed"
                + " one.",
            "s is \"a\" in the stored verdict and \"b\" in the recomputed one.",
            "findings[0].on is true in the stored verdict and null in the recomputed one.");
  }

  @Test
  void what_is_missing_on_either_side_is_told() {
    assertThat(JsonVerdict.differences("{\"a\":1}", "{\"b\":\"1\"}"))
        .containsExactly(
            "b is absent in the stored verdict and \"1\" in the recomputed one.",
            "a is 1 in the stored verdict and absent in the recomputed one.");
  }

  @Test
  void the_first_twenty_differences_are_told() {
    StringBuilder stored = new StringBuilder("[0");
    StringBuilder made = new StringBuilder("[1");
    for (int i = 1; i < 50; i++) {
      stored.append(",0");
      made.append(",1");
    }

    List<String> differences =
        JsonVerdict.differences("{\"a\":" + stored + "]}", "{\"a\":" + made + "]}");

    assertThat(differences).hasSize(20);
    assertThat(differences.get(19)).startsWith("a[19] is 0 ");
  }

  @Test
  void a_stored_text_that_is_no_json_is_a_difference_and_a_recomputed_one_a_defect() {
    for (String broken : List.of("", "{", "{\"a\":1}x", "verdict")) {
      assertThat(JsonVerdict.differences(broken, TEXT))
          .containsExactly("The stored verdict is not well-formed JSON.");
      assertThatThrownBy(() -> JsonVerdict.differences(TEXT, broken))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
