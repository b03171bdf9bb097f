/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of a request's body, read by name and type. What does not fit is noted, so that one
 * answer names every fault; {@link #refuseIfWrong} ends the reading. One thread.
 */
public final class RequestFields {

  private final Map<String, JsonValue> values;
  private final String pointer;
  private final Violations violations;

  RequestFields(JsonValue.Fields fields, String pointer, Violations violations) {
    this.values = fields.values();
    this.pointer = pointer;
    this.violations = violations;
  }

  /** Whether a field is there and not null. */
  public boolean has(String name) {
    return given(name).isPresent();
  }

  /** A text that must be there; empty when it is not, which is noted. */
  public String requiredText(String name) {
    return text(name).orElseGet(() -> missing(name, ""));
  }

  /** A text, if it is there. */
  public Optional<String> text(String name) {
    return given(name, JsonValue.Text.class, "a text").map(JsonValue.Text::text);
  }

  /** A number, if it is there. */
  public OptionalDouble number(String name) {
    return given(name, JsonValue.Figure.class, "a number").stream()
        .mapToDouble(JsonValue.Figure::value)
        .findFirst();
  }

  /** True or false, false when it is not there. */
  public boolean flag(String name) {
    return given(name, JsonValue.Bool.class, "true or false")
        .map(JsonValue.Bool::value)
        .orElse(false);
  }

  /** The fields of an object, if it is there. */
  public Optional<RequestFields> object(String name) {
    return given(name, JsonValue.Fields.class, "an object")
        .map(found -> new RequestFields(found, at(name), violations));
  }

  /** The names of the fields, in the order of the body. */
  public Set<String> names() {
    return values.keySet();
  }

  /** Whether the field is an object. */
  public boolean isObject(String name) {
    return values.get(name) instanceof JsonValue.Fields;
  }

  /** A name of a class: a text, a number or a boolean, if it is there. */
  public Optional<String> name(String name) {
    Optional<JsonValue> value = given(name);
    Optional<String> found = value.flatMap(RequestArray::name);
    if (value.isPresent() && found.isEmpty()) {
      wrongType(name, value.get(), "a text, a number or a boolean");
    }
    return found;
  }

  /** One of the words, if the field is there. */
  public Optional<String> word(String name, List<String> words) {
    Optional<String> text = text(name);
    if (text.isPresent() && !words.contains(text.get().toLowerCase(Locale.ROOT))) {
      violations.add(
          at(name), "invalid_enum", name + " must be one of " + String.join(", ", words));
      return Optional.empty();
    }
    return text.map(word -> word.toLowerCase(Locale.ROOT));
  }

  /** An array that must be there; empty when it is not, which is noted. */
  public RequestArray requiredArray(String name) {
    return array(name).orElseGet(() -> missing(name, RequestArray.none(at(name), violations)));
  }

  /** An array with at least one item, if it is there. */
  public Optional<RequestArray> array(String name) {
    Optional<JsonValue> value = given(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<RequestArray> array = RequestArray.of(value.get(), at(name), violations);
    if (array.isEmpty()) {
      wrongType(name, value.get(), "an array");
      return Optional.empty();
    }
    if (array.get().size() == 0) {
      violations.add(at(name), "empty_array", name + " must hold at least one value");
    }
    return array;
  }

  /** A text of 1 to 200 visible characters, if it is there. */
  public Optional<String> shortText(String name) {
    Optional<String> text = text(name);
    if (text.isPresent() && !VisibleText.isShort(text.get())) {
      violations.add(at(name), VisibleText.INVALID_NAME, name + " " + VisibleText.RULE);
    }
    return text;
  }

  /** The same of a text that must be there; empty when it is not, which is noted. */
  public String requiredName(String name) {
    return shortText(name).orElseGet(() -> missing(name, ""));
  }

  /** The objects of an array that must be there and hold one at least. */
  public List<RequestFields> objects(String name) {
    List<RequestFields> objects = new ArrayList<>();
    RequestArray array = requiredArray(name);
    for (int place = 0; place < array.size(); place++) {
      array.object(place).ifPresent(objects::add);
    }
    return objects;
  }

  /** Notes names that the call does not know as faults. */
  public void refuseUnknown(Set<String> known) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        violations.add(at(name), "unknown_field", "there is no such field here");
      }
    }
  }

  /** Notes a fault found by the caller. */
  public void fault(String name, String code, String message) {
    violations.add(at(name), code, message);
  }

  /** The names that the call does not know. */
  public List<String> unknown(Set<String> known) {
    List<String> unknown = new ArrayList<>(values.keySet());
    unknown.removeAll(known);
    return unknown.stream().map(JsonPointers::escaped).collect(Collectors.toList());
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException if anything was wrong
   */
  public void refuseIfWrong() {
    violations.refuse();
  }

  /** What was wrong so far, for faults whose place is no field of the body. */
  public Violations violations() {
    return violations;
  }

  private <T> T missing(String name, T instead) {
    JsonValue value = values.get(name);
    if (value == null || value instanceof JsonValue.Null) {
      violations.add(at(name), "required", name + " is required");
    }
    return instead;
  }

  private Optional<JsonValue> given(String name) {
    JsonValue value = values.get(name);
    return value == null || value instanceof JsonValue.Null ? Optional.empty() : Optional.of(value);
  }

  private <T extends JsonValue> Optional<T> given(String name, Class<T> type, String expected) {
    Optional<JsonValue> value = given(name);
    if (value.isPresent() && !type.isInstance(value.get())) {
      wrongType(name, value.get(), expected);
      return Optional.empty();
    }
    return value.map(type::cast);
  }

  private void wrongType(String name, JsonValue value, String expected) {
    violations.add(
        at(name),
        "wrong_type",
        "%s must be %s, but was %s".formatted(name, expected, value.what()));
  }

  private String at(String name) {
    return pointer + JsonPointers.ofField(name);
  }

  @Override
  public String toString() {
    return "fields " + Arrays.toString(values.keySet().toArray());
  }
}
