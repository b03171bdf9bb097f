/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedge.stats.drift.NotMeasured;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AgreementTest {

  private static final Tolerance EXACT = new Tolerance(0, 0);
  private static final Tolerance CLOSE = new Tolerance(1e-9, 0);

  @Test
  void a_number_agrees_within_its_tolerance_only() throws IOException {
    assertThat(agree(1.0 + 1e-10, "1.0", CLOSE)).isTrue();
    assertThat(agree(1.0 + 1e-8, "1.0", CLOSE)).isFalse();
    assertThat(agree(1.0 + 1e-10, "1.0", EXACT)).isFalse();
    assertThat(agree(1e-20, "0.0", CLOSE)).isFalse();
    assertThat(agree(1.7e308, "-1.7e308", CLOSE)).isFalse();
  }

  @Test
  void a_whole_number_has_no_tolerance() throws IOException {
    assertThat(agree(5L, "5", CLOSE)).isTrue();
    assertThat(agree(5 + 1e-12, "5", CLOSE)).isFalse();
  }

  @Test
  void a_refused_value_agrees_with_no_finite_number() throws IOException {
    OptionalDouble none = OptionalDouble.empty();

    assertThat(agree(none, "\"NaN\"", CLOSE)).isTrue();
    assertThat(agree(none, "\"Infinity\"", CLOSE)).isTrue();
    assertThat(agree(none, "\"UNDEFINED\"", CLOSE)).isTrue();
    assertThat(agree(none, "0.0", CLOSE)).isFalse();
    assertThat(agree(Double.NaN, "0.0", CLOSE)).isFalse();
    assertThat(agree(Double.NaN, "\"Infinity\"", CLOSE)).isFalse();
  }

  @Test
  void a_reason_agrees_with_its_own_name_only() throws IOException {
    NotMeasured few = new NotMeasured(NotMeasured.Reason.INSUFFICIENT_DATA, "none", 0, 0);

    assertThat(agree(few, "\"INSUFFICIENT_DATA\"", EXACT)).isTrue();
    assertThat(agree(few, "\"INVALID_INPUT\"", EXACT)).isFalse();
  }

  @Test
  void lists_and_objects_agree_element_by_element() throws IOException {
    assertThat(agree(new double[] {1, 2}, "[1.0, 2.0]", EXACT)).isTrue();
    assertThat(agree(new double[] {1, 3}, "[1.0, 2.0]", EXACT)).isFalse();
    assertThat(agree(List.of(1.0), "[1.0, 2.0]", EXACT)).isFalse();
    assertThat(agree(Arrays.asList(1.0, null), "[1.0, null]", EXACT)).isTrue();
    assertThat(agree(Map.of("a", 1.0, "b", 2.0), "{\"a\": 1.0}", EXACT)).isTrue();
    assertThat(agree(Map.of("b", 1.0), "{\"a\": 1.0}", EXACT)).isFalse();
    assertThat(agree(1.0, "[1.0]", EXACT)).isFalse();
  }

  @Test
  void no_such_event_is_not_zero() throws IOException {
    assertThat(agree(null, "null", EXACT)).isTrue();
    assertThat(agree(0.0, "null", EXACT)).isFalse();
    assertThat(agree(null, "0.0", EXACT)).isFalse();
  }

  @Test
  void a_recipe_with_another_hash_is_refused() throws IOException {
    JsonNode sample =
        json(
            """
            {"recipe": {"gen": "bern", "n": 2, "seed": "0000000000000000", "params": {"p": 0.5},
             "check": {"n": 2, "hash31": "0000000000000001"}}}
            """);

    assertThatThrownBy(() -> Samples.read(sample)).hasMessageContaining("gave other values");
  }

  @Test
  void a_string_of_digits_is_a_sample() throws IOException {
    assertThat(Samples.read(json("\"0191\""))).containsExactly(0, 1, 9, 1);
  }

  private static boolean agree(Object got, String want, Tolerance tolerance) throws IOException {
    return Agreement.gap(got, json(want), tolerance).isEmpty();
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
