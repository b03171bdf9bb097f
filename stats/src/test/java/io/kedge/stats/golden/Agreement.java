/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedge.stats.drift.Measured;
import io.kedge.stats.drift.NotMeasured;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Compares what the library gave with what the file wants. */
final class Agreement {

  /** Stands for every number that the library refuses to give. */
  private static final String UNDEFINED = "UNDEFINED";

  private Agreement() {}

  /** Why the two do not agree, or empty if they do. */
  static Optional<String> gap(Object got, JsonNode want, Tolerance tolerance) {
    Object plain = plain(got);
    if (want.isNull() || plain == null) {
      return unless(want.isNull() && plain == null, plain, want);
    }
    if (want.isArray()) {
      return plain instanceof List<?> list
          ? elements(list, want, tolerance)
          : unless(false, plain, want);
    }
    if (want.isObject()) {
      return plain instanceof Map<?, ?> map
          ? entries(map, want, tolerance)
          : unless(false, plain, want);
    }
    return unless(single(plain, want, tolerance), plain, want);
  }

  private static boolean single(Object got, JsonNode want, Tolerance tolerance) {
    if (want.isBoolean()) {
      return got.equals(want.asBoolean());
    }
    if (want.isNumber()) {
      return got instanceof Number number && near(number, want, tolerance);
    }
    String text = want.asText();
    if (text.matches("NaN|-?Infinity|UNDEFINED")) {
      return got.equals(UNDEFINED)
          || (got instanceof Number number && number.toString().equals(text));
    }
    return got.equals(text);
  }

  private static boolean near(Number got, JsonNode want, Tolerance tolerance) {
    return want.isIntegralNumber()
        ? got.doubleValue() == want.asDouble()
        : tolerance.accepts(got.doubleValue(), want.asDouble());
  }

  private static Optional<String> elements(List<?> got, JsonNode want, Tolerance tolerance) {
    if (got.size() != want.size()) {
      return Optional.of("got " + got.size() + " elements, want " + want.size() + " of " + want);
    }
    for (int i = 0; i < got.size(); i++) {
      Optional<String> gap = gap(got.get(i), want.get(i), tolerance);
      if (gap.isPresent()) {
        return Optional.of("[" + i + "] " + gap.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> entries(Map<?, ?> got, JsonNode want, Tolerance tolerance) {
    for (Iterator<String> names = want.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!got.containsKey(name)) {
        return Optional.of(name + " is missing");
      }
      Optional<String> gap = gap(got.get(name), want.get(name), tolerance);
      if (gap.isPresent()) {
        return Optional.of(name + ": " + gap.get());
      }
    }
    return Optional.empty();
  }

  private static Object plain(Object got) {
    if (got instanceof OptionalDouble number) {
      return number.isPresent() ? (Object) number.getAsDouble() : UNDEFINED;
    }
    if (got instanceof Measured measured) {
      return measured.value();
    }
    if (got instanceof NotMeasured refusal) {
      return refusal.reason().name();
    }
    if (got instanceof Enum<?> constant) {
      return constant.name();
    }
    if (got instanceof Collection<?> collection) {
      return new ArrayList<>(collection);
    }
    return got != null && got.getClass().isArray() ? list(got) : got;
  }

  private static List<Object> list(Object array) {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      list.add(Array.get(array, i));
    }
    return list;
  }

  private static Optional<String> unless(boolean agree, Object got, JsonNode want) {
    return agree ? Optional.empty() : Optional.of("got " + got + ", want " + want);
  }
}
