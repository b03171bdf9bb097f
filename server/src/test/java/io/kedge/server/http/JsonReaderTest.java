/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  private static final int MOST = 1_000;

  @Test
  void numbers_stay_primitive_and_nulls_are_counted() throws IOException {
    JsonValue.Numbers numbers =
        (JsonValue.Numbers) read("{\"a\": [1, -2.5e3, null, 0, null]}").values().get("a");

    assertThat(numbers.values()).containsExactly(1, -2500, Double.NaN, 0, Double.NaN);
    assertThat(numbers.nulls()).isEqualTo(2);
    assertThat(numbers.firstNull()).isEqualTo(2);
  }

  @Test
  void an_array_with_a_text_in_it_keeps_every_item_in_order() throws IOException {
    JsonValue.Items items =
        (JsonValue.Items) read("{\"a\": [1, null, \"x\", {\"b\": true}, [2]]}").values().get("a");

    assertThat(items.values())
        .extracting(JsonValue::what)
        .containsExactly("a number", "null", "a text", "an object", "an array");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "{",
        "{\"a\":1",
        "{\"a\":1,}",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":+1}",
        "{\"a\":01}",
        "{\"a\":.5}",
        "{\"a\":1.}",
        "{\"a\":Infinity}",
        "{a:1}",
        "{\"a\":1} {}",
        "{\"a\":1} x",
        "{\"a\":[1,2}",
        "{/*c*/}",
        "{\"a\":\"b\nc\"}",
        "{\"\\udc00\":1}",
        "nul",
        "[1,2",
        "1 2",
        "[] []"
      })
  void what_is_no_json_is_malformed(String body) {
    assertThat(refusal(body).problem()).isEqualTo(ProblemCode.MALFORMED_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "[1,2]", "\"a\"", "1", "true"})
  void any_other_value_is_not_an_object(String body) {
    assertThat(refusal(body).problem()).isEqualTo(ProblemCode.NOT_AN_OBJECT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"x\":{\"a\":1,\"\\u0061\":2}}"})
  void a_name_that_appears_twice_is_refused(String body) {
    assertThat(refusal(body).problem()).isEqualTo(ProblemCode.DUPLICATE_KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":\"x\\u0000\"}", "{\"a\":\"\\ud800\"}", "{\"a\":[\"\\ud83dx\"]}"})
  void characters_that_cannot_be_stored_are_refused(String body) {
    assertThat(refusal(body).problem()).isEqualTo(ProblemCode.BAD_CHARACTER);
  }

  @ParameterizedTest
  @CsvSource({
    "'80', lone continuation",
    "'C0AF', overlong slash",
    "'E080AF', overlong in three",
    "'EDA080', a surrogate",
    "'F4908080', above the last character",
    "'F8888080', five bytes",
    "'C3', cut off",
    "'E282', cut off in three"
  })
  void what_is_not_utf_8_is_refused(String hex, String why) {
    byte[] head = "{\"a\":\"".getBytes(UTF_8);
    byte[] bad = java.util.HexFormat.of().parseHex(hex);
    byte[] tail = "\"}".getBytes(UTF_8);
    byte[] body = new byte[head.length + bad.length + tail.length];
    System.arraycopy(head, 0, body, 0, head.length);
    System.arraycopy(bad, 0, body, head.length, bad.length);
    System.arraycopy(tail, 0, body, head.length + bad.length, tail.length);

    assertThat(refusal(body).problem()).as(why).isEqualTo(ProblemCode.BAD_ENCODING);
  }

  @Test
  void a_byte_order_mark_and_other_encodings_are_refused() {
    assertThat(refusal("\uFEFF{\"a\":1}").problem()).isEqualTo(ProblemCode.BAD_ENCODING);
    assertThat(refusal("{\"a\":1}".getBytes(StandardCharsets.UTF_16)).problem())
        .isEqualTo(ProblemCode.BAD_ENCODING);
    assertThat(refusal("{\"a\":1}".getBytes(StandardCharsets.UTF_16BE)).problem())
        .isIn(ProblemCode.BAD_ENCODING, ProblemCode.MALFORMED_JSON);
  }

  @Test
  void characters_of_every_length_are_read() throws IOException {
    JsonValue text = read("{\"a\":\"aé€😀\\ud83d\\ude00\"}").values().get("a");

    assertThat(text).isEqualTo(new JsonValue.Text("aé€😀😀"));
  }

  @Test
  void depth_names_texts_and_numbers_are_bounded_exactly() throws IOException {
    assertThat(read("{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}").values()).hasSize(1);
    assertThat(refusal("{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}").problem())
        .isEqualTo(ProblemCode.JSON_LIMIT);
    assertThat(read("{\"" + "n".repeat(256) + "\":1}").values()).hasSize(1);
    assertThat(refusal("{\"" + "n".repeat(257) + "\":1}").problem())
        .isEqualTo(ProblemCode.JSON_LIMIT);
    assertThat(read("{\"a\":\"" + "t".repeat(65_536) + "\"}").values()).hasSize(1);
    assertThat(refusal("{\"a\":\"" + "t".repeat(65_537) + "\"}").problem())
        .isEqualTo(ProblemCode.JSON_LIMIT);
    assertThat(read("{\"a\":0." + "1".repeat(62) + "}").values()).hasSize(1);
    assertThat(refusal("{\"a\":0." + "1".repeat(63) + "}").problem())
        .isEqualTo(ProblemCode.JSON_LIMIT);
  }

  @Test
  void numbers_beyond_a_double_are_noted_with_their_place() throws IOException {
    Violations violations = new Violations();
    new JsonReader(MOST)
        .read(stream("{\"a\":[1,1e400,1e301],\"b/c\":-1e999}"), violations, bytes -> {});

    ProblemException refusal = catchThrowableOfType(ProblemException.class, violations::refuse);

    assertThat(refusal.violations())
        .extracting(one -> one.pointer() + " " + one.code())
        .containsExactly("/a/1 not_finite", "/a/2 out_of_range", "/b~1c not_finite");
    assertThat(refusal.problem().status()).isEqualTo(422);
    assertThat(refusal.code()).isEqualTo("not_finite");
  }

  @Test
  void values_are_counted_over_all_arrays() throws IOException {
    String half = IntStream.range(0, MOST / 2).mapToObj(i -> "1").collect(Collectors.joining(","));

    assertThat(read("{\"a\":[" + half + "],\"b\":[" + half + "]}").values()).hasSize(2);
    ProblemException refusal = refusal("{\"a\":[" + half + "],\"b\":[" + half + ",1]}");
    assertThat(refusal.problem()).isEqualTo(ProblemCode.TOO_MANY_VALUES);
    assertThat(refusal.limit()).isEqualTo(MOST);
  }

  @Test
  void members_of_objects_are_counted_too() {
    String members =
        IntStream.rangeClosed(0, JsonReader.MEMBERS)
            .mapToObj(i -> "\"f" + i + "\":1")
            .collect(Collectors.joining(",", "{", "}"));

    assertThat(refusal(members).problem()).isEqualTo(ProblemCode.JSON_LIMIT);
  }

  @Test
  void values_of_mixed_arrays_are_counted_too() {
    String texts =
        IntStream.rangeClosed(0, MOST).mapToObj(i -> "\"t\"").collect(Collectors.joining(","));

    assertThat(refusal("{\"a\":[" + texts + "]}").problem()).isEqualTo(ProblemCode.TOO_MANY_VALUES);
  }

  @Test
  void a_refusal_never_quotes_the_body() {
    assertThatThrownBy(() -> read("{\"a\": secret-token}"))
        .isInstanceOf(ProblemException.class)
        .hasMessageNotContaining("secret");
  }

  private static ProblemException refusal(String body) {
    return refusal(body.getBytes(UTF_8));
  }

  private static ProblemException refusal(byte[] body) {
    return catchThrowableOfType(
        ProblemException.class,
        () ->
            new JsonReader(MOST)
                .read(new ByteArrayInputStream(body), new Violations(), bytes -> {}));
  }

  private static JsonValue.Fields read(String body) throws IOException {
    return new JsonReader(MOST).read(stream(body), new Violations(), bytes -> {});
  }

  private static ByteArrayInputStream stream(String body) {
    return new ByteArrayInputStream(body.getBytes(UTF_8));
  }
}
