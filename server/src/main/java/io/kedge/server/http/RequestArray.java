/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import io.kedge.profile.column.CategorySpelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An array of a request's body, read as numbers or as names. One thread. */
public final class RequestArray {

  private final JsonValue value;
  private final String pointer;
  private final Violations violations;

  private RequestArray(JsonValue value, String pointer, Violations violations) {
    this.value = value;
    this.pointer = pointer;
    this.violations = violations;
  }

  static Optional<RequestArray> of(JsonValue value, String pointer, Violations violations) {
    return value instanceof JsonValue.Numbers || value instanceof JsonValue.Items
        ? Optional.of(new RequestArray(value, pointer, violations))
        : Optional.empty();
  }

  static RequestArray none(String pointer, Violations violations) {
    return new RequestArray(new JsonValue.Numbers(new double[0], 0, -1), pointer, violations);
  }

  /** How many items it has. */
  public int size() {
    return value instanceof JsonValue.Numbers numbers
        ? numbers.values().length
        : ((JsonValue.Items) value).values().size();
  }

  /** Whether every item is a number or null. */
  public boolean isNumeric() {
    return value instanceof JsonValue.Numbers;
  }

  /** Its numbers, NaN for null; an item of another type is noted and read as NaN. Not copied. */
  public double[] numbers() {
    if (value instanceof JsonValue.Numbers numbers) {
      return numbers.values();
    }
    List<JsonValue> items = ((JsonValue.Items) value).values();
    double[] read = new double[items.size()];
    for (int at = 0; at < read.length; at++) {
      JsonValue item = items.get(at);
      read[at] = item instanceof JsonValue.Figure number ? number.value() : Double.NaN;
      if (!(item instanceof JsonValue.Figure || item instanceof JsonValue.Null)) {
        wrongType(at, item, "a number");
      }
    }
    return read;
  }

  /** Its items as names: texts as they are, whole numbers without a point, true and false. */
  public @Nullable String[] names() {
    List<JsonValue> items = items();
    @Nullable String[] read = new String[items.size()];
    for (int at = 0; at < read.length; at++) {
      read[at] = name(items.get(at), at);
    }
    return read;
  }

  /** The item at that place as an object; another one is noted and left out. */
  Optional<RequestFields> object(int at) {
    JsonValue item = items().get(at);
    if (item instanceof JsonValue.Fields fields) {
      return Optional.of(new RequestFields(fields, pointer + "/" + at, violations));
    }
    wrongType(at, item, "an object");
    return Optional.empty();
  }

  /** Notes that nulls are not accepted, naming the first one, if there is any. */
  public void refuseNulls(String hint) {
    List<Integer> nulls = nulls();
    if (!nulls.isEmpty()) {
      violations.add(
          pointer + "/" + nulls.get(0),
          "null_value",
          "%d of %d values are null, the first at %s/%d; %s"
              .formatted(nulls.size(), size(), pointer, nulls.get(0), hint));
    }
  }

  private List<Integer> nulls() {
    List<Integer> nulls = new ArrayList<>();
    if (value instanceof JsonValue.Numbers numbers && numbers.nulls() == 0) {
      return nulls;
    }
    List<JsonValue> items = items();
    for (int at = 0; at < items.size(); at++) {
      if (items.get(at) instanceof JsonValue.Null) {
        nulls.add(at);
      }
    }
    return nulls;
  }

  private List<JsonValue> items() {
    if (value instanceof JsonValue.Items items) {
      return items.values();
    }
    List<JsonValue> items = new ArrayList<>();
    for (double number : ((JsonValue.Numbers) value).values()) {
      items.add(Double.isNaN(number) ? new JsonValue.Null() : new JsonValue.Figure(number));
    }
    return items;
  }

  private @Nullable String name(JsonValue item, int at) {
    Optional<String> name = name(item);
    if (name.isEmpty() && !(item instanceof JsonValue.Null)) {
      wrongType(at, item, "a text, a number or a boolean");
    }
    return name.orElse(null);
  }

  /** The value as the name of a class or category; empty for null, arrays and objects. */
  static Optional<String> name(JsonValue item) {
    if (item instanceof JsonValue.Text text) {
      return Optional.of(CategorySpelling.of(text.text()));
    }
    if (item instanceof JsonValue.Figure number) {
      return Optional.of(CategorySpelling.of(number.value()));
    }
    return item instanceof JsonValue.Bool flag
        ? Optional.of(Boolean.toString(flag.value()))
        : Optional.empty();
  }

  private void wrongType(int at, JsonValue item, String expected) {
    violations.add(
        pointer + "/" + at,
        "wrong_type",
        "%s/%d must be %s, but was %s".formatted(pointer, at, expected, item.what()));
  }
}
